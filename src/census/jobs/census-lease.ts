import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { serviceActor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { digestOf } from '../../rule-sets/index.js';
import type { UnitResult } from '../counting/unit.js';
import type { CensusResult } from './census-result.js';
import type { CensusRow } from './census-row.js';

/** A replica that was silent for so long has lost its census to whoever takes it. */
const leaseSeconds = 6;

/** Another replica has the census, or it was cancelled: what was counted since counts for nothing. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

export const censusSubject = (id: string): string => `census/${id}`;

/**
 * Writes of the replica that counts.
 *
 * INVARIANT (one replica counts): each write first touches the census where it is running and held by this replica,
 * in the same transaction; no row touched means that the rest is not written either.
 */
export class CensusLease {
  private constructor(
    private readonly source: DataSource,
    private readonly holder: string,
    readonly census: CensusRow,
  ) {}

  /** Who this process is, to the others. */
  static newHolder(): string {
    return randomUUID();
  }

  /**
   * Takes the oldest census that nobody counts.
   * @param contextSequence - how far this replica's knowledge goes
   */
  static async take(source: DataSource, holder: string, contextSequence: number): Promise<CensusLease | undefined> {
    return await source.transaction('READ COMMITTED', async (manager) => {
      const found = await manager.query<readonly { readonly census_id: string; readonly state: string }[]>(
        `select census_id, state from census
         where state = 'queued' or state = 'running' and (runner = $1 or runner_until < clock_timestamp())
         order by census_id limit 1 for update skip locked`,
        [holder],
      );
      const [next] = found;
      if (next === undefined) return undefined;
      const rows = await updated(
        manager,
        `update census set state = 'running', runner = $2, runner_until = clock_timestamp() + $3 * interval '1 s',
           started_at = coalesce(started_at, clock_timestamp()),
           decided_at = coalesce(decided_at, date_trunc('milliseconds', clock_timestamp())),
           context_from = coalesce(context_from, $4)
         where census_id = $1 returning *`,
        [next.census_id, holder, leaseSeconds, contextSequence],
      );
      const [census] = rows;
      if (census === undefined) return undefined;
      if (next.state === 'queued') await appendEntry(manager, entryOf(census, 'census-started', 'done'));
      return new CensusLease(source, holder, census);
    });
  }

  /** Units that were counted before, perhaps by another replica. */
  async done(): Promise<ReadonlySet<number>> {
    const rows = await this.source.query<readonly { readonly unit: number }[]>(
      'select unit from census_unit where census_id = $1',
      [this.census.census_id],
    );
    return new Set(rows.map(({ unit }) => unit));
  }

  /** @throws LeaseLost */
  async renew(): Promise<void> {
    await this.#hold(this.source.manager, '', []);
  }

  /** Writes what came of some units, all or none. @throws LeaseLost */
  async keep(results: readonly UnitResult[]): Promise<void> {
    await this.source.transaction('READ COMMITTED', async (manager) => {
      await this.#hold(manager, ', units_done = units_done + $4', [results.length]);
      await manager.query(
        `insert into census_unit (census_id, unit, counts, flips, flip_lines)
         select $1, * from unnest($2::int[], $3::jsonb[], $4::int[], $5::text[])`,
        [
          this.census.census_id,
          results.map(({ number }) => number),
          results.map(({ counts }) => JSON.stringify(counts)),
          results.map(({ flips }) => flips),
          results.map(({ flipLines }) => flipLines),
        ],
      );
    });
  }

  /** @param text - canonical JSON of the result. @throws LeaseLost */
  async finish({ devices, pairs, flips }: CensusResult, text: string, contextSequence: number): Promise<void> {
    const digest = digestOf(text);
    await this.source.transaction('READ COMMITTED', async (manager) => {
      await this.#hold(
        manager,
        `, state = 'done', result = $4, digest = $5, context_to = $6, finished_at = clock_timestamp(),
           ended_by = 'anchorgate'`,
        [text, digest, contextSequence],
      );
      await appendEntry(manager, {
        ...entryOf(this.census, 'census-finished', 'done'),
        afterDigest: digest,
        details: { devices, pairs, flips: flips.count, flippingDevices: flips.devices },
      });
    });
  }

  /** @throws LeaseLost */
  async fail(reason: string): Promise<void> {
    await this.source.transaction('READ COMMITTED', async (manager) => {
      const set = `, state = 'failed', failure = $4, finished_at = clock_timestamp(), ended_by = 'anchorgate'`;
      await this.#hold(manager, set, [reason.replaceAll('\u0000', ' ').slice(0, 4_000)]);
      await appendEntry(manager, { ...entryOf(this.census, 'census-finished', 'failed'), reason });
    });
  }

  /** Lets another replica go on at once. */
  async release(): Promise<void> {
    await this.source.query(
      `update census set runner = null, runner_until = clock_timestamp() - interval '1 s'
       where census_id = $1 and runner = $2 and state = 'running'`,
      [this.census.census_id, this.holder],
    );
  }

  async #hold(manager: EntityManager, set: string, values: readonly unknown[]): Promise<void> {
    const held = await updated(
      manager,
      `update census set runner_until = clock_timestamp() + $3 * interval '1 s'${set}
       where census_id = $1 and runner = $2 and state = 'running' returning census_id`,
      [this.census.census_id, this.holder, leaseSeconds, ...values],
    );
    if (held.length === 0) throw new LeaseLost('the census was cancelled, or another replica has it');
  }
}

/** The driver gives rows and their number for an update. */
async function updated(
  manager: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<readonly CensusRow[]> {
  const [rows] = await manager.query<readonly [readonly CensusRow[], number]>(text, [...values]);
  return rows;
}

const entryOf = ({ census_id: id }: CensusRow, action: string, outcome: 'done' | 'failed') => ({
  ...{ actor: serviceActor('anchorgate'), action, subject: censusSubject(id), outcome },
});
