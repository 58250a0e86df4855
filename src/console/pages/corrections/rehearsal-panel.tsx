import { Alert, Group, Loader, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Digest } from '../../components/code-text.js';
import { count, counted } from '../../components/numbers.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StepButton } from '../../components/step-button.js';
import { TitledSection } from '../../components/titled-section.js';
import { useMe } from '../../session/session.js';
import type { Action } from './action-queries.js';
import { useStep } from './action-queries.js';
import { isAhead, whyNot } from './action-steps.js';
import type { RehearsalSummary } from './rehearsal-summary.js';
import { outcomeWords, readRehearsalSummary, rehearsalFailure, senderWords } from './rehearsal-summary.js';

/** What the next commands to the devices would be told before and after, and nothing changed. */
export function RehearsalPanel({ action }: { readonly action: Action }) {
  const me = useMe();
  const step = useStep(action.id);
  const { rehearsal } = action;
  const button = isAhead('rehearsal', action.state) && (
    <StepButton
      size="compact-md"
      variant="default"
      loading={step.isPending}
      whyNot={whyNot('rehearsal', action, me)}
      onClick={() => step.mutate({ step: 'rehearsal' })}
    >
      {rehearsal === null ? 'Rehearse' : 'Rehearse again'}
    </StepButton>
  );
  return (
    <TitledSection
      title="Rehearsal"
      lead="Decides what the next commands to each device would be told before and after the correction. Nothing is changed."
      aside={button}
    >
      <ProblemAlert error={step.error} />
      {rehearsal === null && <Text size="sm">It was not rehearsed yet.</Text>}
      {rehearsal?.state === 'running' && (
        <Group gap="xs" role="status">
          <Loader size="xs" aria-hidden="true" />
          <Text size="sm">The rehearsal is running, asked for by {rehearsal.startedBy}.</Text>
        </Group>
      )}
      {rehearsal?.state === 'failed' && (
        <Alert icon={<IconAlertTriangle />} color="red" title="The rehearsal failed">
          {rehearsalFailure(rehearsal.summary) ?? 'It gave no reason.'} Rehearse again.
        </Alert>
      )}
      {rehearsal?.state === 'done' && <Found summary={readRehearsalSummary(rehearsal.summary)} />}
      {action.rehearsalDigest !== null && (
        <Text size="sm" component="div">
          Rehearsal digest <Digest digest={action.rehearsalDigest} />
        </Text>
      )}
    </TitledSection>
  );
}

function Found({ summary }: { readonly summary: RehearsalSummary | undefined }) {
  if (summary === undefined) return <Text size="sm">What it found cannot be read here.</Text>;
  const { devices, pairs, changed, devicesChanged, changes, unnamed } = summary;
  return (
    <>
      <Text>
        {counted(pairs, 'command')} to {counted(devices, 'device')} were decided before and after.{' '}
        <Text span fw={600}>
          {changed === 0
            ? 'None is decided otherwise.'
            : `${counted(changed, 'command')} to ${counted(devicesChanged, 'device')} ${changed === 1 ? 'is' : 'are'} decided otherwise.`}
        </Text>
      </Text>
      {changes.length > 0 && (
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Command</Table.Th>
              <Table.Th scope="col">Before</Table.Th>
              <Table.Th scope="col">After</Table.Th>
              <Table.Th scope="col" ta="right">
                Commands
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ sender, before, after, count: number }) => (
              <Table.Tr key={`${sender} ${outcomeWords(before)} ${outcomeWords(after)}`}>
                <Table.Td>{senderWords(sender)}</Table.Td>
                <Table.Td>{outcomeWords(before)}</Table.Td>
                <Table.Td>{outcomeWords(after)}</Table.Td>
                <Table.Td ta="right" className="numeric">
                  {count(number)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {unnamed.length > 0 && (
        <Text size="sm" c="dimmed">
          Not decided, because nobody could be named who sends it:{' '}
          {unnamed.map(({ sender, count: number }) => `${count(number)} × ${senderWords(sender)}`).join('; ')}.
        </Text>
      )}
    </>
  );
}
