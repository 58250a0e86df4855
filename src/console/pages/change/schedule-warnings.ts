import { formatInstant } from '../../../core/identifiers/index.js';
import { approvalLifetime } from '../../../core/lifecycle/index.js';
import type { Schemas } from '../../api/client.js';

/** What to know before a version is planned for an instant. */
export interface ScheduleWarning {
  /** Whether the service would refuse the plan. */
  readonly refused: boolean;
  readonly words: string;
}

export interface PlanAsked {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Null: every cohort. */
  readonly cohorts: readonly string[] | null;
}

export interface Known {
  readonly version: Pick<Schemas['VersionDto'], 'version' | 'state' | 'approvals'>;
  /** Plans of the rule set that are not due yet. */
  readonly coming: Schemas['RuleSetDto']['coming'];
  /** Epoch milliseconds. */
  readonly now: number;
}

const hour = 3_600_000;

/** Faults and warnings of a plan, before it is sent. The service judges again. */
export function scheduleWarnings(asked: PlanAsked, { version, coming, now }: Known): readonly ScheduleWarning[] {
  if (asked.at <= now) {
    return [{ refused: true, words: 'This is over. Choose an instant to come, or activate it now.' }];
  }
  return [
    ...approvalWarnings(asked.at, version),
    ...planWarnings(asked, version.version, coming),
    ...(asked.at - now < hour
      ? [
          {
            refused: false,
            words: 'This is less than an hour ahead: little time for anybody to look at it and withdraw it.',
          },
        ]
      : []),
    ...weekendWarning(asked.at),
  ];
}

function approvalWarnings(at: number, { state, approvals }: Known['version']): readonly ScheduleWarning[] {
  // Going back must not wait for an approval, so what was in force needs no young one.
  if (state === 'active' || state === 'superseded') return [];
  const ends = Math.max(
    ...approvals.filter(({ valid }) => valid).map(({ approvedAt }) => Date.parse(approvedAt) + approvalLifetime),
  );
  if (at < ends) return [];
  const until = ends > 0 ? `counts until ${formatInstant(ends).slice(0, 16).replace('T', ' ')} UTC` : 'does not count';
  return [
    {
      refused: true,
      words: `An approval counts for 14 days, and the newest ${until}. Have it approved again within 14 days before that instant, or choose an earlier one.`,
    },
  ];
}

function planWarnings(
  { at, cohorts }: PlanAsked,
  version: number,
  coming: Known['coming'],
): readonly ScheduleWarning[] {
  return coming.flatMap((plan): readonly ScheduleWarning[] => {
    const isOwn = plan.version === version;
    if (Date.parse(plan.effectiveFrom) === at && overlap(plan.cohorts, cohorts) && !isOwn) {
      const words = `Version ${plan.version} is planned for the same instant (by ${plan.plannedBy}). Choose another one.`;
      return [{ refused: true, words }];
    }
    if (isOwn && sameCohorts(plan.cohorts, cohorts)) {
      return [{ refused: false, words: `This replaces its plan for ${shortly(plan.effectiveFrom)}.` }];
    }
    if (isOwn) return [];
    const when = Date.parse(plan.effectiveFrom) < at ? 'before' : 'after';
    const words = `Version ${plan.version} is planned ${when} it, for ${shortly(plan.effectiveFrom)}. A version lapses when the one it was made from is no longer in force.`;
    return [{ refused: false, words }];
  });
}

function weekendWarning(at: number): readonly ScheduleWarning[] {
  const weekday = new Date(at).getUTCDay();
  if (weekday !== 0 && weekday !== 6) return [];
  return [{ refused: false, words: `This is a ${weekday === 0 ? 'Sunday' : 'Saturday'}.` }];
}

/** As the service judges it: a plan that names a cohort counts over one for all, so only like ones clash. */
function overlap(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.some((cohort) => other.includes(cohort));
}

function sameCohorts(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((cohort) => other.includes(cohort));
}

const shortly = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;
