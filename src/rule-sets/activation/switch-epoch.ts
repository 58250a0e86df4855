import type { DataSource, EntityManager } from 'typeorm';
import { serviceActor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { formatInstant } from '../../core/identifiers/index.js';
import { digestOf } from '../digest.js';
import { NotLoadable } from './not-loadable.js';
import { stateAsked, stateKept } from './asked-state.js';
import type { AskedState } from './asked-state.js';
import { parseState } from './state-in-force.js';
import type { StateInForce } from './state-in-force.js';
import { stateNow } from './state-now.js';
import type { EpochNow } from './state-now.js';
import type { StoredRuleSets } from './stored-rule-sets.js';

/** Every replica listens on it; the payload is the name of the rule set. */
export const epochChannel = 'epoch_changed';

/** Past this an attempt gives way to the decisions that hold the fence, and is made again. */
const lockMilliseconds = 400;
const busyAttempts = 8;
const lockNotAvailable = '55P03';
const deadlock = '40P01';

/** Who or what makes an epoch. */
export interface Occasion {
  readonly cause: 'plan' | 'break-glass' | 'lift' | 'expiry' | 'lapse';
  readonly madeBy: string;
}

export type Switched =
  { readonly kind: 'unchanged'; readonly epoch: number } | { readonly kind: 'switched'; readonly epoch: number };

/** Decisions held the fence at every attempt; nothing was changed. */
export class FenceBusy extends Error {
  override readonly name = 'FenceBusy';
  constructor() {
    super('decisions under way hold the fence; nothing was changed, try again');
  }
}

/**
 * Runs a transaction that may switch, again while decisions hold the fence.
 * @throws FenceBusy after some attempts
 */
export async function withFence<T>(source: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < busyAttempts; attempt++) {
    try {
      return await source.transaction(work);
    } catch (error) {
      const code = isRecord(error) ? error['code'] : undefined;
      if (code !== lockNotAvailable && code !== deadlock) throw error;
    }
  }
  throw new FenceBusy();
}

/**
 * Puts in force what plans and break-glasses ask for now, as the next epoch, if that differs from what is. In the
 * caller's transaction, which has locked the row of `rule_set`, so that no plan, approval or epoch changes under it.
 *
 * INVARIANT (one instant of change): whoever records a decision shares the row of `active_epoch`, so taking it waits
 * for the decisions under way, and those that come later see the new epoch. What is slow comes before: versions are
 * loaded and tested, the trail, whose head the transaction keeps, is written, and the database checks the epoch.
 *
 * @param occasion - left out, the cause is what changed: a plan, or a break-glass that expired
 * @throws NotLoadable when a version cannot run; then the epoch in force goes on
 */
export async function switchEpoch(
  manager: EntityManager,
  stored: StoredRuleSets,
  name: string,
  occasion?: Occasion,
): Promise<Switched> {
  await manager.query('insert into active_epoch (name, epoch) values ($1, 0) on conflict do nothing', [name]);
  const current = await stateNow(manager, name);
  const asked = await loadableState(manager, stored, name, occasion && current);
  if (holds(current, asked)) return { kind: 'unchanged', epoch: current?.epoch ?? 0 };
  const { text, dueAt, state } = asked;
  const epoch = (current?.epoch ?? 0) + 1;
  const { cause, madeBy } = occasion ?? occasionOf(current, asked);
  await recordSwitch(manager, { epoch, cause, current, asked });
  await manager.query(
    'insert into activation (name, epoch, state, due_at, cause, made_by) values ($1, $2, $3, $4, $5, $6)',
    [name, epoch, text, dueAt, cause, madeBy],
  );
  await moveVersions(manager, state);
  // From here to the commit decisions wait: nothing is left but to name the epoch.
  await manager.query(`set local lock_timeout = ${lockMilliseconds}`);
  await manager.query('select epoch from active_epoch where name = $1 for update', [name]);
  await manager.query('update active_epoch set epoch = $2 where name = $1', [name, epoch]);
  await manager.query('select pg_notify($1, $2)', [epochChannel, name]);
  return { kind: 'switched', epoch };
}

/**
 * What is asked for, loaded and tested.
 * @param keep - what is in force, which a break-glass narrows although a plan that is due cannot be followed
 * @throws NotLoadable
 */
async function loadableState(
  manager: EntityManager,
  stored: StoredRuleSets,
  name: string,
  keep: EpochNow | undefined,
): Promise<AskedState> {
  try {
    return await loaded(manager, stored, await stateAsked(manager, stored, name));
  } catch (error) {
    if (!(error instanceof NotLoadable) || keep === undefined) throw error;
    return await loaded(manager, stored, await stateKept(manager, stored, parseState(keep.state)));
  }
}

async function loaded(manager: EntityManager, stored: StoredRuleSets, asked: AskedState): Promise<AskedState> {
  const { state, documents } = asked;
  await storeDocuments(manager, documents);
  for (const each of state.assignments) await stored.inForce(state.name, each, state.breakGlass, manager);
  return asked;
}

async function storeDocuments(manager: EntityManager, documents: AskedState['documents']): Promise<void> {
  for (const { digest, content } of documents) {
    await manager.query(
      `insert into rule_document (digest, kind, content) values ($1, 'guard-rails', $2) on conflict do nothing`,
      [digest, content],
    );
  }
}

/** Whether what is asked for is in force already, or nothing is asked for and nothing ever was. */
export function holds(current: EpochNow | undefined, { state, text }: AskedState): boolean {
  return current === undefined ? state.assignments.length === 0 : current.state === text;
}

/** What the subjects of trail entries about epochs begin with. */
export const epochSubjects = (name: string): string => `${name}/epoch/`;
/** Subject of the trail entry that an epoch was made with. */
export const epochSubject = (name: string, epoch: number): string => `${epochSubjects(name)}${epoch}`;
export const epochAction = 'epoch-activated';

interface Switch {
  readonly epoch: number;
  readonly cause: Occasion['cause'];
  readonly current: EpochNow | undefined;
  readonly asked: AskedState;
}

async function recordSwitch(manager: EntityManager, { epoch, cause, current, asked }: Switch): Promise<void> {
  const { state, text, plans, dueAt } = asked;
  await appendEntry(manager, {
    ...{ actor: serviceActor('anchorgate'), action: epochAction, subject: epochSubject(state.name, epoch) },
    outcome: 'done',
    beforeDigest: current ? digestOf(current.state) : null,
    afterDigest: digestOf(text),
    details: {
      ...{ epoch, cause, dueAt, breakGlass: state.breakGlass },
      versions: state.assignments.map(({ cohort, version, digest }) => ({ cohort, version, digest })),
      plans: newestPlans(plans).map(({ plan, version, plannedBy, cohorts, effectiveFrom }) => ({
        ...{ plan, version, plannedBy, cohorts, effectiveFrom: formatInstant(Math.floor(effectiveFrom)) },
      })),
    },
  });
}

/** For each version in force and each set of cohorts the plan that counts; earlier ones changed nothing any more. */
function newestPlans(plans: AskedState['plans']): AskedState['plans'] {
  const newest = new Map(plans.map((plan) => [JSON.stringify([plan.version, plan.cohorts]), plan]));
  return [...newest.values()];
}

function occasionOf(current: EpochNow | undefined, { state, plans }: AskedState): Occasion {
  const before = current && parseState(current.state);
  const versionsOf = (one: StateInForce): string =>
    one.assignments.map(({ cohort, version, digest }) => JSON.stringify([cohort, version, digest])).join();
  if (before !== undefined && versionsOf(before) === versionsOf(state))
    return { cause: 'expiry', madeBy: 'anchorgate' };
  return { cause: 'plan', madeBy: plans.at(-1)?.plannedBy ?? 'anchorgate' };
}

/** INVARIANT (states follow epochs): a version is active exactly while the epoch in force names it. */
async function moveVersions(manager: EntityManager, { name, assignments }: StateInForce): Promise<void> {
  const versions = [...new Set(assignments.map(({ version }) => version))];
  await manager.query(
    `update rule_set_version set state = 'active'
       where name = $1 and version = any($2::integer[]) and state in ('scheduled', 'superseded')`,
    [name, versions],
  );
  await manager.query(
    `update rule_set_version set state = 'superseded'
       where name = $1 and not version = any($2::integer[]) and state = 'active'`,
    [name, versions],
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
