import type { EntityManager } from 'typeorm';
import { assignmentsAt } from '../../core/lifecycle/index.js';
import type { Assignment, Plan } from '../../core/lifecycle/index.js';
import { breakGlassesAt } from '../break-glass/stored-break-glasses.js';
import { narrowedGuardRails } from '../break-glass/narrowed-guard-rails.js';
import type { BreakGlassTerms } from '../break-glass/narrowed-guard-rails.js';
import { digestOf } from '../digest.js';
import { NotLoadable } from './not-loadable.js';
import { stateText } from './state-in-force.js';
import type { AssignmentInForce, StateInForce } from './state-in-force.js';
import type { StoredRuleSets } from './stored-rule-sets.js';

export interface DuePlan extends Plan {
  readonly plannedBy: string;
}

/** What plans and break-glasses ask for at an instant of the database's clock. */
export interface AskedState {
  readonly state: StateInForce;
  /** Canonical JSON of `state`. */
  readonly text: string;
  /** The instant, as PostgreSQL writes it, to the microsecond. */
  readonly dueAt: string;
  /** The plans that the state follows, in the order of their instants; the last one took effect last. */
  readonly plans: readonly DuePlan[];
  /** Narrowed guard rails that the state names, to be stored before it. */
  readonly documents: readonly { readonly digest: string; readonly content: string }[];
}

interface VersionDigests {
  readonly version: number;
  readonly digest: string | null;
  readonly catalogue_digest: string | null;
  readonly guard_rails_digest: string | null;
}

/**
 * Works out what is to be in force now.
 *
 * INVARIANT (one clock decides what is due): the clock of the database, because replicas' clocks differ. The instant is
 * read once and kept to the microsecond: the database checks the epoch against its own reading of the same plans.
 *
 * @throws NotLoadable when a version that is asked for cannot run with its guard rails
 */
export async function stateAsked(manager: EntityManager, stored: StoredRuleSets, name: string): Promise<AskedState> {
  const dueAt = await instantNow(manager);
  const due = await duePlans(manager, name, dueAt);
  // What is due was selected by the database; milliseconds with a fraction keep the order it has.
  const assignments = assignmentsAt(due, Infinity);
  const versions = new Set(assignments.map(({ version }) => version));
  return {
    ...(await stateOf(manager, stored, { name, dueAt, assignments })),
    plans: due
      .filter(({ version }) => versions.has(version))
      .sort((one, other) => one.effectiveFrom - other.effectiveFrom),
  };
}

/**
 * What is in force now with every break-glass that is: for one that must not wait for a plan that cannot be followed.
 * @throws NotLoadable
 */
export async function stateKept(
  manager: EntityManager,
  stored: StoredRuleSets,
  { name, assignments }: StateInForce,
): Promise<AskedState> {
  const dueAt = await instantNow(manager);
  return { ...(await stateOf(manager, stored, { name, dueAt, assignments })), plans: [] };
}

/** Versions by cohort, each with what it was approved with, narrowed by the break-glasses in force. */
async function stateOf(
  manager: EntityManager,
  stored: StoredRuleSets,
  { name, dueAt, assignments }: Pick<AskedState, 'dueAt'> & { name: string; assignments: readonly Assignment[] },
): Promise<Omit<AskedState, 'plans'>> {
  const digests = await digestsOf(
    manager,
    name,
    assignments.map(({ version }) => version),
  );
  const breakGlasses = await breakGlassesAt(manager, name, dueAt);
  const documents = new Map<string, string>();
  const asked: AssignmentInForce[] = [];
  for (const { cohort, version } of assignments) {
    const approvedWith = digests.get(version);
    if (approvedWith === undefined) {
      throw new NotLoadable(
        'VERSION_NOT_SUBMITTED',
        `version ${version} of \`${name}\` is planned and was never submitted`,
      );
    }
    const narrowed = await narrow(manager, stored, approvedWith, breakGlasses);
    if (narrowed !== undefined) documents.set(narrowed.digest, narrowed.content);
    const guardRailsDigest = narrowed?.digest ?? approvedWith.guardRailsDigest;
    asked.push({ cohort, version, ...approvedWith, guardRailsDigest });
  }
  const state = { name, assignments: asked, breakGlass: breakGlasses.map(({ id }) => id) };
  return {
    ...{ state, text: stateText(state), dueAt },
    documents: [...documents].map(([digest, content]) => ({ digest, content })),
  };
}

async function instantNow(manager: EntityManager): Promise<string> {
  const rows = await manager.query<readonly { readonly now: string }[]>('select clock_timestamp()::text as now');
  return rows[0]?.now ?? '';
}

/**
 * INVARIANT (nothing unproved runs): a plan that was changed without its trigger, withdrawn ones included, puts nothing
 * in force; what is in force goes on. Of all rule sets, because the changed byte may be the name of one.
 */
async function requireSealed(manager: EntityManager): Promise<void> {
  const rows = await manager.query<readonly { readonly plan_id: string }[]>(
    'select plan_id from planned_activation p where seal <> plan_seal(p) order by plan_id',
  );
  const plans = rows.map(({ plan_id: plan }) => plan).join(', ');
  if (rows.length > 0) throw new NotLoadable('PLAN_TAMPERED', `plan ${plans} is not as it was made`);
}

async function duePlans(manager: EntityManager, name: string, dueAt: string): Promise<readonly DuePlan[]> {
  await requireSealed(manager);
  const rows = await manager.query<
    readonly {
      readonly plan_id: string;
      readonly version: number;
      readonly effective_from: number;
      readonly cohorts: readonly string[] | null;
      readonly planned_by: string;
    }[]
  >(
    `select plan_id, version, cohorts, planned_by, (extract(epoch from effective_from) * 1000)::float8 as effective_from
       from planned_activation where name = $1 and withdrawn_at is null and effective_from <= $2`,
    [name, dueAt],
  );
  return rows.map(({ plan_id: plan, version, effective_from: effectiveFrom, cohorts, planned_by: plannedBy }) => ({
    ...{ plan: Number(plan), version, effectiveFrom, cohorts, plannedBy },
  }));
}

async function digestsOf(
  manager: EntityManager,
  name: string,
  versions: readonly number[],
): Promise<ReadonlyMap<number, Omit<AssignmentInForce, 'cohort' | 'version'>>> {
  const rows = await manager.query<readonly VersionDigests[]>(
    `select version, digest, catalogue_digest, guard_rails_digest from rule_set_version
       where name = $1 and version = any($2::integer[]) and digest is not null`,
    [name, versions],
  );
  return new Map(
    rows.map(({ version, digest, catalogue_digest: catalogue, guard_rails_digest: guardRails }) => [
      version,
      { digest: digest ?? '', catalogueDigest: catalogue ?? '', guardRailsDigest: guardRails ?? '' },
    ]),
  );
}

async function narrow(
  manager: EntityManager,
  stored: StoredRuleSets,
  approvedWith: Omit<AssignmentInForce, 'cohort' | 'version'>,
  breakGlasses: readonly BreakGlassTerms[],
): Promise<{ readonly digest: string; readonly content: string } | undefined> {
  if (breakGlasses.length === 0) return undefined;
  const { guardRails } = await stored.documents(approvedWith, manager);
  const content = narrowedGuardRails(guardRails, breakGlasses);
  return { digest: digestOf(content), content };
}
