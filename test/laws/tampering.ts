import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { ActivationRunner } from '../../src/rule-sets/activation/activation-runner.js';
import { ActiveRuleSets } from '../../src/rule-sets/activation/active-rule-sets.js';
import { StoredRuleSets } from '../../src/rule-sets/activation/stored-rule-sets.js';
import { canonicalJson } from '../../src/core/language/index.js';
import { readSettings } from '../../src/settings.js';

/** One stored value of one row. */
export interface Cell {
  readonly table: string;
  readonly column: string;
  /** Of the row, as PostgreSQL knows it. */
  readonly key: string;
}

export interface Effect<T> {
  readonly result: T;
  /** For people. */
  readonly change: string;
}

/** Edits that no trigger, check or reference stops, each in a transaction that is taken back. */
export class Tampering {
  private constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
  ) {}

  static async above(url: string): Promise<Tampering> {
    const source = await new DataSource({ type: 'postgres', url, poolSize: 2 }).initialize();
    const runner = source.createQueryRunner();
    await runner.query(`set session_replication_role = 'replica'`);
    const checks: readonly { readonly conname: string; readonly on: string }[] = await runner.query(
      `select conname, conrelid::regclass::text as on from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace
         and conrelid <> 0`,
    );
    for (const { conname, on } of checks) await runner.query(`alter table ${on} drop constraint ${conname}`);
    return new Tampering(source, runner);
  }

  async cells({ table, column }: Omit<Cell, 'key'>, rows: string): Promise<readonly Cell[]> {
    const found: readonly { readonly key: string }[] = await this.runner.query(
      `select ctid::text as key from ${table} where ${rows} and ${column} is not null order by ctid`,
    );
    return found.map(({ key }) => ({ table, column, key }));
  }

  /**
   * Changes one byte of a value, looks, and takes it back.
   * @param look - sees the change through a source that reads in the same transaction
   * @returns undefined when the type of the column takes no such byte
   */
  async with<T>(cell: Cell, edit: number, look: (source: DataSource) => Promise<T>): Promise<Effect<T> | undefined> {
    const { table, column, key } = cell;
    await this.runner.startTransaction();
    try {
      const [row]: readonly { readonly text: string; readonly type: string }[] = await this.runner.query(
        `select ${column}::text as text, pg_typeof(${column})::text as type from ${table} where ctid = '${key}'`,
      );
      const text = row?.text ?? '';
      const at = placeIn(text, edit);
      const byte = otherByte(text.charAt(at), edit);
      const changed = text.slice(0, at) + byte + text.slice(at + 1);
      await this.runner.query('savepoint edit');
      const isTaken = await this.runner
        .query(`update ${table} set ${column} = $1::text::${row?.type} where ctid = '${key}'`, [changed])
        .then(() => true)
        .catch(() => false);
      if (!isTaken) return undefined;
      const change = `${table}.${column} at ${at}: \`${text.slice(Math.max(0, at - 20), at + 20)}\` with \`${byte}\``;
      return { result: await look(this.#inside()), change };
    } finally {
      await this.runner.rollbackTransaction();
    }
  }

  async end(): Promise<void> {
    await this.runner.release();
    await this.source.destroy();
  }

  /** The same transaction for whoever asks; one that he begins is part of it, under the triggers and the clock of all. */
  #inside(): DataSource {
    const { runner } = this;
    const manager = runner.manager;
    const transaction = async <T>(work: (inner: typeof manager) => Promise<T>): Promise<T> => {
      await runner.query(`set local session_replication_role = 'origin'`);
      await runner.query('savepoint inner_transaction');
      try {
        return await work(manager);
      } catch (error) {
        await runner.query('rollback to savepoint inner_transaction');
        throw error;
      }
    };
    const query = (...asked: Parameters<QueryRunner['query']>) => runner.query(...asked);
    return Object.assign(Object.create(this.source) as DataSource, { manager, query, transaction });
  }
}

/** Every place has its turn, far ones soon after near ones. */
const placeIn = (text: string, edit: number): number => (edit * 7_919) % Math.max(1, text.length);

/** One that is likely to mean something else and still be read: a digit for a digit, a letter for a letter. */
function otherByte(found: string, edit: number): string {
  const among = /\d/.test(found)
    ? '0123456789'
    : /[a-z]/.test(found) && edit % 3 > 0
      ? 'abcdefghijklmnopqrstuvwxyz'
      : ' "{}[]:,~A0';
  const start = (among.indexOf(found) + 1 + (edit % (among.length - 1))) % among.length;
  return among.charAt(start) === found ? among.charAt((start + 1) % among.length) : among.charAt(start);
}

export interface Seen {
  /** What decides in a replica that has just begun, before and after it followed plans. */
  readonly ran: readonly string[];
  readonly faults: readonly string[];
  readonly epochs: number;
}

/** What a replica that has just begun makes of what is stored. */
export async function beginning(source: DataSource, url: string): Promise<Seen> {
  const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: '/nonexistent' });
  const stored = new StoredRuleSets(source);
  const runner = new ActivationRunner(settings, stored, source);
  const active = new ActiveRuleSets(settings, stored, source);
  await active.refresh();
  const [before, fault] = [fingerprint(active), active.state().fault];
  // What the database itself refuses, a second row of an epoch for instance, changes nothing either.
  const refusal = await runner.run().then(
    () => null,
    (error: unknown) => String(error),
  );
  await runner.stop();
  await active.refresh();
  const [row]: readonly { readonly n: string }[] = await source.query('select count(*) as n from activation');
  const faults = [fault, active.state().fault, refusal, ...runner.faults()].filter((each) => each !== null);
  return { ran: [before, fingerprint(active)], faults, epochs: Number(row?.n) };
}

/** What decides, by content: equal for equal rules, guard rails and facts for every cohort. */
export function fingerprint(active: ActiveRuleSets): string {
  const of = (cohort: string | null): string => {
    const found = active.at(0, cohort);
    if (found === undefined) return 'nothing';
    const { ruleSet, guardRails, catalogue } = found.compiled;
    return canonicalJson({
      version: found.version,
      ruleSet,
      guardRails,
      facts: catalogue.facts.map(({ path }) => path),
    });
  };
  const [everyone, ioc] = [of(null), of('IOC')];
  return everyone === ioc ? everyone : `${everyone} and ${ioc}`;
}
