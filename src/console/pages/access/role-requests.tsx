import { Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Ago, Instant } from '../../components/instant.js';
import { LongList } from '../../components/long-list.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { TitledSection } from '../../components/titled-section.js';
import type { RoleChange } from './access-queries.js';
import { useRoleChanges } from './access-queries.js';
import { AskForRole } from './ask-for-role.js';
import { Decide } from './decide.js';
import { changeInWords } from './role-words.js';
import { StateSign } from './state-sign.js';

/** What waits for an approver, then everything that was ever asked for, newest first. */
export function RoleRequests() {
  const waiting = useRoleChanges('requested');
  const open = waiting.data?.pages.flatMap(({ roleChanges }) => roleChanges) ?? [];
  return (
    <Stack gap="lg">
      <TitledSection
        title="Waiting for an approver"
        lead="A role counts from the next request on, once an approver whom it does not concern has approved it."
        aside={<AskForRole />}
      >
        <ProblemAlert error={waiting.error} onRetry={() => void waiting.refetch()} />
        {waiting.isSuccess && open.length === 0 && <Text size="sm">No request waits.</Text>}
        {open.map((each) => (
          <Waiting key={each.id} request={each} />
        ))}
      </TitledSection>
      <TitledSection title="All requests">
        <History />
      </TitledSection>
    </Stack>
  );
}

function Waiting({ request }: { readonly request: RoleChange }) {
  const { id, reason, requestedBy, requestedAt } = request;
  return (
    <Paper withBorder p="md" component="article" aria-label={`Request ${id}`}>
      <Stack gap="xs">
        <Text fw={600} className="breakable">
          {changeInWords(request)}
        </Text>
        <Text>“{reason}”</Text>
        <Text size="sm" c="dimmed">
          Request {id}, asked by {requestedBy} <Instant at={requestedAt} />, <Ago at={requestedAt} />
        </Text>
        <Group>
          <Decide request={request} />
        </Group>
      </Stack>
    </Paper>
  );
}

function History() {
  return (
    <LongList
      label="All requests for roles"
      query={useRoleChanges(undefined)}
      rowsOf={({ roleChanges }) => roleChanges}
      keyOf={({ id }) => id}
      height="50vh"
      rowHeight={52}
      empty={
        <EmptyState title="Nobody has asked for a role yet">An administrator asks; an approver decides.</EmptyState>
      }
      columns={[
        { name: 'No.', width: '3rem', cell: ({ id }) => <span className="numeric">{id}</span> },
        {
          name: 'Asked for',
          width: 'minmax(16rem, 1.4fr)',
          cell: (request) => <TwoLines above={changeInWords(request)} below={request.reason} />,
        },
        {
          name: 'Asked by',
          width: '11.5rem',
          cell: ({ requestedBy, requestedAt }) => <TwoLines above={requestedBy} below={<Instant at={requestedAt} />} />,
        },
        { name: 'State', width: '7rem', cell: ({ state }) => <StateSign state={state} /> },
        {
          name: 'Decided by',
          width: '11.5rem',
          cell: ({ decidedBy, decidedAt }) =>
            decidedBy === null ? '–' : <TwoLines above={decidedBy} below={<Instant at={decidedAt} />} />,
        },
        {
          name: 'Why',
          width: 'minmax(7rem, 0.8fr)',
          cell: ({ comment }) => <span title={comment ?? undefined}>{comment ?? ''}</span>,
        },
      ]}
    />
  );
}

function TwoLines({ above, below }: { readonly above: ReactNode; readonly below: ReactNode }) {
  return (
    <>
      <Text size="sm" truncate title={typeof above === 'string' ? above : undefined}>
        {above}
      </Text>
      <Text size="xs" c="dimmed" truncate title={typeof below === 'string' ? below : undefined}>
        {below}
      </Text>
    </>
  );
}
