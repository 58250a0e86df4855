import { instantText } from '../answer/instant-text.js';
import type { Decided } from '../decided.js';

/** One decision ready to be written. */
export interface RecordRow {
  readonly decided: Decided;
  readonly record: string;
  /** SHA-256 of the record's UTF-8 bytes, hex. */
  readonly digest: string;
}

/**
 * Records a batch of decisions if their epoch is still in force.
 *
 * INVARIANT (fence): the row of `active_epoch` is shared until the decisions are committed, and an activation takes it
 * for itself; so no decision of an old epoch becomes durable, and none unrecorded is answered.
 * The numbers come first: whoever holds the row of `decision_head` is alone, so two batches with the same request IDs
 * in different order cannot wait for each other.
 *
 * One text parameter a column, split at newlines in the server: no text of a row holds one (JSON escapes them), and
 * nothing has to be quoted. Measured against arrays, rows of parameters and one JSON document: the fastest.
 */
export const appendText = `
with head as (
  update decision_head set last_sequence = last_sequence + $1::bigint returning last_sequence - $1::bigint as base
), fence as (
  select e.epoch from active_epoch e, head where e.name = $2 and e.epoch = $3::bigint for share of e
), added as (
  insert into decision (
    sequence, decision_id, caller, request_id, verdict, response_code, device_id, originator_id,
    service_reference_variant, rule_set_name, rule_set_version, epoch, decided_at, record, record_digest
  )
  select
    head.base + r.ordinal, r.decision_id::uuid, r.caller, r.request_id, r.verdict, nullif(r.response_code, ''),
    substr(r.request_id, 25, 23), left(r.request_id, 23),
    r.variant, $2, r.version::integer, fence.epoch, r.decided_at::timestamptz, r.record, decode(r.digest, 'hex')
  from fence, head, rows from (
    string_to_table($4, E'\\n'), string_to_table($5, E'\\n'), string_to_table($6, E'\\n'), string_to_table($7, E'\\n'),
    string_to_table($8, E'\\n'), string_to_table($9, E'\\n'), string_to_table($10, E'\\n'), string_to_table($11, E'\\n'),
    string_to_table($12, E'\\n'), string_to_table($13, E'\\n')
  ) with ordinality as r (decision_id, caller, request_id, verdict, response_code, variant, version, decided_at,
    record, digest, ordinal)
  on conflict (caller, request_id) do nothing
  returning sequence
)
select
  (select count(*) from fence)::integer as fenced_in,
  coalesce((select string_agg((added.sequence - head.base)::text, ',') from added, head), '') as added`;

/** What was stored under the request IDs of a batch that were used before. */
export const storedText = `
select k.ordinal::integer as ordinal, d.epoch::integer as epoch, d.record
from rows from (string_to_table($1, E'\\n'), string_to_table($2, E'\\n')) with ordinality as k (caller, request_id, ordinal)
join decision d on d.caller = k.caller and d.request_id = k.request_id`;

/** Parameters of `appendText`; the rows share one rule set name and one epoch. */
export function appendValues(rows: readonly RecordRow[], name: string, epoch: number): readonly string[] {
  let ids = '';
  let callers = '';
  let requestIds = '';
  let verdicts = '';
  let responseCodes = '';
  let variants = '';
  let versions = '';
  let instants = '';
  let records = '';
  let digests = '';
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined) break;
    const { decided } = row;
    const { command } = decided.request;
    const end = i === rows.length - 1 ? '' : '\n';
    ids += decided.decisionId + end;
    callers += decided.caller + end;
    requestIds += command.requestId.text + end;
    verdicts += decided.decision.verdict + end;
    responseCodes += (decided.decision.responseCode ?? '') + end;
    variants += command.serviceReferenceVariant + end;
    versions += decided.active.version + end;
    instants += instantText(decided.context.decidedAt) + end;
    records += row.record + end;
    digests += row.digest + end;
  }
  const columns = [ids, callers, requestIds, verdicts, responseCodes, variants, versions, instants, records, digests];
  return [String(rows.length), name, String(epoch), ...columns];
}

export function storedValues(rows: readonly RecordRow[]): readonly string[] {
  return [
    rows.map(({ decided }) => decided.caller).join('\n'),
    rows.map(({ decided }) => decided.request.command.requestId.text).join('\n'),
  ];
}
