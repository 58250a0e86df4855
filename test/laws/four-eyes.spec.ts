import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { Pool } from 'pg';
import type * as Evidence from '../../src/core/evidence/index.js';
import { dataSourceOptions } from '../../src/database/index.js';
import { StoredRuleSets } from '../../src/rule-sets/activation/stored-rule-sets.js';
import { createTestDatabase } from '../database.js';
import { histories } from './life-histories.js';
import type { Ground } from './life-table.js';
import { lived } from './lived.js';
import { smallDocuments } from './small-rules.js';

/** Histories of a run; each works on a rule set of its own, many side by side. */
const wanted = Number(process.env['LAWS_HISTORIES'] ?? 5_000);
/** Of these so many pass the real gates and load what they activate; in the others both hold without being run. */
const withGates = Math.ceil(wanted / 50);
const sideBySide = 8;
const inOneDatabase = 400;

let gates = true;
jest.mock('../../src/core/evidence/index.js', (): typeof Evidence => {
  const actual = jest.requireActual<typeof Evidence>('../../src/core/evidence/index.js');
  const gatherEvidence: typeof actual.gatherEvidence = async (input, pause) => {
    if (gates) return await actual.gatherEvidence(input, pause);
    const { digest, casesDigest, catalogueDigest, guardRailsDigest } = input;
    return { evidence: Object({ digest, casesDigest, catalogueDigest, guardRailsDigest }), failures: [] };
  };
  return { ...actual, gatherEvidence };
});

/** Says of every version that it loads. */
class LoadedRuleSets extends StoredRuleSets {
  override inForce(): ReturnType<StoredRuleSets['inForce']> {
    return Object(Promise.resolve());
  }
}

/** What a database came to, to see that there was something to break. */
interface Reached {
  readonly epochs: number;
  readonly again: number;
  readonly approvals: number;
  readonly states: readonly string[];
}

/** Lives so many histories in a database of its own, several at once. */
async function livedInOneDatabase(
  count: number,
  name: string,
  storedBy: new (source: DataSource) => StoredRuleSets,
): Promise<Reached> {
  const database = await createTestDatabase();
  const owner = new Pool({ connectionString: database.url, max: 4 });
  // A connection that is still ending when the database is dropped says so.
  owner.on('error', () => undefined);
  // Nothing here is about a crash, so nobody waits for the disk.
  await owner.query(`alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = off`);
  const source = await new DataSource(dataSourceOptions(database.url, sideBySide * 2)).initialize();
  try {
    const documents = smallDocuments();
    for (const text of documents.texts) {
      await owner.query('insert into rule_document (digest, kind, content) values ($1, $2, $3)', [...text]);
    }
    const ground: Ground = { source, owner, documents, stored: new storedBy(source) };
    let begun = 0;
    const lane = async (): Promise<void> => {
      const property = fc.asyncProperty(histories, async (history) => {
        begun += 1;
        await lived(ground, `${name}-${begun}`, history);
      });
      await fc.assert(property, { numRuns: Math.ceil(count / sideBySide), endOnFailure: false });
    };
    const lanes = await Promise.allSettled(Array.from({ length: sideBySide }, lane));
    for (const each of lanes) if (each.status === 'rejected') throw each.reason;
    expect(begun).toBeGreaterThanOrEqual(count);
    const { rows } = await owner.query<Reached>(
      `select (select count(*)::int from activation) as epochs,
         (select count(*)::int from activation where epoch > 2) as again,
         (select count(*)::int from approval) as approvals,
         (select array_agg(distinct state) from rule_set_version) as states`,
    );
    const [reached] = rows;
    if (reached === undefined) throw new Error('one row');
    return reached;
  } finally {
    await source.destroy();
    await owner.end();
    await database.drop();
  }
}

describe('whatever several people do, at once and one after the other', () => {
  it(`what is in force was written, approved and activated by different people, through ${withGates} histories with the gates`, async () => {
    gates = true;
    expect((await livedInOneDatabase(withGates, 'gated', StoredRuleSets)).epochs).toBeGreaterThan(0);
  }, 120_000);

  it(`and through ${wanted - withGates} without: each batch is some order of its steps, and no step is half done`, async () => {
    gates = false;
    const reached: Reached[] = [];
    // What is not cleared away slows the next down, so each few hundred have a database of their own.
    for (let left = wanted - withGates; left > 0; left -= inOneDatabase) {
      reached.push(await livedInOneDatabase(Math.min(left, inOneDatabase), 'life', LoadedRuleSets));
    }
    const sum = (of: 'epochs' | 'again' | 'approvals'): number => reached.reduce((all, each) => all + each[of], 0);
    // The histories come to everything that there is to come to.
    expect(new Set(reached.flatMap(({ states }) => states)).size).toBe(9);
    expect(sum('epochs')).toBeGreaterThan(wanted / 10);
    expect(sum('again')).toBeGreaterThan(wanted / 500);
    expect(sum('approvals')).toBeGreaterThan(wanted / 5);
  }, 400_000);
});
