import { setTimeout as pause } from 'node:timers/promises';
import type { DemoService } from './demo-service.js';
import { startDemoService } from './demo-service.js';

/** Censuses in worker threads of the built service, which is killed, restarted and told to stop. */

const name = 'smets1-critical-commands';
const question = {
  before: { name, version: 1 },
  after: { name, version: 3 },
  serviceReferenceVariant: '7.2',
  senders: ['slot-holder', 'registered-party', 'unrelated-party'],
};

interface Census {
  readonly id: string;
  readonly state: string;
  readonly digest: string | null;
  readonly progress: { readonly done: number; readonly of: number };
  readonly result: { readonly pairs: number; readonly flips: { readonly count: number } } | null;
}

let demo: DemoService;
beforeAll(async () => {
  demo = await startDemoService({ devices: 6_000, environment: { CENSUS_WORKERS: '1' } });
}, 180_000);
afterAll(() => demo?.stop());

async function send(method: string, path: string, body?: unknown): Promise<Census> {
  const answer = await demo.client.send(path, {
    method,
    headers: {
      authorization: `Bearer ${await demo.service.token('author')}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text) as Census;
}

const ask = () => send('POST', '/v1/censuses', question);
const stand = (id: string) => send('GET', `/v1/censuses/${id}`);

async function until(id: string, holds: (census: Census) => boolean): Promise<Census> {
  for (;;) {
    const census = await stand(id);
    if (holds(census)) return census;
    if (census.state === 'failed') throw new Error(JSON.stringify(census));
    await pause(10);
  }
}

const begun = ({ progress }: Census) => progress.done > 0;
const over = ({ state }: Census) => state !== 'queued' && state !== 'running';

describe('a census in worker threads', () => {
  let whole: Census;
  beforeAll(async () => {
    whole = await until((await ask()).id, over);
  });

  it('stops within a second when it is cancelled, and never ends', async () => {
    const { id } = await ask();
    const { progress } = await until(id, begun);
    expect(progress.done).toBeLessThan(progress.of);
    expect(await send('POST', `/v1/censuses/${id}/cancellation`)).toMatchObject({ state: 'cancelled', result: null });
    const { progress: then } = await stand(id);
    await pause(1_000);
    const next = await ask();
    await until(next.id, begun);
    expect(await stand(id)).toMatchObject({ state: 'cancelled', digest: null, progress: then });
    await until(next.id, over);
  });

  it('goes on where it was when the service is killed, and comes to the same result', async () => {
    const { id } = await ask();
    let kept = 0;
    for (let kills = 0; kills < 2; kills += 1) {
      const { state, progress } = await until(id, (one) => one.progress.done > kept);
      expect([state, progress.done < progress.of]).toEqual(['running', true]);
      kept = progress.done;
      await demo.service.kill9();
      await demo.service.restart();
      expect((await stand(id)).progress.done).toBeGreaterThanOrEqual(kept);
    }
    const { state, digest, result } = await until(id, over);
    expect([state, digest, result]).toEqual(['done', whole.digest, whole.result]);
  }, 120_000);

  it('flips only suppliers that hold the slot and are not registered', () => {
    const flipping = demo.world.devices.filter(
      ({ line, meterPoint }) => line.deviceType !== 'GPF' && meterPoint.slotSupplier !== meterPoint.registeredSupplier,
    );
    expect(whole.state).toBe('done');
    expect(whole.result?.pairs).toBe(3 * demo.world.devices.length);
    expect(whole.result?.flips.count).toBeGreaterThanOrEqual(flipping.length);
    expect(flipping.length).toBeGreaterThan(10);
  });
});
