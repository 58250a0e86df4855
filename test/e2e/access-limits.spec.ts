import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../src/access/index.js';
import { DecisionWorld } from './decision-world.js';
import type { ProblemJson } from './decision-world.js';

// Small, so that a busy machine reaches the limits too.
const decisionsPerSecond = 3;
const perSecond = 4;
const burst = 5 * perSecond;
const ndjson = { 'content-type': 'application/x-ndjson' };

describe('a client that asks too much', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await DecisionWorld.start({
      RATE_LIMIT_PER_SECOND: String(decisionsPerSecond),
      MANAGEMENT_RATE_LIMIT_PER_SECOND: String(perSecond),
    });
  });
  afterAll(async () => {
    await world.close();
  });

  const statusesOf = async (count: number, send: () => Promise<Response>): Promise<readonly number[]> => {
    const responses = await Promise.all(Array.from({ length: count }, send));
    for (const response of responses) {
      const text = await response.text();
      if (response.status !== 429) continue;
      const problem = JSON.parse(text) as ProblemJson;
      expect([problem.status, problem.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    }
    return responses.map(({ status }) => status);
  };
  const shed = (statuses: readonly number[]): number => statuses.filter((status) => status === 429).length;
  const list = (person: Person) => async (): Promise<Response> => await world.get('/v1/rule-sets', person);
  const withToken = (path: string, authorization?: string) => async (): Promise<Response> =>
    await fetch(`${world.running.url}${path}`, authorization === undefined ? {} : { headers: { authorization } });

  it('is shed past his limit of decisions, whether he is remembered or not, and let in again after a while', async () => {
    const statuses = await statusesOf(90, () => world.ask(world.fresh(0)));
    expect(shed(statuses)).toBeGreaterThan(10);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(decisionsPerSecond);
    await pause(1_100);
    expect((await world.ask(world.fresh(0))).status).toBe(200);
  });

  it('spends the same limit by batches and by a path that is not answered at the door', async () => {
    await pause(1_100);
    const batch = () => world.send('/v1/evaluations/batch', JSON.stringify(world.fresh(0)), { headers: ndjson });
    const explained = () => world.ask(world.fresh(0), {}, '?explain=full');
    const statuses = [...(await statusesOf(40, batch)), ...(await statusesOf(40, explained))];
    expect(shed(statuses)).toBeGreaterThan(10);
  });

  it('is shed past the burst of other requests, and nobody else is', async () => {
    const statuses = await statusesOf(burst + 80, list('auditor'));
    expect(shed(statuses)).toBeGreaterThan(10);
    expect((await list('author')()).status).toBe(200);
    await pause(1_100);
    expect((await world.ask(world.fresh(0))).status).toBe(200);
  });

  it('is shed by address while nobody knows him: without a token, and at the development issuer', async () => {
    const statuses = await statusesOf(burst + 80, withToken('/v1/rule-sets'));
    expect(shed(statuses)).toBeGreaterThan(10);
    expect(statuses).toContain(401);
    const issuer = await statusesOf(burst + 80, () => fetch(`${world.running.url}/dev/token`, { method: 'POST' }));
    expect(shed(issuer)).toBeGreaterThan(10);
    expect((await list('approver')()).status).toBe(200);
  });

  it('may try so many bad tokens and no more; whoever is signed in is not held up', async () => {
    const signedIn = withToken('/v1/rule-sets', `Bearer ${await world.running.token('activator')}`);
    expect((await signedIn()).status).toBe(200);
    const statuses: number[] = [];
    for (let i = 0; i < burst + 80; i += 1)
      statuses.push((await withToken('/v1/rule-sets', `Bearer a.b.c${i}`)()).status);
    expect(statuses.slice(0, burst)).toEqual(Array.from({ length: burst }, () => 401));
    expect(shed(statuses)).toBeGreaterThan(0);
    expect((await signedIn()).status).toBe(200);
  });

  it('does not keep anybody from seeing how the service is', async () => {
    expect(shed(await statusesOf(burst + 80, withToken('/health/live')))).toBe(0);
  });
});
