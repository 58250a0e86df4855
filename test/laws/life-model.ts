import type { Step, VersionState } from '../../src/core/lifecycle/index.js';
import { stateAfter } from '../../src/core/lifecycle/index.js';

/** What somebody tries, with everything resolved that he saw before he tried it. */
export type Attempt =
  | { readonly step: 'draft'; readonly who: string; readonly from: number | null }
  | { readonly step: 'save'; readonly who: string; readonly version: number; readonly revision: number }
  | { readonly step: 'submit'; readonly who: string; readonly version: number; readonly revision: number }
  | { readonly step: 'approve'; readonly who: string; readonly version: number; readonly digestsHold: boolean }
  | { readonly step: 'reject' | 'activate'; readonly who: string; readonly version: number }
  | { readonly step: 'schedule'; readonly who: string; readonly version: number; readonly instant: number }
  | { readonly step: 'withdraw'; readonly who: string; readonly version: number; readonly role: 'author' | 'activator' }
  | { readonly step: 'sql'; readonly way: SqlWay; readonly who: string; readonly version: number }
  | { readonly step: 'follow plans' | 'fifteen days pass' | 'plans fall due' };

/** By SQL, as the service's role; each is refused in whatever state. */
export const sqlWays = ['approve own', 'call active', 'edit frozen', 'epoch unplanned', 'plan own', 'unsee'] as const;
export type SqlWay = (typeof sqlWays)[number];

export interface ModelPlan {
  readonly by: string;
  readonly state: 'pending' | 'due' | 'withdrawn';
  /** Of plans that are due, the highest counts. */
  readonly order: number;
}

export interface ModelVersion {
  readonly state: VersionState;
  readonly revision: number;
  readonly parent: number | null;
  readonly contributors: readonly string[];
  readonly approvers: readonly string[];
  readonly isYoung: boolean;
  readonly plans: readonly ModelPlan[];
}

/** One rule set; version n stands at n - 1. Only its plans' numbers are the database's. */
export interface Model {
  readonly versions: readonly ModelVersion[];
  readonly epoch: number;
  readonly inForce: number | null;
  readonly plans: number;
}

export const emptyModel: Model = { versions: [], epoch: 0, inForce: null, plans: 0 };

/** @returns the rule set afterwards; undefined when the attempt is refused */
export function after(model: Model, attempt: Attempt): Model | undefined {
  switch (attempt.step) {
    case 'draft':
      return withDraft(model, attempt.who, attempt.from);
    case 'follow plans':
      return switched(lapsed(model));
    case 'fifteen days pass':
      return everyVersion(model, (version) => ({ ...version, isYoung: false }));
    case 'plans fall due':
      return { ...everyVersion(model, fallDue(model.plans)), plans: model.plans + 1_000_000 };
    case 'sql':
      return undefined;
    default: {
      const version = model.versions[attempt.version - 1];
      const next = version && stepped(model, version, attempt);
      if (next === undefined) return undefined;
      const versions = model.versions.with(attempt.version - 1, next);
      return { ...model, versions, plans: model.plans + 1 };
    }
  }
}

type Steps = Exclude<
  Attempt,
  { readonly step: 'draft' | 'sql' | 'follow plans' | 'fifteen days pass' | 'plans fall due' }
>;

function stepped(model: Model, version: ModelVersion, attempt: Steps): ModelVersion | undefined {
  const { who, step } = attempt;
  const asStep: Step = step === 'save' ? 'edit' : step === 'activate' ? 'schedule' : step;
  const state = stateAfter(version.state, asStep);
  const wrote = version.contributors.includes(who);
  switch (step) {
    case 'save':
      if (state === undefined || attempt.revision !== version.revision) return undefined;
      return { ...version, revision: version.revision + 1, contributors: added(version.contributors, who) };
    case 'submit': {
      const isOvertaken = model.inForce !== null && version.parent !== model.inForce;
      if (state === undefined || isOvertaken || attempt.revision !== version.revision) return undefined;
      return { ...version, state, contributors: added(version.contributors, who) };
    }
    case 'approve': {
      const planned = version.plans.some(({ by }) => by === who);
      if (state === undefined || wrote || planned || !attempt.digestsHold) return undefined;
      return { ...version, state, isYoung: true, approvers: added(version.approvers, who) };
    }
    case 'reject':
      return state && ended(version, state);
    case 'withdraw':
      return withdrawn(version, state, attempt.role);
    case 'activate':
    case 'schedule': {
      const wasInForce = version.state === 'active' || version.state === 'superseded';
      if (state === undefined || wrote || version.approvers.includes(who)) return undefined;
      if (!wasInForce && !version.isYoung) return undefined;
      const kept = step === 'activate' ? version : takenBack(version, wasInForce);
      const plan: ModelPlan =
        attempt.step === 'schedule'
          ? { by: who, state: 'pending', order: attempt.instant }
          : { by: who, state: 'due', order: model.plans };
      return { ...kept, state, plans: [...kept.plans, plan] };
    }
  }
}

function withDraft(model: Model, who: string, from: number | null): Model {
  const base = model.versions[(from ?? model.inForce ?? 0) - 1];
  const wasInForce = base === undefined || base.state === 'active' || base.state === 'superseded';
  const contributors = (wasInForce ? [] : base.contributors).reduce(added, [who]);
  const draft: ModelVersion = {
    ...{ state: 'draft', revision: 1, parent: model.inForce, contributors: [...contributors].sort() },
    ...{ approvers: [], isYoung: false, plans: [] },
  };
  return { ...model, versions: [...model.versions, draft] };
}

function withdrawn(
  version: ModelVersion,
  state: VersionState | undefined,
  role: 'author' | 'activator',
): ModelVersion | undefined {
  const isPlanned = ['scheduled', 'active', 'superseded'].includes(version.state);
  if (role !== (isPlanned ? 'activator' : 'author')) return undefined;
  if (state !== undefined) return ended(version, state);
  const hasPending = version.plans.some((plan) => plan.state === 'pending');
  return isPlanned && hasPending ? takenBack(version, true) : undefined;
}

const ended = (version: ModelVersion, state: VersionState): ModelVersion => ({
  ...takenBack(version, false),
  state,
});

const takenBack = (version: ModelVersion, onlyPending: boolean): ModelVersion => ({
  ...version,
  plans: version.plans.map((plan) =>
    plan.state === 'pending' || !onlyPending ? { ...plan, state: 'withdrawn' } : plan,
  ),
});

const fallDue =
  (plans: number) =>
  (version: ModelVersion): ModelVersion => ({
    ...version,
    plans: version.plans.map((plan) =>
      plan.state === 'pending' ? { ...plan, state: 'due', order: plans + plan.order } : plan,
    ),
  });

function lapsed(model: Model): Model {
  return everyVersion(model, (version) => {
    const next = stateAfter(version.state, 'lapse');
    if (next === undefined) return version;
    const isOvertaken = model.inForce !== null && version.parent !== model.inForce;
    const isOld = version.state !== 'submitted' && !version.isYoung;
    return isOvertaken || isOld ? ended(version, next) : version;
  });
}

function switched(model: Model): Model {
  let [asked, newest]: [number | null, number] = [null, -1];
  model.versions.forEach(({ plans }, index) => {
    for (const { state, order } of plans) if (state === 'due' && order > newest) [asked, newest] = [index + 1, order];
  });
  if (asked === model.inForce) return model;
  const versions = model.versions.map((version, index): ModelVersion => {
    if (index + 1 === asked) return { ...version, state: 'active' };
    return version.state === 'active' ? { ...version, state: 'superseded' } : version;
  });
  return { ...model, versions, epoch: model.epoch + 1, inForce: asked };
}

const everyVersion = (model: Model, change: (version: ModelVersion) => ModelVersion): Model => ({
  ...model,
  versions: model.versions.map(change),
});

const added = (people: readonly string[], who: string): readonly string[] =>
  people.includes(who) ? people : [...people, who].sort();
