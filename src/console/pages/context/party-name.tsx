import { Text } from '@mantine/core';
import { TextLink } from '../../components/link-button.js';
import { useParty } from './party-queries.js';

/** The party of an entity ID, by name where one is known; leads to its page. */
export function PartyName({ entityId }: { readonly entityId: string }) {
  const party = useParty(entityId);
  return (
    <>
      <TextLink inherit to={`/context/parties/${entityId}`}>
        {party?.name ?? entityId}
      </TextLink>
      {party !== undefined && party !== null && (
        <Text span size="xs" c="dimmed">
          {' '}
          {party.mpids.join(', ')}
        </Text>
      )}
      {party === null && (
        <Text span size="xs" c="dimmed">
          {' '}
          no party we know
        </Text>
      )}
    </>
  );
}
