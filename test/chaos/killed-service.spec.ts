import { setTimeout as pause } from 'node:timers/promises';
import type { EvaluationRequest } from '../../tools/demo/requests.js';
import type { DemoService } from '../e2e/demo-service.js';
import { evaluate, fresh, startDemoService } from '../e2e/demo-service.js';
import { recordedTimes } from './recorded-decisions.js';

/** `CHAOS_KILLS=20` is the full size; each kill costs a start of the service. */
const kills = Number(process.env['CHAOS_KILLS'] ?? 5);
const clients = 32;

interface Acknowledged {
  readonly request: EvaluationRequest;
  readonly text: string;
}

describe(`kill -9 of the service under load, ${kills} times`, () => {
  let demo: DemoService;
  beforeAll(async () => {
    demo = await startDemoService();
  });
  afterAll(() => demo?.stop());

  it(
    'every acknowledged decision is in the database exactly once, and its replay is the same to the byte',
    async () => {
      await demo.service.token('s1sp');
      const load = new Load(demo);
      for (let kill = 0; kill < kills; kill += 1) {
        await load.untilKilled(37 * (kill % 7));
        await demo.service.restart();
      }
      const { acknowledged, unanswered, faults } = load;
      expect(faults).toEqual([]);
      expect(acknowledged.length).toBeGreaterThan(kills * clients);

      const times = await recordedTimes(
        demo.service.databaseUrl,
        acknowledged.map(({ request }) => request.requestId),
      );
      const notOnce = acknowledged.filter(({ request }) => times.get(request.requestId) !== 1);
      expect(notOnce.map(({ request }) => [request.requestId, times.get(request.requestId)])).toEqual([]);

      for (const { request, text } of sample(acknowledged, 500)) {
        const again = await evaluate(demo, request);
        expect([again.status, again.headers['idempotent-replay'], again.text]).toEqual([200, 'true', text]);
      }
      // What was cut off may be recorded or not; sent again it is decided, and then recorded once.
      for (const request of sample(unanswered, 200)) expect((await evaluate(demo, request)).status).toBe(200);
      const late = await recordedTimes(
        demo.service.databaseUrl,
        unanswered.map(({ requestId }) => requestId),
      );
      expect([...late.values()].filter((count) => count !== 1)).toEqual([]);
    },
    60_000 + kills * 15_000,
  );
});

/** Many clients, each of which sends until its connection breaks. */
class Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly unanswered: EvaluationRequest[] = [];
  /** Anything but 200, and any connection that broke before the kill. */
  readonly faults: string[] = [];
  private killed = false;

  constructor(private readonly demo: DemoService) {}

  /** Kills the service in the midst of the load; resolves when every client has met that. */
  async untilKilled(afterMilliseconds: number): Promise<void> {
    this.killed = false;
    const all = Promise.all(Array.from({ length: clients }, (_, number) => this.send(number)));
    const before = this.acknowledged.length;
    while (this.acknowledged.length < before + 2 * clients && this.faults.length === 0) await pause(5);
    await pause(afterMilliseconds);
    this.killed = true;
    await this.demo.service.kill9();
    await all;
  }

  private async send(number: number): Promise<void> {
    const row = this.demo.rows[number % this.demo.rows.length];
    for (let broken = false; row && !broken;) {
      const request = fresh(row.request);
      const answer = await evaluate(this.demo, request).catch(() => undefined);
      broken = answer === undefined;
      if (answer?.status === 200) this.acknowledged.push({ request, text: answer.text });
      else if (answer) this.faults.push(answer.text);
      else this.unanswered.push(request);
      if (broken && !this.killed) this.faults.push('a connection broke before the kill');
    }
  }
}

function sample<T>(from: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(from.length / count));
  return from.filter((_, index) => index % step === 0);
}
