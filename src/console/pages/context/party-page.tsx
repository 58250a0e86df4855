import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { CodeText } from '../../components/code-text.js';
import { EmptyState } from '../../components/empty-state.js';
import { FactList } from '../../components/fact-list.js';
import { ForRoles } from '../../components/for-roles.js';
import { LinkButton, TextLink } from '../../components/link-button.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { TitledSection } from '../../components/titled-section.js';
import { MisplacedSlots } from '../corrections/misplaced-slots.js';
import { CertificateTable } from './certificate-table.js';
import type { Party } from './party-queries.js';
import { certificatesOf, partyReaders, usePartiesOf, usePartyQuery } from './party-queries.js';

const crumbs = [{ label: 'Devices', to: '/context' }];

export function Component() {
  const { entityId = '' } = useParams();
  return (
    <ForRoles roles={partyReaders} what="What is known of a party">
      <OneParty key={entityId} entityId={entityId} />
    </ForRoles>
  );
}

function OneParty({ entityId }: { readonly entityId: string }) {
  const query = usePartyQuery(entityId);
  const party = query.data?.[0];
  return (
    <Page
      title={party?.name ?? `Entity ${entityId}`}
      crumbs={crumbs}
      actions={
        <LinkButton variant="default" to={`/decisions?originatorId=${encodeURIComponent(entityId)}`}>
          Commands it sent
        </LinkButton>
      }
    >
      <QueryState query={query}>
        {() => (
          <Stack gap="xl">
            {party === undefined ? (
              <EmptyState title="No party has this entity ID">
                It may still be in anchor slots, or in certificates that the service has seen.
              </EmptyState>
            ) : (
              <PartyFacts party={party} />
            )}
            <Certificates entityId={entityId} />
            <Misplacements names={party === undefined ? [entityId] : party.mpids} isKnown={party !== undefined} />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function PartyFacts({ party }: { readonly party: Party }) {
  const others = (usePartiesOf(party.mpids[0]).data ?? []).filter(({ entityId }) => entityId !== party.entityId);
  return (
    <TitledSection title="The party">
      <FactList
        label="The party"
        rows={[
          { name: 'MPID', value: party.mpids.join(', ') || '–' },
          { name: 'User roles', value: party.userRoles.join(', ') },
          { name: 'Status', value: party.status },
          { name: 'Entity ID', value: <CodeText text={party.entityId} what="entity ID" /> },
          {
            name: 'Other entity IDs with its MPID',
            value:
              others.length === 0
                ? 'none'
                : others.map(({ entityId }) => (
                    <TextLink key={entityId} inherit display="block" to={`/context/parties/${entityId}`}>
                      {entityId}
                    </TextLink>
                  )),
          },
        ]}
      />
    </TitledSection>
  );
}

function Certificates({ entityId }: { readonly entityId: string }) {
  const seen = useQuery(certificatesOf(entityId));
  return (
    <TitledSection
      title="Certificates that the service has seen"
      lead="In its feed of parties, and in 6.15.1 commands that were decided. What was seen need not be good."
    >
      <QueryState query={seen}>
        {(certificates) =>
          certificates.length === 0 ? (
            <Text size="sm">None was seen yet.</Text>
          ) : (
            <CertificateTable certificates={certificates} />
          )
        }
      </QueryState>
    </TitledSection>
  );
}

/** Slots in which it sits without being registered, and those of its own in which others sit. */
function Misplacements({ names, isKnown }: { readonly names: readonly string[]; readonly isKnown: boolean }) {
  const [name] = names.toSorted();
  if (name === undefined) return null;
  return (
    <ForRoles roles={['corrector', 'approver', 'auditor']} what="Misplaced slots of a party">
      <TitledSection title="Slots it holds while another operator is registered">
        <MisplacedSlots filter={{ holder: name }} label={`Slots that ${name} holds wrongly`} />
      </TitledSection>
      {isKnown && (
        <TitledSection title="Slots of its own that others hold">
          <MisplacedSlots filter={{ registered: name }} label={`Slots of ${name} that others hold`} />
        </TitledSection>
      )}
    </ForRoles>
  );
}
