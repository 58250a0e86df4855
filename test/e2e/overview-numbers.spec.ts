import type { Client } from 'pg';
import { ContextSources } from '../../src/overview/context-sources.js';
import type { ContextSourceDto, OverviewDto } from '../../src/overview/overview.dto.js';
import type { DecisionCountsDto, VersionOutcomesDto } from '../../src/tallies/tally.dto.js';
import { ownerOf } from '../fixtures/rule-set-replica.js';
import { decisionsByHand } from '../fixtures/decision-counts.js';
import { ruleSet, ruleSetName } from '../rules/rule-files.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

const day = 86_400_000;
let world: DecisionWorld;
let owner: Client;
beforeAll(async () => {
  world = await DecisionWorld.start({ LOG_LEVEL: 'silent' });
  owner = await ownerOf(world.running.databaseUrl);
});
afterAll(async () => {
  await owner?.end();
  await world?.close();
});

const overview = async (): Promise<OverviewDto> => await bodyOf<OverviewDto>(world.get('/v1/overview'));
const sourcesAt = (now: number): readonly ContextSourceDto[] => world.running.app.get(ContextSources).now(now).sources;
const count = async (): Promise<void> => await world.running.app.get(ContextSources).count();

async function sendLines(feed: string, source: string, lines: readonly unknown[]): Promise<void> {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const headers = { 'content-type': 'application/x-ndjson', source };
  const receipt = await bodyOf<{ readonly accepted: number }>(
    world.send(`/v1/context/${feed}`, body, { person: 'feed', headers }),
  );
  expect(receipt).toMatchObject({ accepted: lines.length });
}

describe('the sources of the context', () => {
  it('are counted as the database has them', async () => {
    await count();
    const { contextSources, contextCountedAt } = await overview();
    const { rows } = await owner.query(
      `select 'device' as kind, source, count(*)::integer as records, max(observed_at) as at from device
         where superseded_at is null group by source
       union all select kind || 'Registration', source, count(*)::integer, max(observed_at) from registration
         where superseded_at is null and not withdrawn group by kind, source
       union all select 'party', source, count(*)::integer, max(observed_at) from party
         where superseded_at is null group by source`,
    );
    const told = contextSources.map(({ kind, source, records, observedAt }) => ({ kind, source, records, observedAt }));
    const stored = rows.map(({ kind, source, records, at }) => ({
      kind,
      source,
      records,
      observedAt: at.toISOString(),
    }));
    expect(stored.length).toBeGreaterThanOrEqual(4);
    expect(told).toHaveLength(stored.length);
    expect(told).toEqual(expect.arrayContaining(stored));
    expect(Date.parse(contextCountedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('are fresh up to the maximum age of the catalogue in force, and stale past it', async () => {
    const { contextSources, alarms } = await overview();
    expect(contextSources.every(({ fresh }) => fresh)).toBe(true);
    expect(alarms.filter(({ code }) => code === 'CONTEXT_SOURCE_STALE')).toEqual([]);
    const maximum = { device: 31, networkOperatorRegistration: 7, supplierRegistration: 7, party: null };
    for (const { kind, observedAt, maximumAgeSeconds } of contextSources) {
      const days = maximum[kind];
      expect(maximumAgeSeconds).toBe(days === null ? null : days * 86_400);
      const freshAt = (now: number): boolean | undefined => sourcesAt(now).find((one) => one.kind === kind)?.fresh;
      const limit = Date.parse(observedAt ?? '') + (days ?? 3_650) * day;
      expect([freshAt(limit), freshAt(limit + 1_000)]).toEqual([true, days === null]);
    }
  });

  it('that are stale are told, with how much of what is known is too old', async () => {
    const old = new Date(Date.now() - 40 * day).toISOString();
    const device = { ...world.world.devices[0]?.line, observedAt: old };
    const ids = ['90-B3-D5-1F-30-77-00-01', '90-B3-D5-1F-30-77-00-02'];
    await sendLines(
      'devices',
      'old-inventory',
      ids.map((deviceId) => ({ ...device, deviceId })),
    );
    await count();
    const { contextSources, alarms } = await overview();
    expect(contextSources.find(({ source }) => source === 'old-inventory')).toEqual({
      ...{ source: 'old-inventory', kind: 'device', records: 2, staleRecords: 2, observedAt: old },
      ...{ ageSeconds: expect.any(Number), maximumAgeSeconds: 31 * 86_400, fresh: false },
    });
    expect(alarms.filter(({ code }) => code === 'CONTEXT_SOURCE_STALE')).toMatchObject([
      { severity: 'alarm', subject: 'old-inventory', since: old, message: expect.stringMatching(/40 days ago/) },
    ]);
  });

  it('are fresh again when they see what they know again', async () => {
    const line = { ...world.world.devices[0]?.line, deviceId: '90-B3-D5-1F-30-77-00-01' };
    await sendLines('devices', 'old-inventory', [{ ...line, status: 'Pending', observedAt: new Date().toISOString() }]);
    await count();
    expect((await overview()).contextSources.find(({ source }) => source === 'old-inventory')).toMatchObject({
      ...{ records: 2, staleRecords: 1, fresh: true },
    });
  });
});

describe('the numbers of decisions', () => {
  const until = async (last: () => Promise<string>): Promise<DecisionCountsDto> => {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      const counts = await bodyOf<DecisionCountsDto>(world.get('/v1/overview/decisions?minutes=5'));
      if (counts.countedThrough === (await last())) return counts;
    }
    throw new Error('decisions are not counted within ten seconds');
  };
  const lastSequence = async (): Promise<string> =>
    (await owner.query<{ last: string }>('select last_sequence as last from decision_head')).rows[0]?.last ?? '';

  it('follow the decisions by themselves, minute by minute and code by code', async () => {
    for (const row of world.rows.keys()) expect((await world.ask(world.fresh(row))).status).toBe(200);
    const counts = await until(lastSequence);
    const told: Record<string, number> = {};
    for (const { at, permit, byResponseCode } of counts.buckets) {
      if (permit > 0) told[`${at} ${ruleSetName}/2 permit `] = permit;
      for (const { responseCode, count: n } of byResponseCode)
        told[`${at} ${ruleSetName}/2 refuse ${responseCode}`] = n;
    }
    expect(told).toEqual((await decisionsByHand(owner)).byMinute);
    expect(counts).toMatchObject({ bucketSeconds: 60, lagSeconds: 0, lastSequence: await lastSequence() });
    expect(Date.parse(counts.until) - Date.parse(counts.from)).toBe(5 * 60_000);
    for (const { refuse, byResponseCode } of counts.buckets) {
      expect(byResponseCode.reduce((sum, one) => sum + one.count, 0)).toBe(refuse);
    }
  });

  it('of each rule of a version add up to its decisions, rules that nobody met included', async () => {
    await until(lastSequence);
    const told = await bodyOf<VersionOutcomesDto>(world.get(`/v1/rule-sets/${ruleSetName}/versions/2/outcomes`));
    expect(told.rules.map(({ rule, kind }) => [rule, kind])).toEqual(
      ruleSet(2).rules.map(({ name, event }) => [name, event.type]),
    );
    const { rows } = await owner.query<{ n: string }>('select count(*) as n from decision');
    expect(told.decisions).toBe(Number(rows[0]?.n));
    const byHand = Object.entries((await decisionsByHand(owner)).byRule);
    for (const { rule, held, broken, undetermined, waived } of told.rules) {
      const ofRule = (outcome: string): number =>
        byHand.filter(([key]) => key.endsWith(` ${rule} ${outcome}`)).reduce((sum, [, n]) => sum + n, 0);
      expect({ rule, broken, undetermined, waived }).toEqual({
        ...{ rule, broken: ofRule('broken'), undetermined: ofRule('undetermined'), waived: ofRule('waived') },
      });
      expect(held + broken + undetermined + waived).toBe(told.decisions);
    }
    expect(told.rules.some(({ broken }) => broken > 0)).toBe(true);
  });

  it('of a version that decided nothing are zeros for every rule', async () => {
    const told = await bodyOf<VersionOutcomesDto>(
      world.get(`/v1/rule-sets/${ruleSetName}/versions/3/outcomes?hours=1`),
    );
    expect(told.decisions).toBe(0);
    expect(told.rules).toHaveLength(ruleSet(3).rules.length);
    expect(told.rules.map(({ held, broken, undetermined, waived }) => held + broken + undetermined + waived)).toEqual(
      told.rules.map(() => 0),
    );
  });

  it('say how far they go, while nobody counts', async () => {
    await owner.query('begin');
    await owner.query('select from decision_tally_head for update');
    expect((await world.ask(world.fresh(0))).status).toBe(200);
    const counts = await bodyOf<DecisionCountsDto>(world.get('/v1/overview/decisions?minutes=1'));
    expect(Number(counts.lastSequence) - Number(counts.countedThrough)).toBe(1);
    await owner.query('rollback');
    expect((await until(lastSequence)).lagSeconds).toBe(0);
  });
});
