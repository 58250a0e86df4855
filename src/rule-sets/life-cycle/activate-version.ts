import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { formatInstant } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import { parseState } from '../activation/state-in-force.js';
import { databaseNow } from '../activation/state-now.js';
import type { InForce } from '../in-force.js';
import { inForceNow } from '../in-force.js';
import { takeVersion } from '../version-row.js';
import { planActivation } from './plan-activation.js';

/** So long before an activation takes effect its plan is there, so that every replica has loaded and tested it. */
const aheadMilliseconds = 1_000;
/** An activation that no replica could make in so long no longer holds up others. */
const underWaySeconds = 30;
const waitMilliseconds = 15_000;
const pollMilliseconds = 25;

export interface ActivationAsked {
  readonly name: string;
  readonly version: number;
  readonly actor: Actor;
  readonly cohorts: readonly string[] | null;
  readonly comment: string | null;
  /** The epoch that the activator saw; null: the one in force when he asked. */
  readonly expectedEpoch: number | null;
}

export interface Activated {
  readonly epoch: number;
  readonly activatedAt: number;
  readonly version: number;
  readonly cohorts: readonly string[] | null;
}

/**
 * Puts a version in force now, for all cohorts or some; of a superseded version that is going back. A plan is written for
 * the next second, which the runner of some replica makes an epoch; this waits until it is.
 * @param wake - begins a pass of this replica's runner
 * @throws Problem as `planActivation`, and 409 ALREADY_IN_FORCE, EPOCH_MOVED, ACTIVATION_UNDER_WAY, VERSION_STATE_WRONG ·
 *   503 ACTIVATION_PENDING when the plan is stored and nothing took effect in 15 s
 */
export async function activateVersion(
  source: DataSource,
  asked: ActivationAsked,
  wake: () => Promise<void>,
): Promise<Activated> {
  const expectedEpoch = asked.expectedEpoch ?? (await inForceNow(source.manager, asked.name)).epoch;
  const planned = await source.transaction((manager) => planNow(manager, { ...asked, expectedEpoch }));
  return await untilInForce(source.manager, asked, planned, wake);
}

interface Planned {
  readonly plan: number;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

async function planNow(manager: EntityManager, asked: ActivationAsked): Promise<Planned> {
  const { name, version, actor, cohorts, comment } = asked;
  const { row } = await takeVersion(manager, name, version, 'schedule');
  const inForce = await inForceNow(manager, name);
  if (inForce.epoch !== asked.expectedEpoch) {
    const detail = `found epoch ${inForce.epoch} in force, expected ${asked.expectedEpoch}: another activation came first; look at it, then ask again`;
    throw new Problem(409, 'EPOCH_MOVED', detail);
  }
  if (await isUnderWay(manager, name)) {
    const detail = 'another activation of this rule set is about to take effect; look at it, then ask again';
    throw new Problem(409, 'ACTIVATION_UNDER_WAY', detail);
  }
  if (decidesFor(inForce, version, cohorts)) {
    const detail = `version ${version} decides for ${cohorts === null ? 'every cohort' : cohorts.join(', ')} already, since epoch ${inForce.epoch} or before`;
    throw new Problem(409, 'ALREADY_IN_FORCE', detail);
  }
  if (row.state === 'superseded' && comment === null) {
    const detail = `version ${version} is superseded, so this is going back; say why in \`comment\``;
    throw new Problem(400, 'BODY_INVALID', detail, [{ code: 'COMMENT_MISSING', pointer: '/comment', detail }]);
  }
  const dueAt = (await databaseNow(manager)) + aheadMilliseconds;
  const plan = { actor, effectiveFrom: dueAt, cohorts, comment, action: 'activation-asked' } as const;
  return { plan: await planActivation(manager, row, plan), dueAt };
}

/** A plan that is due about now, and that no epoch has taken up yet. */
async function isUnderWay(manager: EntityManager, name: string): Promise<boolean> {
  const rows = await manager.query<readonly unknown[]>(
    `select from planned_activation p where p.name = $1 and p.withdrawn_at is null
       and p.effective_from between clock_timestamp() - make_interval(secs => $2)
         and clock_timestamp() + make_interval(secs => $3)
       and not exists (select from activation a where a.name = p.name and a.due_at >= p.effective_from) limit 1`,
    [name, underWaySeconds, (2 * aheadMilliseconds) / 1_000],
  );
  return rows.length > 0;
}

function decidesFor({ assignments }: InForce, version: number, cohorts: readonly string[] | null): boolean {
  const forCohort = (cohort: string | null): number | undefined =>
    (assignments.find((one) => one.cohort === cohort) ?? assignments.find((one) => one.cohort === null))?.version;
  if (cohorts !== null) return cohorts.every((cohort) => forCohort(cohort) === version);
  return assignments.length === 1 && forCohort(null) === version;
}

async function untilInForce(
  manager: EntityManager,
  asked: ActivationAsked,
  { plan, dueAt }: Planned,
  wake: () => Promise<void>,
): Promise<Activated> {
  const { name, version, cohorts } = asked;
  for (const end = performance.now() + waitMilliseconds; performance.now() < end; await pause(pollMilliseconds)) {
    if ((await databaseNow(manager)) < dueAt) continue;
    await wake();
    if (await isWithdrawn(manager, plan)) {
      const detail = `the plan of version ${version} was withdrawn before it took effect; look at the version`;
      throw new Problem(409, 'VERSION_STATE_WRONG', detail);
    }
    const made = await epochDueAt(manager, name, dueAt);
    if (made === undefined) continue;
    if (decidesFor(made, version, cohorts)) {
      return { epoch: made.epoch, activatedAt: made.activatedAt, version, cohorts };
    }
    const detail = `epoch ${made.epoch} follows a later plan; version ${version} decides for none or some of what was asked; look at what is in force`;
    throw new Problem(409, 'EPOCH_MOVED', detail);
  }
  const detail = `the plan of version ${version} for ${formatInstant(dueAt)} is stored and no replica has made it an epoch in 15 s; see \`/health/ready\`; do not ask again`;
  throw new Problem(503, 'ACTIVATION_PENDING', detail, [], { 'Retry-After': '5' });
}

async function isWithdrawn(manager: EntityManager, plan: number): Promise<boolean> {
  const rows = await manager.query<readonly unknown[]>(
    'select from planned_activation where plan_id = $1 and withdrawn_at is not null',
    [plan],
  );
  return rows.length > 0;
}

/** The first epoch that takes up what was due at an instant. */
async function epochDueAt(
  manager: EntityManager,
  name: string,
  dueAt: number,
): Promise<(InForce & { readonly activatedAt: number }) | undefined> {
  const rows = await manager.query<
    readonly { readonly epoch: string; readonly state: string; readonly activated_at: Date }[]
  >(`select epoch, state, activated_at from activation where name = $1 and due_at >= $2 order by epoch limit 1`, [
    name,
    formatInstant(dueAt),
  ]);
  const row = rows[0];
  if (row === undefined) return undefined;
  const { assignments } = parseState(row.state);
  return { epoch: Number(row.epoch), assignments, activatedAt: row.activated_at.getTime() };
}
