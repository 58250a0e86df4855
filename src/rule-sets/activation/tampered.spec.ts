import { Logger } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { createTestDatabase } from '../../../test/database.js';
import type { TestDatabase } from '../../../test/database.js';
import { releaseVersion } from '../../../test/fixtures/released-version.js';
import { ownerOf, ruleSetReplica, until } from '../../../test/fixtures/rule-set-replica.js';
import type { RuleSetReplica } from '../../../test/fixtures/rule-set-replica.js';
import { ruleSetName as name } from '../../../test/rules/rule-files.js';
import { canonicalJson } from '../../core/language/index.js';
import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import { ActiveRuleSets } from './active-rule-sets.js';
import { NotLoadable } from './not-loadable.js';
import { readState, stateText } from './state-in-force.js';
import type { AssignmentInForce } from './state-in-force.js';
import { StoredRuleSets } from './stored-rule-sets.js';
import { readSettings } from '../../settings.js';

/** Columns that decide something, and how many of the 10,000 edits each gets. Every edit of one must be found. */
const deciding = [
  { table: 'rule_set_version', column: 'content', edits: 2_740 },
  { table: 'rule_set_version', column: 'cases', edits: 1_500 },
  { table: 'rule_set_version', column: 'evidence', edits: 1_000 },
  { table: 'rule_set_version', column: 'digest', edits: 300 },
  { table: 'rule_set_version', column: 'cases_digest', edits: 300 },
  { table: 'rule_set_version', column: 'evidence_digest', edits: 300 },
  { table: 'rule_set_version', column: 'catalogue_digest', edits: 300 },
  { table: 'rule_set_version', column: 'guard_rails_digest', edits: 300 },
  { table: 'approval', column: 'digest', edits: 300 },
  { table: 'approval', column: 'evidence_digest', edits: 300 },
  { table: 'rule_document', column: 'content', edits: 1_300 },
  { table: 'rule_document', column: 'digest', edits: 300 },
] as const;
/** Columns that nothing is decided by: what runs is the same whatever they hold. */
const telling = [
  ...['title', 'author', 'saved_by', 'submitted_by'].map((column) => ({ table: 'rule_set_version', column })),
  ...['approver', 'comment'].map((column) => ({ table: 'approval', column })),
];
/** Few: each loads, compiles and tests the whole version. */
const tellingEdits = 60;
const stateEdits = 1_000;

let database: TestDatabase;
let owner: Client;
let replica: RuleSetReplica;
let assignment: AssignmentInForce;
let untouched: string;
/** As the owner, who may overrule the database. */
let everything: DataSource;

jest.setTimeout(300_000);

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  owner = await ownerOf(database.url);
  replica = await ruleSetReplica(database.url);
  await releaseVersion(owner, { version: 2 });
  await replica.start();
  await until('version 2 is in force', () => replica.active.epoch() === 1);
  await replica.runner.stop();
  const { rows } = await owner.query('select state from activation');
  const [first] = readState(rows[0].state)?.assignments ?? [];
  if (first === undefined) throw new Error('version 2 is not in force');
  assignment = first;
  untouched = whatRuns(await new StoredRuleSets(replica.source).inForce(name, assignment, []));
  await overruleTheDatabase();
  everything = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await everything.destroy();
  await replica.close();
  await owner.end();
  await database.drop();
});

/** As its owner may: no trigger, no check, no reference stands in the way. */
async function overruleTheDatabase(): Promise<void> {
  for (const table of ['rule_set_version', 'approval', 'rule_document', 'activation']) {
    await owner.query(`alter table ${table} disable trigger all`);
  }
  const { rows } = await owner.query(
    `select conname, conrelid::regclass::text as name from pg_constraint
       where contype = 'c' and conrelid::regclass::text in ('rule_set_version', 'approval', 'rule_document', 'activation')`,
  );
  for (const { conname, name: table } of rows) await owner.query(`alter table ${table} drop constraint ${conname}`);
}

const whatRuns = ({ ruleSet, guardRails, catalogue }: CompiledRuleSet): string =>
  canonicalJson({ ruleSet, guardRails, facts: catalogue.facts.map(({ path }) => path) });

/** Numbers in [0, 1), the same each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = sequence(1);

/** One byte is another one, is missing, or is there twice. */
function edited(text: string): string {
  const at = Math.floor(random() * text.length);
  const other = String.fromCharCode(32 + Math.floor(random() * 95));
  const kind = random();
  if (kind < 0.1) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.2) return text.slice(0, at) + other + text.slice(at);
  return text.slice(0, at) + (other === text[at] ? '~' : other) + text.slice(at + 1);
}

type Text = { readonly row: string; readonly text: string };
const stored = new Map<string, readonly Text[]>();

async function textsOf(table: string, column: string): Promise<readonly Text[]> {
  const key = `${table}.${column}`;
  const known = stored.get(key);
  if (known !== undefined) return known;
  const { rows } = await owner.query<Text>(`select ctid::text as row, ${column} as text from ${table}`);
  stored.set(key, rows);
  return rows;
}

/** What a replica that has loaded nothing yet makes of one edit, which is taken back. */
async function loadedWithEdit(runner: QueryRunner, table: string, column: string): Promise<string> {
  const texts = await textsOf(table, column);
  const picked = texts[Math.floor(random() * texts.length)] ?? { row: '', text: '' };
  await runner.startTransaction();
  try {
    await runner.query(`update ${table} set ${column} = $1 where ctid = $2::tid`, [edited(picked.text), picked.row]);
    const compiled = await new StoredRuleSets(everything).inForce(name, assignment, [], runner.manager);
    return whatRuns(compiled) === untouched ? 'unaffected' : 'altered';
  } catch (error) {
    if (!(error instanceof NotLoadable)) throw error;
    return error.code;
  } finally {
    await runner.rollbackTransaction();
  }
}

describe('one byte that was changed in what is stored', () => {
  let runner: QueryRunner;
  beforeAll(() => (runner = everything.createQueryRunner()));
  afterAll(() => runner.release());

  it.each(deciding)('in `$column` of `$table` is found, $edits times of $edits', async ({ table, column, edits }) => {
    const made = new Map<string, number>();
    for (let i = 0; i < edits; i++) {
      const code = await loadedWithEdit(runner, table, column);
      made.set(code, (made.get(code) ?? 0) + 1);
    }
    expect(made.get('unaffected')).toBeUndefined();
    expect(made.get('altered')).toBeUndefined();
    expect([...made.values()].reduce((sum, count) => sum + count, 0)).toBe(edits);
    for (const code of made.keys()) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
  });

  it.each(telling)('in `$column` of `$table` has no effect on what runs, or is found', async ({ table, column }) => {
    for (let i = 0; i < tellingEdits / telling.length; i++) {
      expect(['unaffected', 'NOT_APPROVED']).toContain(await loadedWithEdit(runner, table, column));
    }
  });

  it('in the state of the epoch in force is reported, and nothing is in force then', async () => {
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.url, DATA_DIR: '/nonexistent' });
    const loaded = new StoredRuleSets(everything);
    const [state] = await textsOf('activation', 'state');
    if (state === undefined) throw new Error('no epoch is in force');
    for (let i = 0; i < stateEdits; i++) {
      await owner.query('update activation set state = $1', [edited(state.text)]);
      const active = new ActiveRuleSets(settings, loaded, everything);
      await active.refresh();
      expect(active.state().fault).toMatch(/^STATE_TAMPERED: /);
      expect([active.state().active, active.at(Date.now(), null)]).toEqual([false, undefined]);
    }
    await owner.query('update activation set state = $1', [state.text]);
    const active = new ActiveRuleSets(settings, loaded, everything);
    await active.refresh();
    expect(active.state()).toEqual({ epoch: 1, active: true, fault: null });
  });
});

describe('a state that is none', () => {
  it.each(['', '{', 'null', '[]', '{"name":1}', '{"name":"n","assignments":[null]}', '"text"', '{"assignments":{}}'])(
    'is not read: %j',
    (text) => expect(readState(text)).toBeUndefined(),
  );

  it('names a cohort twice', () => {
    const one = { cohort: null, version: 1, digest: 'd', catalogueDigest: 'c', guardRailsDigest: 'g' };
    expect(readState(stateText({ name, assignments: [one, { ...one, version: 2 }], breakGlass: [] }))).toBeUndefined();
    expect(readState(stateText({ name, assignments: [one], breakGlass: [] }))).toBeDefined();
  });

  it('of before, with its digests at the top, is read', () => {
    const text =
      '{"assignments":[{"cohort":null,"digest":"d","version":1}],"catalogueDigest":"c","guardRailsDigest":"g","name":"n"}';
    const read = { cohort: null, digest: 'd', version: 1, catalogueDigest: 'c', guardRailsDigest: 'g' };
    expect(readState(text)).toEqual({ name: 'n', assignments: [read], breakGlass: [] });
  });
});
