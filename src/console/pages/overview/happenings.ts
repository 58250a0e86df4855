import type { PastActivation, RuleSet } from './overview-queries.js';

/** One change of what is in force, past or planned. */
export interface Happening {
  readonly key: string;
  readonly at: string;
  readonly kind: 'coming' | 'activation' | 'break-glass';
  readonly ruleSet: string;
  /** `Activation`, `Planned`, `Break-glass begun`. */
  readonly cause: string;
  /** What is in force from then on: `version 2`, `version 2, IOC: version 3`, `nothing`. */
  readonly what: string;
  /** Whether a break-glass narrows it. */
  readonly isNarrowed: boolean;
  readonly by: string | null;
  readonly comment: string | null;
  /** Null of what is planned. */
  readonly epoch: number | null;
  readonly links: readonly { readonly label: string; readonly to: string }[];
}

export type NamedActivation = PastActivation & { readonly ruleSet: string };

/** Latest first: what is planned, then what was. */
export function happeningsOf(
  ruleSets: readonly Pick<RuleSet, 'name' | 'coming'>[],
  past: readonly NamedActivation[],
): readonly Happening[] {
  const coming = ruleSets.flatMap(({ name, coming: plans }) => plans.map((plan) => ofPlan(name, plan)));
  return [...coming, ...past.map(ofPast)].sort((one, other) => other.at.localeCompare(one.at));
}

function ofPlan(
  ruleSet: string,
  { plan, version, effectiveFrom, cohorts, plannedBy }: RuleSet['coming'][number],
): Happening {
  return {
    ...{ key: `plan ${plan}`, at: effectiveFrom, kind: 'coming', ruleSet, cause: 'Planned' },
    what: cohorts === null ? `version ${version}` : `${cohorts.join(', ')}: version ${version}`,
    ...{ isNarrowed: false, by: plannedBy, comment: null, epoch: null },
    links: [{ label: `version ${version}`, to: `/rule-sets/${ruleSet}/versions/${version}/change` }],
  };
}

function ofPast(activation: NamedActivation): Happening {
  const { epoch, activatedAt, active, breakGlasses, cause, by, comment, ruleSet } = activation;
  const versions = [...new Set(active.map(({ version }) => version))];
  return {
    ...{ key: `${ruleSet} ${epoch}`, at: activatedAt, ruleSet, comment, epoch },
    kind: cause.startsWith('break-glass') ? 'break-glass' : 'activation',
    cause: causes[cause],
    what:
      active.map(({ cohort, version }) => `${cohort === null ? '' : `${cohort}: `}version ${version}`).join(', ') ||
      'nothing',
    isNarrowed: breakGlasses.length > 0,
    by: by === null || by === 'anchorgate' ? null : by,
    links: versions.map((version) => ({
      label: `version ${version}`,
      to: `/rule-sets/${ruleSet}/versions/${version}`,
    })),
  };
}

const causes: Readonly<Record<PastActivation['cause'], string>> = {
  activation: 'Activation',
  schedule: 'Planned activation',
  'break-glass': 'Break-glass begun',
  'break-glass-lift': 'Break-glass lifted',
  'break-glass-end': 'Break-glass expired',
  lapse: 'Lapse',
  unknown: 'Change',
};
