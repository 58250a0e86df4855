import pg from 'pg';
import type { Person } from '../service-process.js';
import type { DemoService } from './demo-service.js';
import { evaluate, evaluateBatch, fresh, startDemoService } from './demo-service.js';

const mpan = '1012345678903';
const persons: readonly Person[] = ['s1sp', 'author', 'approver', 'activator', 'auditor', 'feed'];

describe('all that a running service writes at the most talkative level', () => {
  let demo: DemoService;
  beforeAll(async () => {
    demo = await startDemoService({ environment: { LOG_LEVEL: 'debug' }, devices: 200 });
  }, 120_000);
  afterAll(async () => {
    await demo?.stop();
  });

  const get = (path: string, authorization: string): Promise<unknown> =>
    demo.client.send(path, { method: 'GET', headers: { authorization } });

  it('holds no token, no password and no whole meter point, after answers, refusals and failures', async () => {
    const tokens = await Promise.all(persons.map((person) => demo.service.token(person)));
    const bad = tokens.map((token) => `${token.slice(0, -8)}AAAAAAAA`);
    for (const { request } of demo.rows) await evaluate(demo, fresh(request));
    await evaluateBatch(
      demo,
      demo.rows.map(({ request }) => fresh(request)),
    );
    await evaluate(demo, { requestId: mpan, mpxn: mpan });
    for (const token of [...tokens, ...bad]) {
      await get(`/v1/nowhere/${mpan}?token=${token}`, `Bearer ${token}`);
      await get(`/v1/decisions?deviceId=${mpan}`, `Bearer ${token}`);
    }
    const owner = new pg.Client({ connectionString: demo.service.databaseUrl });
    await owner.connect();
    // Whatever needs these fails, and the service says so.
    await owner.query('alter table decision rename to decision_away');
    await owner.query('alter table context_sequence rename to context_sequence_away');
    for (const { request } of demo.rows.slice(0, 3)) await evaluate(demo, fresh(request)).catch(() => undefined);
    await get('/v1/decisions', `Bearer ${tokens[4]}`);
    await owner.query('alter table decision_away rename to decision');
    await owner.query('alter table context_sequence_away rename to context_sequence');
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await owner.end();
    for (const { request } of demo.rows.slice(0, 3)) await evaluate(demo, fresh(request)).catch(() => undefined);

    const written = demo.service.logs();
    expect(written.split('\n').length).toBeGreaterThan(40);
    expect(written).toContain('"level":50');
    const { password } = new URL(demo.service.databaseUrl);
    expect(written).not.toContain(`:${password}@`);
    // A short one may be an ordinary word.
    expect(password.length >= 12 && written.includes(password)).toBe(false);
    for (const token of [...tokens, ...bad]) {
      for (const part of token.split('.').slice(1)) expect(written).not.toContain(part);
    }
    const meterPoints = new Set([mpan, ...demo.world.devices.map(({ line }) => String(line.mpxn))]);
    expect(meterPoints.size).toBeGreaterThan(100);
    expect([...meterPoints].filter((meterPoint) => written.includes(meterPoint))).toEqual([]);
  });
});
