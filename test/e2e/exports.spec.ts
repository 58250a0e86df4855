import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { ProblemJson } from './decision-world.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

/** Exports over so many numbers that none ends while a test runs. */

const numbers = 100_000_000_000;
/** The scan of all numbers takes many minutes; to stop, one window. */
const stopsWithinMilliseconds = 3_000;

let world: DecisionWorld;
let authorization: string;
beforeAll(async () => {
  world = await DecisionWorld.start();
  // Shown once, so that no sign-in is noted later.
  authorization = `Bearer ${await world.running.token('auditor')}`;
  expect((await get('/v1/decisions')).status).toBe(200);
  expect((await world.ask(world.fresh(0))).status).toBe(200);
  await world.sql(`update decision_head set last_sequence = last_sequence + ${numbers}`);
  await world.sql('alter table audit_head disable trigger audit_head_is_guarded');
  await world.sql(`update audit_head set last_sequence = last_sequence + ${numbers}`);
  await world.sql('alter table audit_head enable trigger audit_head_is_guarded');
}, 120_000);
afterAll(() => world.close());

const routes = ['/v1/decisions/export', '/v1/audit-trail/export'] as const;
const endless = { '/v1/decisions/export': 'caller=nobody', '/v1/audit-trail/export': 'action=none' } as const;

const noted = async (): Promise<number> =>
  (await world.sql(`select from audit_trail where action in ('decisions-exported', 'trail-exported')`)).length;

interface Running {
  /** Settles when it is answered: with the status, or with what the client did. */
  readonly answered: Promise<number | 'hung up'>;
  hangUp(): Promise<void>;
}

const get = (path: string, asked: RequestInit = {}): Promise<Response> =>
  fetch(`${world.running.url}${path}`, { ...asked, headers: { authorization } });

/** Asks for an export that would run for ever, on a connection of its own: `fetch` opens another for one that it broke. */
function begin(route: (typeof routes)[number]): Running {
  const asked = request(`${world.running.url}${route}?${endless[route]}`, { agent: false, headers: { authorization } });
  const answered = new Promise<number | 'hung up'>((settle) => {
    asked.once('response', (answer) => settle(answer.resume().statusCode ?? 0));
    asked.once('error', () => settle('hung up'));
  });
  asked.end();
  const hangUp = async (): Promise<void> => {
    asked.destroy();
    expect(await answered).toBe('hung up');
  };
  return { answered, hangUp };
}

/** Begins an export as soon as there is room for it. */
async function beginWhenFree(route: (typeof routes)[number], latest: number): Promise<Running> {
  const before = await noted();
  const running = begin(route);
  const isNoted = until(async () => (await noted()) > before);
  if ((await Promise.race([running.answered, isNoted])) === undefined) return running;
  expect(Date.now()).toBeLessThan(latest);
  return await beginWhenFree(route, latest);
}

/** Both places are free again, soon. */
async function expectFree(): Promise<void> {
  const latest = Date.now() + stopsWithinMilliseconds;
  const both = [await beginWhenFree(routes[0], latest), await beginWhenFree(routes[1], latest)];
  for (const each of both) await each.hangUp();
}

/** While `act` runs, whoever appends to the trail waits. */
async function withTrailHeld(act: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: world.running.databaseUrl });
  await client.connect();
  await client.query('begin; select from audit_head for update');
  try {
    await act();
  } finally {
    await client.query('commit');
    await client.end();
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const latest = Date.now() + 10_000; !(await holds());) {
    if (Date.now() > latest) throw new Error('it has not come to hold within 10 s');
    await pause(20);
  }
}

describe.each(routes)('HEAD of %s', (route) => {
  it('is refused, and notes no export', async () => {
    const before = await noted();
    const answer = await get(route, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
    expect(await noted()).toBe(before);
  });
});

describe('exports', () => {
  it.each([
    ['decisions', ['/v1/decisions/export', '/v1/decisions/export']],
    ['the trail', ['/v1/audit-trail/export', '/v1/audit-trail/export']],
    ['both', routes],
  ] as const)('of %s run two at once, and end within a window once their clients have hung up', async (_of, two) => {
    const before = await noted();
    const running = [begin(two[0]), begin(two[1])];
    await until(async () => (await noted()) === before + 2);
    for (const route of routes) {
      const refused = await get(route);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
      expect(await bodyOf<ProblemJson>(refused)).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    }
    expect(await noted()).toBe(before + 2);
    for (const each of running) await each.hangUp();
    await expectFree();
  });

  it('end too when the client hangs up before they have begun', async () => {
    const before = await noted();
    await withTrailHeld(async () => {
      const waiting = [begin(routes[0]), begin(routes[1])];
      const held = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await until(async () => (await world.sql(held)).length === 2);
      for (const each of waiting) await each.hangUp();
    });
    await until(async () => (await noted()) === before + 2);
    await expectFree();
  });
});
