import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../http/index.js';
import { Censuses } from './censuses.js';

/** Units read from the database at once. */
const unitsPerPage = 8;

interface UnitRow {
  readonly unit: number;
  readonly flips: number;
  readonly flip_lines: string;
}

/** Sends the list of flips of a census that is done. */
@Injectable()
export class FlipList {
  constructor(
    private readonly source: DataSource,
    private readonly censuses: Censuses,
  ) {}

  /**
   * The list as NDJSON, always in the same order, so that whoever was cut off goes on after the lines he has.
   * @param after - lines to leave out
   * @param limit - lines to send at most
   * @throws Problem 404 · 409 CENSUS_NOT_DONE
   */
  async lines(id: string, after: number, limit: number): Promise<AsyncGenerator<string>> {
    const { state } = await this.censuses.row(id);
    if (state === 'done') return this.#lines(id, after, limit);
    throw new Problem(409, 'CENSUS_NOT_DONE', `census ${id} is ${state}; its list of flips is there once it is done`);
  }

  async *#lines(id: string, after: number, limit: number): AsyncGenerator<string> {
    let left = limit;
    let { unit, skip } = await this.#begin(id, after);
    for (;;) {
      const rows = await this.source.query<readonly UnitRow[]>(
        `select unit, flips, flip_lines from census_unit where census_id = $1 and unit >= $2 and flips > 0
         order by unit limit $3`,
        [id, unit, unitsPerPage],
      );
      for (const row of rows) {
        const text = cut(row, skip, left);
        left -= Math.min(left, row.flips - skip);
        skip = 0;
        unit = row.unit + 1;
        if (text !== '') yield text;
        if (left === 0) return;
      }
      if (rows.length < unitsPerPage) return;
    }
  }

  /** The unit in which the line after `after` lines stands, and how many lines of it are before. */
  async #begin(id: string, after: number): Promise<{ readonly unit: number; readonly skip: number }> {
    const rows = await this.source.query<readonly { readonly unit: number; readonly before: string }[]>(
      `select unit, before from (
         select unit, flips, sum(flips) over (order by unit) - flips as before from census_unit
         where census_id = $1 and flips > 0) as summed
       where before + flips > $2 order by unit limit 1`,
      [id, after],
    );
    const [row] = rows;
    return row === undefined ? { unit: 2_147_483_647, skip: 0 } : { unit: row.unit, skip: after - Number(row.before) };
  }
}

function cut({ flips, flip_lines: text }: UnitRow, skip: number, limit: number): string {
  if (skip === 0 && limit >= flips) return text;
  const lines = text.split('\n').slice(skip, Math.min(flips, skip + limit));
  return lines.map((line) => `${line}\n`).join('');
}
