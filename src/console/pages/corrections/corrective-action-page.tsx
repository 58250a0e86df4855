import { Alert, SimpleGrid, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { ForRoles } from '../../components/for-roles.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { ActionFacts } from './action-facts.js';
import type { Action } from './action-queries.js';
import { useAction } from './action-queries.js';
import { ActionStages } from './action-stages.js';
import { ActionTabs } from './action-tabs.js';
import { ActionBadge } from './action-words.js';
import { DecisionPanel } from './decision-panel.js';
import { PartiesPanel } from './parties-panel.js';
import { ProgressPanel } from './progress-panel.js';
import { RehearsalPanel } from './rehearsal-panel.js';
import { RunButtons } from './run-buttons.js';

const crumbs = [{ label: 'Corrections', to: '/corrective-actions' }];

export function Component() {
  const { id = '' } = useParams();
  return (
    <ForRoles roles={['corrector', 'approver', 'activator', 'auditor']} what="A correction">
      <OneAction key={id} id={id} />
    </ForRoles>
  );
}

function OneAction({ id }: { readonly id: string }) {
  const query = useAction(id);
  const action = query.data;
  return (
    <Page
      title={action?.title ?? `Correction ${id}`}
      crumbs={crumbs}
      {...(action === undefined
        ? {}
        : {
            badges: <ActionBadge state={action.state} />,
            lead: action.reason,
            actions: <RunButtons action={action} />,
          })}
    >
      <QueryState query={query} lines={8}>
        {(found) => <Shown action={found} />}
      </QueryState>
    </Page>
  );
}

function Shown({ action }: { readonly action: Action }) {
  const isPlanned = action.planDigest !== null;
  return (
    <Stack gap="xl">
      <ActionStages action={action} />
      <ProgressPanel action={action} />
      {action.withdrawnReason !== null && (
        <Alert icon={<IconInfoCircle />} color="gray" title="It was withdrawn">
          {action.withdrawnReason}
        </Alert>
      )}
      <ActionFacts action={action} />
      {isPlanned && (
        <>
          <PartiesPanel action={action} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            <RehearsalPanel action={action} />
            <DecisionPanel action={action} />
          </SimpleGrid>
          <ActionTabs action={action} />
        </>
      )}
    </Stack>
  );
}
