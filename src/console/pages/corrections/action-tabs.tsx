import { Tabs } from '@mantine/core';
import { useAddress } from '../../components/address.js';
import { ForRoles } from '../../components/for-roles.js';
import { count } from '../../components/numbers.js';
import type { Action } from './action-queries.js';
import { goesOn } from './action-queries.js';
import { DriftList } from './drift-list.js';
import { ExclusionList } from './exclusion-list.js';
import { ItemList } from './item-list.js';
import { Reports } from './reports.js';

const tabs = ['slots', 'left-out', 'drift', 'report'] as const;

/** The slots of the plan, those left out, those that differ from what was placed, and the report. */
export function ActionTabs({ action }: { readonly action: Action }) {
  const [{ tab }, setAddress] = useAddress(['tab']);
  const { right = 0, drifted = 0, missing = 0 } = action.reconciled;
  const shown = tabs.find((each) => each === tab) ?? 'slots';
  return (
    <Tabs
      value={shown}
      keepMounted={false}
      onChange={(value) => setAddress({ tab: value === null || value === 'slots' ? undefined : value })}
    >
      <Tabs.List aria-label="Parts of this correction">
        <Tabs.Tab value="slots">Slots ({count(action.items)})</Tabs.Tab>
        <Tabs.Tab value="left-out">Left out ({count(action.excluded)})</Tabs.Tab>
        <Tabs.Tab value="drift">Drift{right + drifted + missing > 0 ? ` (${count(drifted + missing)})` : ''}</Tabs.Tab>
        <Tabs.Tab value="report">Report</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="slots" pt="md">
        <ItemList action={action} live={goesOn(action)} />
      </Tabs.Panel>
      <Tabs.Panel value="left-out" pt="md">
        <ExclusionList id={action.id} />
      </Tabs.Panel>
      <Tabs.Panel value="drift" pt="md">
        <ForRoles roles={['corrector', 'auditor']} what="Drift">
          <DriftList id={action.id} />
        </ForRoles>
      </Tabs.Panel>
      <Tabs.Panel value="report" pt="md">
        <Reports action={action} />
      </Tabs.Panel>
    </Tabs>
  );
}
