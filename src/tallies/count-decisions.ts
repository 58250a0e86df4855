import type { DataSource, EntityManager } from 'typeorm';
import { invariant } from '../core/invariant.js';

/** Decimal strings: how far decisions are counted, and how far there are any. */
export interface Progress {
  readonly countedThrough: string;
  readonly lastSequence: string;
}

export type Counted =
  /** Another replica counts now. */
  | { readonly kind: 'busy' }
  /** `left`: how many sequence numbers are still to be looked at. */
  | { readonly kind: 'counted'; readonly left: number };

/**
 * Counts the next decisions by sequence number.
 *
 * INVARIANT (counted once): the row of `decision_tally_head` is locked, the decisions after it are added up, and it is
 * moved, in one transaction. A replica that is killed, or that another is ahead of, leaves nothing half done. Since commit
 * order is sequence order, whoever sees a head sees every decision up to it.
 *
 * Cost: all of it in the database, one statement for a batch; of the records only the outcomes are cut out, and there are
 * some dozens of different ones.
 * @param most - sequence numbers in one transaction
 */
export async function countDecisions(source: DataSource, most: number): Promise<Counted> {
  return await source.transaction('READ COMMITTED', async (manager) => {
    const [head] = await manager.query<readonly { readonly through: string; readonly last: string }[]>(
      `select h.counted_through as through, d.last_sequence as last
       from decision_tally_head h, decision_head d for update of h skip locked`,
    );
    if (head === undefined) return { kind: 'busy' };
    const [through, last] = [BigInt(head.through), BigInt(head.last)];
    if (through >= last) return { kind: 'counted', left: 0 };
    const next = through + BigInt(most) < last ? through + BigInt(most) : last;
    await manager.query(countText, [through.toString(), next.toString()]);
    await manager.query('update decision_tally_head set counted_through = $1', [next.toString()]);
    return { kind: 'counted', left: Number(last - next) };
  });
}

export async function progressOf(manager: EntityManager): Promise<Progress> {
  const [row] = await manager.query<readonly Progress[]>(
    `select h.counted_through as "countedThrough", d.last_sequence as "lastSequence"
     from decision_tally_head h, decision_head d`,
  );
  invariant(row !== undefined, 'the migrations put one row into each head');
  return row;
}

/**
 * A record is canonical JSON, in which a quote inside a string is escaped and no other key is called `outcomes`: so the
 * text between `,"outcomes":` and the next `,"request":` is what became of each rule (`recordText`).
 *
 * A guard rail fired where every enforced requirement held or was waived and a guard rail that is no break-glass did not
 * hold: what `DecisionObserver` raises an alert for. Which requirements are enforced stands in the version.
 */
const countText = `
with same as materialized (
  select rule_set_name, rule_set_version, date_bin('1 minute', decided_at, 'epoch') as minute, verdict,
    coalesce(response_code, '') as response_code,
    split_part(split_part(record, ',"outcomes":', 2), ',"request":', 1) as outcomes, count(*) as decisions
  from decision where sequence > $1 and sequence <= $2 group by 1, 2, 3, 4, 5, 6
), version as materialized (
  select name, version, array(
      select rule ->> 'name' from jsonb_array_elements(v.content::jsonb -> 'rules') as rule
      where rule #>> '{event,type}' = 'requirement' and coalesce(rule #>> '{event,params,mode}', 'enforce') = 'enforce'
    ) as enforced
  from rule_set_version v
  where (name, version) in (select rule_set_name, rule_set_version from same where verdict = 'refuse')
), read as materialized (
  select same.*, outcomes::jsonb -> 'rules' as rules, verdict = 'refuse' and exists (
      select from jsonb_each_text(outcomes::jsonb -> 'guardRails') as rail(rule, outcome)
      where outcome <> 'held' and rule !~ '^break-glass-[0-9]+$'
    ) and not exists (
      select from jsonb_each_text(outcomes::jsonb -> 'rules') as own(rule, outcome)
      where outcome in ('broken', 'undetermined') and rule = any(enforced)
    ) as fired
  from same left join version on (name, version) = (rule_set_name, rule_set_version)
), by_minute as (
  insert into decision_tally as t
    (minute, rule_set_name, rule_set_version, verdict, response_code, decisions, guard_rails_fired)
  select minute, rule_set_name, rule_set_version, verdict, response_code, sum(decisions),
    coalesce(sum(decisions) filter (where fired), 0)
  from read group by 1, 2, 3, 4, 5
  on conflict (minute, rule_set_name, rule_set_version, verdict, response_code) do update set
    decisions = t.decisions + excluded.decisions, guard_rails_fired = t.guard_rails_fired + excluded.guard_rails_fired
)
insert into rule_tally as t (ten_minutes, rule_set_name, rule_set_version, rule, broken, undetermined, waived)
select date_bin('10 minutes', minute, 'epoch'), rule_set_name, rule_set_version, rule,
  coalesce(sum(decisions) filter (where outcome = 'broken'), 0),
  coalesce(sum(decisions) filter (where outcome = 'undetermined'), 0),
  coalesce(sum(decisions) filter (where outcome = 'waived'), 0)
from read, jsonb_each_text(rules) as each(rule, outcome) where outcome <> 'held' group by 1, 2, 3, 4
on conflict (rule_set_name, rule_set_version, ten_minutes, rule) do update set
  broken = t.broken + excluded.broken, undetermined = t.undetermined + excluded.undetermined,
  waived = t.waived + excluded.waived`;
