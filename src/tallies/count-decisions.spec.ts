import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { DecisionWorld } from '../../test/e2e/decision-world.js';
import { decisionsByHand, decisionsTallied } from '../../test/fixtures/decision-counts.js';
import { releaseVersion } from '../../test/fixtures/released-version.js';
import { ownerOf, until } from '../../test/fixtures/rule-set-replica.js';
import { ruleSet, ruleSetName } from '../../test/rules/rule-files.js';
import { dataSourceOptions } from '../database/index.js';
import { ActiveRuleSets } from '../rule-sets/index.js';
import { countDecisions, progressOf } from './count-decisions.js';
import { DecisionTallies } from './decision-tallies.js';
import { TallyRunner } from './tally-runner.js';

const activator = { person: 'activator' } as const;
let world: DecisionWorld;
let owner: Client;
let replicas: readonly [DataSource, DataSource];

beforeAll(async () => {
  world = await DecisionWorld.start({ LOG_LEVEL: 'silent' });
  // The tests count themselves, so that they know when.
  world.running.app.get(TallyRunner).beforeApplicationShutdown();
  owner = await ownerOf(world.running.databaseUrl);
  const made = [1, 2].map(() => new DataSource(dataSourceOptions(world.running.databaseUrl, 2)).initialize());
  const [one, other] = await Promise.all(made);
  if (one === undefined || other === undefined) throw new Error('two replicas are made');
  replicas = [one, other];
});
afterAll(async () => {
  await Promise.all((replicas ?? []).map((replica) => replica.destroy()));
  await owner?.end();
  await world?.close();
});

async function decide(times: number): Promise<void> {
  for (let round = 0; round < times; round++) {
    const lines = world.rows.map((_, row) => JSON.stringify(world.fresh(row)));
    const answer = await world.send('/v1/evaluations/batch', `${lines.join('\n')}\n`, {
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect((await answer.text()).match(/"verdict"/g)).toHaveLength(lines.length);
  }
}

async function countAll(source: DataSource, most: number): Promise<void> {
  for (;;) {
    const counted = await countDecisions(source, most);
    if (counted.kind === 'counted' && counted.left === 0) return;
  }
}

describe('decisions are counted', () => {
  it('as their records say, by minute and by rule', async () => {
    await decide(3);
    await countAll(replicas[0], 1_000);
    const expected = await decisionsByHand(owner);
    expect(await decisionsTallied(owner)).toEqual(expected);
    expect(Object.keys(expected.byMinute).some((key) => key.includes(' refuse '))).toBe(true);
    expect(Object.keys(expected.byRule).some((key) => key.endsWith(' waived'))).toBe(true);
    expect(await progressOf(replicas[0].manager)).toMatchObject(await lastSequence());
  });

  it('with the refusals of guard rails alone, but not of a break-glass', async () => {
    const isFired = (key: string): boolean => key.startsWith('fired ');
    const stopped = await world.send(
      `/v1/rule-sets/${ruleSetName}/break-glass`,
      { minutes: 5, reason: 'a test' },
      activator,
    );
    expect(stopped.status).toBe(201);
    await decide(1);
    await countAll(replicas[0], 1_000);
    expect(await decisionsTallied(owner)).toEqual(await decisionsByHand(owner));
    expect(Object.keys((await decisionsTallied(owner)).byMinute).filter(isFired)).toEqual([]);
    await withoutRequirements();
    await decide(1);
    await countAll(replicas[0], 1_000);
    const tallied = await decisionsTallied(owner);
    expect(tallied).toEqual(await decisionsByHand(owner));
    expect(Object.keys(tallied.byMinute).filter(isFired)).not.toEqual([]);
    const { count } = await world.running.app.get(DecisionTallies).guardRailsFired();
    expect(count).toBe(sum(Object.entries(tallied.byMinute).filter(([key]) => isFired(key))));
  });

  it('once each, when two replicas count side by side in small batches', async () => {
    await decide(4);
    const deciding = decide(2);
    await Promise.all(replicas.map((replica) => countAll(replica, 3)));
    await deciding;
    await Promise.all(replicas.map((replica) => countAll(replica, 3)));
    expect(await decisionsTallied(owner)).toEqual(await decisionsByHand(owner));
  });

  it('once each, when the one that counts is gone in the midst of it', async () => {
    await decide(1);
    const before = await decisionsTallied(owner);
    await owner.query('begin');
    await owner.query('lock table rule_tally in exclusive mode');
    const cut = countAll(replicas[0], 1_000).catch((error: unknown) => String(error));
    await untilOneWaits();
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`);
    expect(await cut).toMatch(/terminat/);
    await owner.query('commit');
    expect(await decisionsTallied(owner)).toEqual(before);
    await countAll(replicas[1], 1_000);
    expect(await decisionsTallied(owner)).toEqual(await decisionsByHand(owner));
  });

  it('by one replica at a time: the other is told so, and does not wait', async () => {
    await decide(1);
    await owner.query('begin');
    await owner.query('select from decision_tally_head for update');
    expect(await countDecisions(replicas[0], 10)).toEqual({ kind: 'busy' });
    await owner.query('rollback');
    expect(await countDecisions(replicas[0], 10)).toMatchObject({ kind: 'counted' });
    await countAll(replicas[0], 1_000);
  });

  it('so many at a time and no more', async () => {
    await decide(1);
    const { countedThrough, lastSequence: last } = await progressOf(replicas[0].manager);
    expect(await countDecisions(replicas[0], 2)).toEqual({
      kind: 'counted',
      left: Number(last) - Number(countedThrough) - 2,
    });
  });
});

/** Puts a version in force of which no requirement is enforced: only guard rails are left to refuse. */
async function withoutRequirements(): Promise<void> {
  const rules = ruleSet(2).rules.flatMap(({ event, ...rule }) =>
    event.type === 'requirement' ? [{ ...rule, event: { ...event, params: { ...event.params, mode: 'off' } } }] : [],
  );
  await releaseVersion(owner, { version: 9, content: { ...ruleSet(2), version: 9, rules }, cases: {} });
  const active = world.running.app.get(ActiveRuleSets);
  await until('no requirement is enforced', () => active.at(Date.now(), null)?.version === 9);
}

const sum = (counts: readonly (readonly [string, number])[]): number =>
  counts.reduce((all, [, count]) => all + count, 0);

async function lastSequence(): Promise<Readonly<Record<string, string>>> {
  const { rows } = await owner.query<{ last: string }>('select last_sequence as last from decision_head');
  const [row] = rows;
  return { lastSequence: row?.last ?? '', countedThrough: row?.last ?? '' };
}

/** Looks from connections of its own: within one transaction the view of what runs stays what it was at first. */
async function untilOneWaits(): Promise<void> {
  for (let look = 0; look < 500; look++) {
    const waiting = await world.sql(`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`);
    if (waiting.length > 0) return;
  }
  throw new Error('nobody waits for the table');
}
