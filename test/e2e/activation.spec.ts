import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ActivationRunner, ActiveRuleSets } from '../../src/rule-sets/index.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import type { TestDatabase } from '../database.js';
import { createTestDatabase } from '../database.js';
import { RulesFolder, ruleSetName } from '../rules-folder.js';

const past = '2026-01-01T00:00:00.000Z';
const within = 5_000;

let database: TestDatabase;
let rules: RulesFolder;
let replicas: RunningApp[];

beforeEach(async () => {
  database = await createTestDatabase();
  rules = new RulesFolder();
  rules.activate({ version: 1, effectiveFrom: past });
  replicas = [];
});
afterEach(async () => {
  for (const replica of replicas) await replica.close();
  await database.drop();
  rules.remove();
});

async function start(): Promise<RunningApp> {
  const replica = await startApp({ DATABASE_URL: database.url, RULES_DIR: rules.path, LOG_LEVEL: 'silent' });
  replicas.push(replica);
  return replica;
}

const active = (replica: RunningApp): ActiveRuleSets => replica.app.get(ActiveRuleSets);
const versionOf = (replica: RunningApp, cohort: string | null = null): number | undefined =>
  active(replica).at(Date.now(), cohort)?.version;
const faultsOf = (replica: RunningApp): readonly string[] => replica.app.get(ActivationRunner).faults();

async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await pause(10)) if (holds()) return;
  throw new Error(`not within ${within} ms: ${what}`);
}

async function sql<T>(text: string, values: readonly unknown[] = []): Promise<readonly T[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as T[];
  } finally {
    await client.end();
  }
}

const epochs = async (): Promise<number> =>
  Number((await sql<{ n: string }>('select count(*) as n from activation'))[0]?.n);

describe('files that are not to be followed', () => {
  it('refuse to start when a released version was edited', async () => {
    await (await start()).close();
    replicas = [];
    rules.write(`${ruleSetName}/1.json`, JSON.stringify({ ...rules.version(1), title: 'another title' }));
    await expect(start()).rejects.toThrow(/VERSION_CHANGED.*version 1 was released/s);
  });

  it('change nothing while the service runs and a released version is edited', async () => {
    const replica = await start();
    rules.write(`${ruleSetName}/1.json`, JSON.stringify({ ...rules.version(1), title: 'another title' }));
    rules.activate({ version: 2, effectiveFrom: past });
    await until(() => faultsOf(replica).length > 0, 'the edit is refused');
    expect(faultsOf(replica)[0]).toMatch(/VERSION_CHANGED/);
    expect(versionOf(replica)).toBe(1);
    expect(await epochs()).toBe(1);
  });

  it.each([
    ['half a file', '{ "activations": [ { "name": "smets1-cri'],
    [
      'a version without a file',
      '{"activations":[{"name":"smets1-critical-commands","version":99,"effectiveFrom":"2026-01-01T00:00:00.000Z","cohorts":null}]}',
    ],
    [
      'an instant that is none',
      '{"activations":[{"name":"smets1-critical-commands","version":2,"effectiveFrom":"tomorrow","cohorts":null}]}',
    ],
  ])('change nothing when `active.json` is %s, and count again once mended', async (_, text) => {
    const replica = await start();
    writeFileSync(join(rules.path, 'active.json'), text);
    await until(() => faultsOf(replica).length > 0, 'the file is refused');
    expect(versionOf(replica)).toBe(1);
    expect(await epochs()).toBe(1);
    rules.activate({ version: 2, effectiveFrom: past });
    await until(() => versionOf(replica) === 2, 'the mended file is followed');
    expect(faultsOf(replica)).toEqual([]);
    expect(await epochs()).toBe(2);
  });

  it('start on what was in force when the files are broken', async () => {
    await (await start()).close();
    replicas = [];
    rules.write('facts.json', '{');
    const replica = await start();
    expect(versionOf(replica)).toBe(1);
    expect(faultsOf(replica)[0]).toMatch(/^facts.json: /);
  });
});

describe('a text that was tampered with', () => {
  it('is never loaded: nothing is in force then', async () => {
    await (await start()).close();
    replicas = [];
    await sql('alter table rule_set_version disable trigger all');
    await sql(`update rule_set_version set content = replace(content, 'enforce', 'off') where version = 1`);
    rules.write('active.json', '{');
    const replica = await start();
    expect(versionOf(replica)).toBeUndefined();
    expect(active(replica).state()).toMatchObject({ active: false, epoch: 1 });
    expect(active(replica).state().fault).toMatch(/CONTENT_TAMPERED/);
  });

  it('cannot be made without overruling the database', async () => {
    await start();
    await expect(sql(`update rule_set_version set content = '{}'`)).rejects.toThrow(/never changed or removed/);
    await expect(sql('delete from activation')).rejects.toThrow(/never changed or removed/);
  });
});

describe('an edit', () => {
  it('of the plan is the next epoch, without a restart', async () => {
    const replica = await start();
    expect(active(replica).epoch()).toBe(1);
    rules.activate({ version: 2, effectiveFrom: past });
    await until(() => versionOf(replica) === 2, 'version 2 is in force');
    expect(active(replica).epoch()).toBe(2);
  });

  it('that asks for what is in force already is no epoch', async () => {
    const replica = await start();
    rules.activate({ version: 1, effectiveFrom: '2026-02-01T00:00:00.000Z' });
    rules.write('README.md', 'another text');
    await pause(1_500);
    expect(active(replica).epoch()).toBe(1);
    expect(await epochs()).toBe(1);
  });

  it('of the fact catalogue is the next epoch', async () => {
    const replica = await start();
    const before = active(replica).at(Date.now(), null)?.catalogueDigest;
    const catalogue = JSON.parse(rulesText('facts.json')) as { facts: Record<string, unknown> };
    catalogue.facts['device.attributes.firmwareHold'] = { type: 'boolean', source: 'device', meaning: 'held back' };
    rules.write('facts.json', JSON.stringify(catalogue));
    await until(() => active(replica).epoch() === 2, 'the catalogue is in force');
    expect(active(replica).at(Date.now(), null)?.catalogueDigest).not.toBe(before);
  });

  it('that goes back is a new epoch that names an older version', async () => {
    const replica = await start();
    rules.activate({ version: 2, effectiveFrom: past });
    await until(() => versionOf(replica) === 2, 'version 2 is in force');
    rules.activate({ version: 1, effectiveFrom: past });
    await until(() => versionOf(replica) === 1, 'version 1 is in force again');
    expect(active(replica).epoch()).toBe(3);
  });

  it('can put different versions in force for different cohorts', async () => {
    const replica = await start();
    rules.activate({ version: 1, effectiveFrom: past }, { version: 2, effectiveFrom: past, cohorts: ['IOC', 'MOC'] });
    await until(() => versionOf(replica, 'IOC') === 2, 'version 2 is in force for IOC');
    expect([versionOf(replica, 'MOC'), versionOf(replica, 'FOC'), versionOf(replica)]).toEqual([2, 1, 1]);
  });
});

describe('an activation that is planned', () => {
  it('is in force at its instant and never before it, by the clock of the database', async () => {
    const replica = await start();
    const due = Date.now() + 2_500;
    rules.activate({ version: 1, effectiveFrom: past }, { version: 2, effectiveFrom: new Date(due).toISOString() });
    await until(() => versionOf(replica) === 2, 'version 2 is in force');
    const [row] = await sql<{ activated_at: Date }>('select activated_at from activation where epoch = 2');
    const late = (row?.activated_at.getTime() ?? Infinity) - due;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(500);
  });

  it('is in force at start when it became due while nobody ran', async () => {
    rules.activate({ version: 1, effectiveFrom: past }, { version: 2, effectiveFrom: soon(1_500) });
    const first = await start();
    expect(versionOf(first)).toBe(1);
    await first.close();
    replicas = [];
    await pause(1_600);
    const second = await start();
    expect(versionOf(second)).toBe(2);
    expect(active(second).epoch()).toBe(2);
  });
});

describe('two replicas on one database', () => {
  it('make one epoch of one edit and see the same', async () => {
    const [one, other] = [await start(), await start()];
    for (const version of [2, 3, 1, 2]) {
      const before = await epochs();
      rules.activate({ version, effectiveFrom: past });
      await until(() => versionOf(one) === version && versionOf(other) === version, `both decide on ${version}`);
      await pause(300);
      expect(await epochs()).toBe(before + 1);
      expect(active(one).epoch()).toBe(active(other).epoch());
    }
  });

  it('wait for decisions under way before the epoch moves, and give way to them meanwhile', async () => {
    const replica = await start();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('begin');
    await client.query('select epoch from active_epoch for share');
    rules.activate({ version: 2, effectiveFrom: past });
    await pause(1_200);
    expect(versionOf(replica)).toBe(1);
    await client.query('commit');
    await client.end();
    await until(() => versionOf(replica) === 2, 'version 2 is in force');
  });
});

const soon = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
const rulesText = (file: string): string => rules.text(file);
