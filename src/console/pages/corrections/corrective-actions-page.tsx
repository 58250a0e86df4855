import { Group } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useAddress } from '../../components/address.js';
import { ChooseOne } from '../../components/choose-one.js';
import { EmptyState } from '../../components/empty-state.js';
import { ForRoles } from '../../components/for-roles.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { LongList } from '../../components/long-list.js';
import type { Column } from '../../components/long-list.js';
import { count } from '../../components/numbers.js';
import { Page } from '../../components/page.js';
import { StepButton } from '../../components/step-button.js';
import { useMe } from '../../session/session.js';
import type { ActionSummary } from './action-queries.js';
import { useActions } from './action-queries.js';
import { ActionBadge, stateChoices } from './action-words.js';

const columns: readonly Column<ActionSummary>[] = [
  { name: 'No.', width: '3.5rem', cell: ({ id }) => id },
  {
    name: 'Title',
    width: 'minmax(14rem, 1fr)',
    cell: ({ id, title }) => (
      <TextLink inherit to={`/corrective-actions/${id}`}>
        {title}
      </TextLink>
    ),
  },
  { name: 'State', width: '10.5rem', cell: ({ state }) => <ActionBadge state={state} /> },
  { name: 'Slots', width: '5rem', cell: ({ items }) => <span className="numeric">{count(items)}</span> },
  { name: 'Planned by', width: '9rem', cell: ({ plannedBy }) => plannedBy },
  { name: 'Planned', width: '12rem', cell: ({ plannedAt }) => <Instant at={plannedAt} /> },
  { name: 'Ended', width: '12rem', cell: ({ finishedAt }) => <Instant at={finishedAt} /> },
];

export function Component() {
  const navigate = useNavigate();
  const { may } = useMe();
  const mayNotPlan = may('corrector') ? null : 'Somebody with the role corrector plans a correction.';
  return (
    <Page
      title="Corrections"
      lead="Wrong network operators’ certificates are taken out of anchor slots and the registered operators’ placed: planned by one person, answered by the parties, rehearsed, approved by another, run in small batches, and rolled back if need be."
      actions={
        <StepButton whyNot={mayNotPlan} onClick={() => void navigate('/corrective-actions/new')}>
          Plan a correction
        </StepButton>
      }
    >
      <ForRoles roles={['corrector', 'approver', 'activator', 'auditor']} what="The list of corrections">
        <Actions />
      </ForRoles>
    </Page>
  );
}

function Actions() {
  const [{ state }, setAddress] = useAddress(['state']);
  const actions = useActions(state);
  return (
    <>
      <Group>
        <ChooseOne
          label="State"
          none="any state"
          options={stateChoices}
          value={state}
          onChange={(value) => setAddress({ state: value })}
        />
      </Group>
      <LongList
        label="Corrective actions, the newest first"
        query={actions}
        rowsOf={({ correctiveActions }) => correctiveActions}
        keyOf={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState title={state === undefined ? 'No correction was planned yet' : 'No correction is in this state'}>
            Begin at <TextLink to="/misplacements">Misplacements</TextLink>: choose whose slots are wrong, then plan a
            correction for these.
          </EmptyState>
        }
      />
    </>
  );
}
