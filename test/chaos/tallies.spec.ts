import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DemoService } from '../e2e/demo-service.js';
import { batchLines, fresh, startDemoService } from '../e2e/demo-service.js';
import { decisionsByHand, decisionsTallied } from '../fixtures/decision-counts.js';
import { ownerOf } from '../fixtures/rule-set-replica.js';
import { ServiceProcess } from '../service-process.js';

/** Each costs a start of the service. */
const kills = Number(process.env['TALLIES_KILLS'] ?? 2);
const batch = 400;

describe(`two replicas that decide and count, of which one is killed ${kills} times`, () => {
  let demo: DemoService;
  let other: ServiceProcess;
  let owner: Client;
  beforeAll(async () => {
    demo = await startDemoService();
    other = await ServiceProcess.start({ databaseUrl: demo.service.databaseUrl });
    owner = await ownerOf(demo.service.databaseUrl);
  });
  afterAll(async () => {
    await owner?.end();
    await other?.stop();
    await demo?.stop();
  });

  it(
    'every decision is counted exactly once',
    async () => {
      await demo.service.token('s1sp');
      for (let kill = 0; kill < kills; kill++) {
        // Counting begins within a second of the first decision: the kills fall before, in and after it.
        const load = decideUntilKilled();
        await pause(900 + 150 * kill);
        await demo.service.kill9();
        await load;
        await demo.service.restart();
      }
      expect(await batchLines(demo, requests())).toHaveLength(batch);
      await untilCounted();
      const byHand = await decisionsByHand(owner);
      expect(Object.values(byHand.byMinute).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(batch);
      expect(await decisionsTallied(owner)).toEqual(byHand);
    },
    60_000 + kills * 15_000,
  );

  const requests = (): readonly unknown[] =>
    Array.from({ length: batch }, (_, n) => demo.rows[n % demo.rows.length]).flatMap((row) =>
      row === undefined ? [] : [fresh(row.request)],
    );

  async function decideUntilKilled(): Promise<void> {
    for (;;) {
      const lines = await batchLines(demo, requests()).catch(() => undefined);
      if (lines === undefined) return;
    }
  }

  async function untilCounted(): Promise<void> {
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
      const { rowCount } = await owner.query(
        'select from decision_tally_head h, decision_head d where h.counted_through = d.last_sequence',
      );
      if (rowCount === 1) return;
    }
    throw new Error('decisions are not counted within twenty seconds');
  }
});
