import type { EntityManager } from 'typeorm';
import type { ImportRow } from './import-row.js';
import { importColumns } from './import-row.js';
import { noCounts } from './feed-file.js';

const page = 5_000;

interface RejectionRow {
  readonly line: string;
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

/** The row of one import; undefined when there is none. */
export async function readImport(manager: EntityManager, id: string): Promise<ImportRow | undefined> {
  const [row] = await manager.query<readonly ImportRow[]>(
    `select ${importColumns} from import_file where import_id = $1`,
    [id],
  );
  return row;
}

/** What became of the detail lines: `details = accepted + unchanged + rejected + notApplied`. */
export interface Tally {
  readonly details: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Good lines of a file that is not applied, or not yet. */
  readonly notApplied: number;
  /** Registrations that ended because a refresh has them no more, or a line removed them. */
  readonly withdrawn: number;
}

export function tallyOf(row: ImportRow): Tally {
  const { withdrawn, unchanged } = row.counts ?? noCounts;
  const [details, rejected] = [Number(row.details), Number(row.rejected)];
  const good = details - rejected;
  if (row.state === 'applied' || row.feed !== null) {
    return { details, accepted: good - unchanged, unchanged, rejected, notApplied: 0, withdrawn };
  }
  return { details, accepted: 0, unchanged: 0, rejected, notApplied: good, withdrawn: 0 };
}

/** The response of a file, piece by piece: one summary, then each rejected line; NDJSON, or as the mapping says. */
export async function* responseLines(manager: EntityManager, id: string): AsyncGenerator<string> {
  const row = await readImport(manager, id);
  if (row === undefined) return;
  const write = row.mapping_content?.response === 'delimited' ? delimited(row.mapping_content.delimiter) : ndjson;
  yield write('summary', {
    ...{ import: row.id, file: row.file_name, digest: row.digest, state: row.state, source: row.source },
    ...{ fileType: row.file_type, fileSequence: row.file_sequence === null ? null : Number(row.file_sequence) },
    ...tallyOf(row),
    reasons: row.reasons.map(({ code, detail }) => `${code}: ${detail}`).join('; '),
  });
  let after = '0';
  for (;;) {
    const rows = await manager.query<readonly RejectionRow[]>(
      `select line, field, code, detail from import_rejection
       where import_id = $1 and attempt = $2 and line > $3 order by line limit ${page}`,
      [id, row.attempt, after],
    );
    const pieces = rows.map(({ line, field, code, detail }) =>
      write('rejected', { line: Number(line), field, code, detail }),
    );
    if (pieces.length > 0) yield pieces.join('');
    after = rows.at(-1)?.line ?? after;
    if (rows.length < page) return;
  }
}

type Members = Readonly<Record<string, string | number | null>>;

const ndjson = (record: string, members: Members): string => `${JSON.stringify({ record, ...members })}\n`;

/** One record a line: `SUMMARY` with `name=value`, `REJECTED` with line, field, code, detail. No value holds the delimiter. */
const delimited =
  (delimiter: string) =>
  (record: string, members: Members): string => {
    const values = Object.entries(members).map(([name, value]) =>
      record === 'summary' ? `${name}=${value ?? ''}` : String(value ?? ''),
    );
    const cells = [record.toUpperCase(), ...values].map((cell) =>
      cell.replaceAll(delimiter, ' ').replaceAll(/[\r\n]/g, ' '),
    );
    return `${cells.join(delimiter)}\n`;
  };
