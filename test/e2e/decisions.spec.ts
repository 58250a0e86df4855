import { createHash } from 'node:crypto';
import type { DecisionPageDto, DecisionSummaryDto } from '../../src/evaluations/decisions/decision.dto.js';
import type { ProblemJson } from './decision-world.js';
import { bodyOf, DecisionWorld } from './decision-world.js';
import { oddRequests } from './odd-requests.js';

describe('recorded decisions', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await DecisionWorld.start();
    for (const request of oddRequests(world)) expect((await world.ask(request)).status).toBe(200);
  }, 120_000);
  afterAll(() => world.close());

  const page = (query: string): Promise<DecisionPageDto> => bodyOf(world.get(`/v1/decisions?${query}`));

  it.each(['s1sp', 'feed', 'activator', 'administrator'] as const)('are not for the %s', async (person) => {
    expect((await world.get('/v1/decisions', person)).status).toBe(403);
  });

  it.each([
    'after=-1',
    'after=1e3',
    'verdict=perhaps',
    'responseCode=e4!',
    'deviceId=90-B3',
    'originatorId=1',
    'serviceReferenceVariant=six',
    'version=0',
    'from=yesterday',
    'until=2026-02-30T00:00:00Z',
    'limit=501',
    'verdict=permit&verdict=refuse',
    'colour=red',
  ])('are refused for `?%s`, by the name of the parameter', async (query) => {
    const answer = await world.get(`/v1/decisions?${query}`);
    expect(answer.status).toBe(400);
    const body = await bodyOf<ProblemJson>(answer);
    expect([body.code, body.errors[0]?.pointer]).toEqual(['PARAMETER_INVALID', `?${query.split('=')[0]}`]);
  });

  it('come in pages that together hold each once, in order', async () => {
    const seen: string[] = [];
    let next: string | null = '0';
    while (next !== null) {
      const body = await page(`after=${next}&limit=7`);
      seen.push(...body.decisions.map((each) => each.sequence));
      next = body.next;
    }
    const all = await world.sql<{ sequence: string }>('select sequence from decision order by sequence');
    expect(seen).toEqual(all.map(({ sequence }) => sequence));
    expect(seen.length).toBeGreaterThan(60);
  });

  it('are filtered by everything that a column says', async () => {
    const all = (await page('limit=500')).decisions;
    const filters: readonly (readonly [string, (decision: DecisionSummaryDto) => string | number | null])[] = [
      ['verdict', (decision) => decision.verdict],
      ['responseCode', (decision) => decision.responseCode],
      ['deviceId', (decision) => decision.deviceId],
      ['originatorId', (decision) => decision.originatorId],
      ['serviceReferenceVariant', (decision) => decision.serviceReferenceVariant],
      ['version', (decision) => decision.ruleSet.version],
    ];
    for (const [name, read] of filters) {
      const values = new Set(all.map(read).filter((value) => value !== null));
      expect(values.size).toBeGreaterThan(0);
      for (const value of values) {
        const found = (await page(`limit=500&${name}=${value}`)).decisions;
        expect(found).toEqual(all.filter((decision) => read(decision) === value));
      }
    }
    expect((await page('version=9')).decisions).toEqual([]);
    const middle = all[Math.floor(all.length / 2)]?.decidedAt ?? '';
    expect((await page(`limit=500&from=${middle}`)).decisions).toEqual(all.filter((each) => each.decidedAt >= middle));
    expect((await page(`limit=500&until=${middle}`)).decisions).toEqual(all.filter((each) => each.decidedAt < middle));
  });

  it('are given one by one as stored, with the digest of these bytes', async () => {
    const [first] = (await page('limit=1')).decisions;
    const answer = await world.get(`/v1/decisions/${first?.decisionId}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('record-digest')).toBe(first?.recordDigest);
    expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(first?.recordDigest);
    expect(JSON.parse(bytes.toString('utf8')).answer.decisionId).toBe(first?.decisionId);
  });

  it('that do not exist are not found', async () => {
    expect((await world.get('/v1/decisions/019aab3e-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await world.get('/v1/decisions/1')).status).toBe(400);
  });

  it('are never skipped by who follows them while many are made', async () => {
    const [{ last }] = (await world.sql<{ last: string }>('select last_sequence as last from decision_head')) as [
      { last: string },
    ];
    const followed: string[] = [];
    let making = true;
    const follow = async (): Promise<void> => {
      let after = last;
      for (let quiet = 0; making || quiet < 2;) {
        const { decisions } = await page(`after=${after}&limit=5`);
        quiet = decisions.length === 0 ? quiet + 1 : 0;
        followed.push(...decisions.map((each) => each.requestId));
        after = decisions.at(-1)?.sequence ?? after;
      }
    };
    const following = follow();
    const requests = Array.from({ length: 200 }, (_, i) => world.fresh(i % world.rows.length));
    await Promise.all(requests.map(async (request) => expect((await world.ask(request)).status).toBe(200)));
    making = false;
    await following;
    expect(followed.length).toBe(200);
    expect(new Set(followed)).toEqual(new Set(requests.map(({ requestId }) => requestId)));
  });
});
