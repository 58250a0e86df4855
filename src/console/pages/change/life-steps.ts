import type { VersionLife } from '../../rules/people-and-steps.js';

export type LifeState = 'draft' | 'submitted' | 'approved' | 'scheduled' | 'active';

/** One step of a version's life as the stepper shows it. */
export interface LifeStep {
  readonly state: LifeState | 'superseded' | 'rejected' | 'withdrawn' | 'lapsed';
  /** `never`: the version ended before it came to this. */
  readonly reached: 'done' | 'now' | 'to come' | 'never';
  /** Who brought it here; empty where nobody did. */
  readonly people: readonly string[];
  readonly at: string | null;
  /** What else there is to say: from when a plan counts, why it ended. */
  readonly note: string | null;
}

const states: readonly LifeState[] = ['draft', 'submitted', 'approved', 'scheduled', 'active'];

/** The life of a version, from draft to active, with its end where it has one. */
export function lifeSteps(version: VersionLife): readonly LifeStep[] {
  const at = furthest(version);
  const ending = endOf(version);
  const way = states.map((state, i): LifeStep => {
    const reached = i > at ? (ending === null ? 'to come' : 'never') : i === at && ending === null ? 'now' : 'done';
    const blank = { people: [], at: null, note: null };
    return { state, reached, ...(i > at ? blank : doneBy(state, version)) };
  });
  if (ending === null) return way;
  // What it never came to is not shown: the way ends where it ended.
  return [...way.filter(({ reached }) => reached !== 'never'), ending];
}

/** The place in `states` that it came to. */
function furthest({ state, submittedAt, approvals, plans }: VersionLife): number {
  if (state === 'active' || state === 'superseded') return 4;
  const place = states.findIndex((one) => one === state);
  if (place >= 0) return place;
  // Of one that ended, what is left of its way tells.
  if (plans.length > 0) return 3;
  if (approvals.length > 0) return 2;
  return submittedAt === null ? 0 : 1;
}

function doneBy(state: LifeState, version: VersionLife): Pick<LifeStep, 'people' | 'at' | 'note'> {
  const { author, contributors, createdAt, submittedBy, submittedAt, approvals, plans } = version;
  switch (state) {
    case 'draft': {
      const others = contributors.filter((person) => person !== author && person !== submittedBy);
      return { people: [author, ...others], at: createdAt, note: null };
    }
    case 'submitted':
      return { people: submittedBy === null ? [] : [submittedBy], at: submittedAt, note: null };
    case 'approved': {
      const last = approvals.at(-1);
      return {
        people: [...new Set(approvals.map(({ approver }) => approver))],
        at: last?.approvedAt ?? null,
        note: null,
      };
    }
    case 'scheduled': {
      const plan = countingPlan(version);
      const note = plan?.state === 'pending' ? `from ${plan.effectiveFrom}` : null;
      return { people: plan === undefined ? [] : [plan.plannedBy], at: plan?.plannedAt ?? null, note };
    }
    case 'active': {
      const plan = plans.findLast(({ state: of }) => of === 'in force' || of === 'past');
      const note = plan?.cohorts ? `for ${plan.cohorts.join(', ')}` : null;
      return { people: [], at: plan?.effectiveFrom ?? null, note };
    }
  }
}

function countingPlan({ plans }: VersionLife): VersionLife['plans'][number] | undefined {
  return plans.findLast(({ state }) => state !== 'withdrawn') ?? plans.at(-1);
}

function endOf({ state, endedBy, endedAt, endComment }: VersionLife): LifeStep | null {
  if (state === 'superseded') return { state, reached: 'now', people: [], at: null, note: 'another version decides' };
  if (state !== 'rejected' && state !== 'withdrawn' && state !== 'lapsed') return null;
  return { state, reached: 'now', people: endedBy === null ? [] : [endedBy], at: endedAt, note: endComment };
}
