import { Text } from '@mantine/core';
import { TextLink } from '../../components/link-button.js';
import { usePartiesOf } from './party-queries.js';

/** A market participant by its MPID, with the name of its party where one is known; leads to its page. */
export function OperatorName({ mpid }: { readonly mpid: string }) {
  const [party] = usePartiesOf(mpid).data ?? [];
  if (party === undefined) return <>{mpid}</>;
  return (
    <>
      <TextLink inherit to={`/context/parties/${party.entityId}`}>
        {mpid}
      </TextLink>{' '}
      <Text span size="xs" c="dimmed">
        {party.name}
      </Text>
    </>
  );
}
