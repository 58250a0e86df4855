import type { EntityManager } from 'typeorm';
import { Problem } from '../../http/index.js';
import type { EligibilityRules } from '../eligibility/eligibility.js';
import type { Selection } from '../find/selection.js';

export const actionStates = [
  'planning',
  'planned',
  'approved',
  'rejected',
  'applying',
  'paused',
  'applied',
  'aborted',
  'rolling-back',
  'rolled-back',
  'withdrawn',
] as const;
export type ActionState = (typeof actionStates)[number];

/** What is kept of a rehearsal; `digest` of the row names what it found. */
export interface StoredRehearsal {
  /** The job that rehearses. */
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly startedBy: string;
  readonly summary: unknown;
}

/** A corrective action as it is stored. */
export interface ActionRow {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly state: ActionState;
  readonly selection: Selection;
  readonly rule_set: EligibilityRules;
  readonly context_sequence: string;
  readonly slots_selected: number;
  readonly items: number;
  readonly plan_digest: string | null;
  readonly rehearsal: StoredRehearsal | null;
  readonly rehearsal_digest: string | null;
  readonly per_second: number;
  readonly batch_size: number;
  readonly planned_by: string;
  readonly planned_at: Date;
  readonly started_by: string | null;
  readonly finished_at: Date | null;
  readonly withdrawn_reason: string | null;
  readonly waiting_because: string | null;
  /** What a roll-back takes: all that was placed, or the devices that were listed. */
  readonly undo: 'all' | 'listed' | null;
}

export const actionColumns = `action_id as id, title, reason, state, selection, rule_set, context_sequence, slots_selected,
  items, plan_digest, rehearsal, rehearsal_digest, per_second, batch_size, planned_by, planned_at, started_by,
  finished_at, withdrawn_reason, waiting_because, undo`;

/**
 * @param lock - `update` while its state is decided on, `share` while something is added that its state allows
 * @throws Problem 404 CORRECTIVE_ACTION_UNKNOWN
 */
export async function findAction(manager: EntityManager, id: string, lock?: 'update' | 'share'): Promise<ActionRow> {
  const rows = await manager.query<readonly ActionRow[]>(
    `select ${actionColumns} from corrective_action where action_id = $1 ${lock === undefined ? '' : `for ${lock}`}`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Problem(404, 'CORRECTIVE_ACTION_UNKNOWN', `there is no corrective action ${id}`);
  return row;
}

/** @throws Problem 409 CORRECTIVE_ACTION_STATE */
export function needState({ id, state }: ActionRow, step: string, ...wanted: readonly ActionState[]): void {
  if (wanted.includes(state)) return;
  const expected = wanted.map((one) => `\`${one}\``).join(' or ');
  const detail = `corrective action ${id} is \`${state}\`; ${step} needs it to be ${expected}`;
  throw new Problem(409, 'CORRECTIVE_ACTION_STATE', detail);
}

/** @throws Problem 409 PLAN_DIGEST_MISMATCH */
export function needPlanDigest({ id, plan_digest: known }: ActionRow, named: string): void {
  if (known === named) return;
  const detail = `found \`planDigest\` \`${named}\`, expected that of corrective action ${id}; read its plan again`;
  throw new Problem(409, 'PLAN_DIGEST_MISMATCH', detail);
}
