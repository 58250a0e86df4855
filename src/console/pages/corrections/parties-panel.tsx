import { Table, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Sign } from '../../components/badges.js';
import { Instant } from '../../components/instant.js';
import { count } from '../../components/numbers.js';
import { StepButton } from '../../components/step-button.js';
import { TitledSection } from '../../components/titled-section.js';
import { useMe } from '../../session/session.js';
import type { Action, PartyAnswer } from './action-queries.js';
import { isAhead, whyNot } from './action-steps.js';
import { ConsentDialog } from './consent-dialog.js';

/** Whose certificates leave or are placed, and what each party said. */
export function PartiesPanel({ action }: { readonly action: Action }) {
  const me = useMe();
  const [asked, setAsked] = useState<PartyAnswer | null>(null);
  const reason = whyNot('consents', action, me);
  const canCome = isAhead('consents', action.state);
  return (
    <TitledSection
      title="Parties"
      lead="Each party whose certificates leave slots or are placed has to answer before the approval. Slots of a party that declines are left alone. After the approval a party can only take its consent back."
    >
      <Table.ScrollContainer
        minWidth={760}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Parties' } }}
      >
        <Table fz="sm" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Party</Table.Th>
              <Table.Th scope="col" ta="right">
                Leaves
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Is placed in
              </Table.Th>
              <Table.Th scope="col">Answer</Table.Th>
              <Table.Th scope="col">Signed by</Table.Th>
              <Table.Th scope="col">Kept at</Table.Th>
              <Table.Th scope="col">Recorded</Table.Th>
              {canCome && <Table.Th scope="col">Step</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {action.parties.map((party) => (
              <Table.Tr key={party.mpid}>
                <Table.Th scope="row">{party.mpid}</Table.Th>
                <Table.Td ta="right" className="numeric">
                  {count(party.leaves)}
                </Table.Td>
                <Table.Td ta="right" className="numeric">
                  {count(party.placed)}
                </Table.Td>
                <Table.Td>
                  <Answer answer={party.answer} />
                </Table.Td>
                <Table.Td>{party.signedBy === null ? '–' : `${party.signedBy}, ${party.signedRole ?? ''}`}</Table.Td>
                <Table.Td>{party.reference ?? '–'}</Table.Td>
                <Table.Td>
                  <Instant at={party.recordedAt} />
                  {party.recordedBy !== null && (
                    <Text span size="xs" c="dimmed">
                      {' '}
                      by {party.recordedBy}
                    </Text>
                  )}
                </Table.Td>
                {canCome && (
                  <Table.Td>
                    <StepButton
                      pos="relative"
                      size="compact-sm"
                      variant="default"
                      whyNot={reason}
                      onClick={() => setAsked(party)}
                    >
                      {action.state === 'planned' ? 'Record answer' : 'Take back'}
                      <VisuallyHidden> of {party.mpid}</VisuallyHidden>
                    </StepButton>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {asked !== null && (
        <ConsentDialog key={asked.mpid} action={action} party={asked} onClose={() => setAsked(null)} />
      )}
    </TitledSection>
  );
}

function Answer({ answer }: { readonly answer: PartyAnswer['answer'] }) {
  if (answer === 'consented') return <Sign tone="good" icon={<IconCheck size={14} />} words="consented" />;
  if (answer === 'declined') return <Sign tone="bad" icon={<IconX size={14} />} words="declined" />;
  return <Sign tone="unsure" icon={<IconHourglass size={14} />} words="not heard yet" />;
}
