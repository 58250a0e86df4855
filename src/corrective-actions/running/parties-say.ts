import type { EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';

/**
 * What the parties of an action said of its plan: by market participant ID, true for consented; the last one counts.
 * Answers to another plan digest do not.
 */
export async function consentsOf(manager: EntityManager, actionId: string): Promise<ReadonlyMap<string, boolean>> {
  const rows = await manager.query<readonly { readonly mpid: string; readonly answer: string }[]>(
    `select distinct on (consent.mpid) consent.mpid, consent.answer
     from corrective_action_consent consent join corrective_action using (action_id, plan_digest)
     where action_id = $1 order by consent.mpid, consent.consent_id desc`,
    [actionId],
  );
  return new Map(rows.map(({ mpid, answer }) => [mpid, answer === 'consented']));
}

/**
 * When each device was last permitted a command, by the record of decisions.
 * @returns epoch milliseconds; a device without a permit is not in it
 */
export async function lastPermittedAt(
  manager: EntityManager,
  deviceIds: readonly Eui64[],
): Promise<ReadonlyMap<Eui64, number>> {
  const rows = await manager.query<readonly { readonly device_id: Eui64; readonly decided_at: Date }[]>(
    `select asked.device_id, permitted.decided_at
     from (select distinct unnest($1::text[]) as device_id) asked cross join lateral (
       select decided_at from decision where decision.device_id = asked.device_id and verdict = 'permit'
       order by sequence desc limit 1) permitted`,
    [deviceIds],
  );
  return new Map(rows.map(({ device_id, decided_at }) => [device_id, decided_at.getTime()]));
}
