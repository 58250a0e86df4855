import type { ActionToLookAfter } from '../corrective-actions/index.js';
import { unreachable } from '../core/invariant.js';
import type { ImportToLookAfter } from '../device-context/index.js';
import type { WaitingRoleChange } from '../role-changes/index.js';
import type { OpenBreakGlass, WaitingVersion } from '../rule-sets/index.js';
import type { Review } from './review.js';

/** What may wait for somebody. */
export interface ReviewFacts {
  readonly versions: readonly WaitingVersion[];
  readonly roleChanges: readonly WaitingRoleChange[];
  readonly imports: readonly ImportToLookAfter[];
  readonly breakGlasses: readonly OpenBreakGlass[];
  readonly actions: readonly ActionToLookAfter[];
}

/** What waits, for whom, and for whom not: the longest waiting first. */
export function reviewsOf(facts: ReviewFacts): readonly Review[] {
  const all = [
    ...facts.versions.map(ofVersion),
    ...facts.roleChanges.map(ofRoleChange),
    ...facts.imports.flatMap(ofImport),
    ...facts.breakGlasses.flatMap(ofBreakGlass),
    ...facts.actions.flatMap(ofAction),
  ];
  return all.sort((one, other) => ((one.since ?? '') < (other.since ?? '') ? -1 : 1));
}

function ofVersion({ name, version, title, state, since, contributors, approvers }: WaitingVersion): Review {
  const common = { subject: `${name}/${version}`, title, since: since.toISOString(), ruleSet: name, version };
  switch (state) {
    case 'draft':
      return { kind: 'version-to-submit', ...common, role: 'author' };
    case 'submitted':
      return { kind: 'version-to-approve', ...common, role: 'approver', notBy: contributors };
    case 'approved':
      return { kind: 'version-to-activate', ...common, role: 'activator', notBy: [...contributors, ...approvers] };
    default:
      return unreachable(state);
  }
}

function ofRoleChange({ id, person, role, change, requestedBy, requestedAt }: WaitingRoleChange): Review {
  const title = change === 'grant' ? `give \`${person}\` the role ${role}` : `take the role ${role} from \`${person}\``;
  return {
    ...{ kind: 'role-change', subject: `person/${person}`, title, since: requestedAt.toISOString(), role: 'approver' },
    ...{ id, notBy: [requestedBy, person] },
  };
}

function ofImport({ id, state, fileName, sentBy, receivedAt }: ImportToLookAfter): readonly Review[] {
  if (state !== 'held') return [];
  const title = `release or refuse the file “${fileName}”`;
  return [
    {
      ...{ kind: 'held-import', subject: `import/${id}`, title, since: receivedAt.toISOString(), role: 'corrector' },
      ...{ id, notBy: [sentBy] },
    },
  ];
}

function ofBreakGlass({ id, name, reason, endedAt, inForce, startedBy }: OpenBreakGlass): readonly Review[] {
  if (inForce || endedAt === null) return [];
  return [
    {
      ...{ kind: 'break-glass-review', subject: `${name}/break-glass/${id}`, title: reason, ruleSet: name, id },
      ...{ since: endedAt.toISOString(), role: 'approver', notBy: [startedBy] },
    },
  ];
}

function ofAction(action: ActionToLookAfter): readonly Review[] {
  const { id, title, state, isRehearsed, plannedBy, plannedAt, decidedBy, decidedAt, consentsRecordedBy } = action;
  const common = { subject: `correction/${id}`, title, id };
  const planned = plannedAt.toISOString();
  const decided = decidedAt?.toISOString() ?? planned;
  switch (state) {
    case 'planned':
      if (!isRehearsed)
        return [{ kind: 'corrective-action-to-rehearse', ...common, since: planned, role: 'corrector' }];
      return [
        {
          ...{ kind: 'corrective-action-to-approve', ...common, since: planned, role: 'approver' },
          notBy: [...new Set([plannedBy, ...consentsRecordedBy])],
        },
      ];
    case 'approved':
      return [
        {
          ...{ kind: 'corrective-action-to-start', ...common, since: decided, role: 'corrector' },
          notBy: decidedBy === null ? [] : [decidedBy],
        },
      ];
    case 'paused':
      return [{ kind: 'corrective-action-paused', ...common, since: decided, role: 'corrector' }];
    case 'applying':
    case 'rolling-back':
      return [];
    default:
      return unreachable(state);
  }
}
