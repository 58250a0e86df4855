import { useSearchParams } from 'react-router';
import { ForRoles } from '../../components/for-roles.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import type { SlotName } from './misplacement-queries.js';
import { useMatrix } from './misplacement-queries.js';
import { PlanForm } from './plan-form.js';

const crumbs = [{ label: 'Corrections', to: '/corrective-actions' }];

export function Component() {
  return (
    <Page
      title="Plan a correction"
      crumbs={crumbs}
      lead="Choose which misplaced slots are corrected and what is placed in them. The plan becomes a frozen list; nothing changes before the parties have answered, it was rehearsed, and another person has approved it."
    >
      <ForRoles roles={['corrector']} what="The planning of corrections">
        <Planning />
      </ForRoles>
    </Page>
  );
}

function Planning() {
  const matrix = useMatrix(undefined);
  const [search] = useSearchParams();
  const slot = search.get('slot');
  const slots: readonly SlotName[] = slot === 'critical' || slot === 'nonCritical' ? [slot] : [];
  const named = (name: string): readonly string[] => search.getAll(name).filter((value) => value !== '');
  return (
    <QueryState query={matrix} lines={8}>
      {(found) => (
        <PlanForm
          matrix={found}
          first={{
            ...{ holders: named('holder'), registered: named('registered'), slots },
            ...{ cohorts: named('cohort'), deviceTypes: named('deviceType') },
          }}
        />
      )}
    </QueryState>
  );
}
