import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { canonicalJson } from '../../src/core/language/index.js';

export type Counts = Readonly<Record<string, number>>;

/** How many items of an action stand in which state. */
export async function itemCounts(owner: Client, id: string): Promise<Counts> {
  const { rows } = await owner.query<{ state: string; count: number }>(
    'select state, count(*)::integer as count from corrective_action_item where action_id = $1 group by state',
    [id],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

export async function actionState(owner: Client, id: string): Promise<string> {
  const { rows } = await owner.query<{ state: string }>(
    `select case when reconcile_asked_at > coalesce(reconciled_at, '-infinity') then state || ', not compared yet'
       else state end as state
     from corrective_action where action_id = $1`,
    [id],
  );
  return rows[0]?.state ?? '';
}

interface Batch {
  readonly action: string;
  readonly digest: string;
  readonly counts: Counts;
  readonly batch: string | undefined;
}

/** The entries of an action's batches in the trail, oldest first. */
export async function batchEntries(owner: Client, id: string): Promise<readonly Batch[]> {
  const { rows } = await owner.query<{ action: string; digest: string; details: string }>(
    `select action, after_digest as digest, details from audit_trail
     where subject = $1 and action in ('corrections-judged', 'corrections-made', 'corrections-undone') order by sequence`,
    [`correction/${id}`],
  );
  return rows.map(({ action, digest, details }) => ({
    ...{ action, digest },
    ...(JSON.parse(details) as { readonly counts: Counts; readonly batch: string | undefined }),
  }));
}

/** Counts by state over some entries. */
export function summed(batches: readonly Batch[], ...actions: readonly string[]): Counts {
  const total: Record<string, number> = {};
  for (const { counts } of batches.filter(({ action }) => actions.includes(action))) {
    for (const [state, count] of Object.entries(counts)) total[state] = (total[state] ?? 0) + count;
  }
  return total;
}

/** The digests of the trail's entries about these batches that the items in the table do not give. */
export async function digestsThatDiffer(
  owner: Client,
  id: string,
  batches: readonly Batch[],
): Promise<readonly string[]> {
  const { rows } = await owner.query<{ batch: string; position: number; device: string; slot: string; state: string }>(
    `select batch, position, device_id as device, slot, state from corrective_action_item
     where action_id = $1 and batch is not null order by position`,
    [id],
  );
  const items = new Map<string, typeof rows>();
  for (const item of rows) items.set(item.batch, [...(items.get(item.batch) ?? []), item]);
  return batches
    .filter(({ batch, digest }) => {
      const listed = (items.get(batch ?? '') ?? []).map((item) => [item.position, item.device, item.slot, item.state]);
      return digest !== `sha256:${createHash('sha256').update(canonicalJson(listed)).digest('hex')}`;
    })
    .map(({ digest }) => digest);
}
