import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addCounts } from '../counting/tally.js';
import type { Counts } from '../counting/tally.js';

/** A whole part of the country may flip, so few are read at once. */
const unitsPerPage = 16;

interface UnitRow {
  readonly unit: number;
  readonly counts: Counts;
  readonly flip_lines: string;
}

/** Adds up what came of all units, in their order; each page is a turn of the event loop of its own. */
export async function collectUnits(
  manager: EntityManager,
  censusId: string,
): Promise<{ readonly counts: ReadonlyMap<string, number>; readonly listDigest: string }> {
  const counts = new Map<string, number>();
  const hash = createHash('sha256');
  for (let after = -1; ;) {
    const rows = await manager.query<readonly UnitRow[]>(
      `select unit, counts, flip_lines from census_unit where census_id = $1 and unit > $2 order by unit limit $3`,
      [censusId, after, unitsPerPage],
    );
    for (const row of rows) {
      addCounts(counts, row.counts);
      hash.update(row.flip_lines, 'utf8');
      after = row.unit;
    }
    if (rows.length < unitsPerPage) return { counts, listDigest: `sha256:${hash.digest('hex')}` };
  }
}
