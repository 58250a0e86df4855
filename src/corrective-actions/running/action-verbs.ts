import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import { placedByUs } from './items.js';
import type { ActionState } from './lease.js';

/** Notified when somebody asked something of an action. Only a wake-up: runners look by themselves too. */
export const correctionChannel = 'corrective_action_changed';

interface ActionRow {
  readonly state: ActionState;
  readonly plan_digest: string | null;
  readonly decided_by: string | null;
}

/**
 * Takes an action from one of some states to another, with its entry in the audit trail.
 * @throws Problem 404 CORRECTIVE_ACTION_UNKNOWN; 409 CORRECTIVE_ACTION_STATE
 */
export async function moveAction(
  source: DataSource,
  id: string,
  actor: Actor,
  move: {
    /** As the audit trail calls it. */
    readonly action: string;
    readonly from: readonly ActionState[];
    readonly to: ActionState | null;
    readonly reason?: string;
    /** What else changes with it. @returns details for the entry */
    readonly also?: (manager: EntityManager, row: ActionRow) => Promise<Readonly<Record<string, unknown>>>;
  },
): Promise<void> {
  await source.transaction('READ COMMITTED', async (manager) => {
    const row = await locked(manager, id);
    if (!move.from.includes(row.state)) throw notNow(id, row.state, move.from);
    const details = (await move.also?.(manager, row)) ?? {};
    if (move.to !== null) {
      await manager.query('update corrective_action set state = $2 where action_id = $1', [id, move.to]);
    }
    await manager.query('select pg_notify($1, $2)', [correctionChannel, id]);
    await appendEntry(manager, {
      ...{ actor, action: move.action, subject: `correction/${id}`, outcome: 'done' },
      ...(move.reason === undefined ? {} : { reason: move.reason }),
      afterDigest: row.plan_digest,
      details: { ...details, stateBefore: row.state, ...(move.to === null ? {} : { state: move.to }) },
    });
  });
}

/** @throws Problem 403 STARTER_IS_APPROVER */
export async function noteStarter(
  manager: EntityManager,
  id: string,
  actor: Actor,
  decidedBy: string | null,
): Promise<void> {
  if (decidedBy === actor.person) {
    throw new Problem(
      403,
      'STARTER_IS_APPROVER',
      `corrective action ${id} was approved by the same person; ask another`,
    );
  }
  await manager.query('update corrective_action set started_by = $2 where action_id = $1', [id, actor.person]);
}

/**
 * Marks what a roll-back takes.
 * @param devices - undefined: all slots that were placed; otherwise those of these devices, also ones whose roll-back
 *   was refused before
 * @returns how many slots were marked by name
 * @throws Problem 409 CORRECTIVE_ACTION_STATE, while it is not known what became of a batch, or when none of the devices
 *   holds what was placed
 */
export async function markForUndo(
  manager: EntityManager,
  id: string,
  devices: readonly Eui64[] | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const [sent] = await manager.query<readonly unknown[]>(
    `select from corrective_action_item where action_id = $1 and state = 'sent' limit 1`,
    [id],
  );
  if (sent !== undefined) {
    const detail = `corrective action ${id}: what became of the last batch is being asked; roll back when it is known`;
    throw new Problem(409, 'CORRECTIVE_ACTION_STATE', detail);
  }
  await manager.query('update corrective_action set undo = $2, finished_at = null where action_id = $1', [
    ...[id, devices === undefined ? 'all' : 'listed'],
  ]);
  if (devices === undefined) return { slots: 'all' };
  const [marked] = await manager.query<readonly { readonly slots: number }[]>(
    `with marked as (
       update corrective_action_item set state = 'undoing', batch = null, found = null, reason = null,
         reconciled = null, reconciled_at = null
       where action_id = $1 and device_id = any($2::text[]) and (state = 'undo-refused' or ${placedByUs}) returning 1
     ) select count(*)::integer as slots from marked`,
    [id, devices],
  );
  const slots = marked?.slots ?? 0;
  if (slots > 0) return { slots, devices: devices.length };
  const detail = `corrective action ${id} placed nothing in the slots of these devices that could be taken back`;
  throw new Problem(409, 'CORRECTIVE_ACTION_STATE', detail);
}

async function locked(manager: EntityManager, id: string): Promise<ActionRow> {
  const [row] = await manager.query<readonly ActionRow[]>(
    `select state, plan_digest, (select decided_by from corrective_action_decision d where d.action_id = a.action_id)
     from corrective_action a where action_id = $1 for update`,
    [id],
  );
  if (row !== undefined) return row;
  throw new Problem(
    404,
    'CORRECTIVE_ACTION_UNKNOWN',
    `found no corrective action ${id}; the list names those there are`,
  );
}

function notNow(id: string, state: ActionState, from: readonly ActionState[]): Problem {
  const fitting = from.map((one) => `\`${one}\``).join(', ');
  return new Problem(
    409,
    'CORRECTIVE_ACTION_STATE',
    `corrective action ${id} is \`${state}\`, expected ${from.length > 1 ? `one of ${fitting}` : fitting}`,
  );
}
