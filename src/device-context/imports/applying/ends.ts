import type { EntityManager } from 'typeorm';
import { serviceActor } from '../../../access/index.js';
import { appendEntry } from '../../../audit-trail/index.js';
import type { ImportCounts, ImportRow } from '../import-row.js';
import type { FileReason } from '../reading/rejection.js';
import { LeaseLost } from '../staging/lease.js';

/** How a file comes to rest: each with its entry in the audit trail, in the caller's transaction. */
export type End =
  | { readonly state: 'held' | 'refused' | 'failed'; readonly reasons: readonly FileReason[] }
  | { readonly state: 'applied'; readonly sequence: number };

/**
 * @param runner - who has the file; null for one that nobody has
 * @throws LeaseLost when another has it by now
 */
export async function endImport(
  manager: EntityManager,
  row: Pick<ImportRow, 'id' | 'mapping' | 'file_name' | 'digest'>,
  runner: string | null,
  end: End,
): Promise<void> {
  const reasons = 'reasons' in end ? end.reasons : [];
  const isFinal = end.state !== 'held';
  const [found, updated] = await manager.query<
    readonly [
      readonly { counts: ImportCounts | null; source: string | null; sequence: string | null; rejected: string }[],
      number,
    ]
  >(
    `update import_file set state = $3, runner = null, runner_until = null, reading = case when $6 then null else reading end,
       reasons = case when $4::jsonb = '[]' then reasons else $4::jsonb end, applied_sequence = $5,
       finished_at = case when $6 then clock_timestamp() end
     where import_id = $1 and runner is not distinct from $2
     returning counts, source, file_sequence as sequence, rejected`,
    [row.id, runner, end.state, JSON.stringify(reasons), 'sequence' in end ? end.sequence : null, isFinal],
  );
  if (updated === 0) throw new LeaseLost(`import ${row.id} was taken over`);
  const [reason] = reasons;
  const { added, changed, withdrawn, unchanged } = found[0]?.counts ?? {
    added: 0,
    changed: 0,
    withdrawn: 0,
    unchanged: 0,
  };
  await appendEntry(manager, {
    ...{ actor: serviceActor('anchorgate'), action: `import-${end.state}`, subject: `import/${row.id}` },
    outcome: end.state === 'applied' ? 'done' : end.state === 'failed' ? 'failed' : 'refused',
    ...(reason === undefined
      ? {}
      : {
          code: reason.code,
          reason: reasons
            .map(({ detail }) => detail)
            .join('; ')
            .slice(0, 2_000),
        }),
    afterDigest: row.digest,
    details: {
      ...{ mapping: row.mapping, fileName: row.file_name, source: found[0]?.source ?? null },
      ...{ fileSequence: found[0]?.sequence ?? null, rejected: found[0]?.rejected ?? '0' },
      ...{ added, changed, withdrawn, unchanged },
      ...('sequence' in end ? { contextSequence: end.sequence } : {}),
    },
  });
}
