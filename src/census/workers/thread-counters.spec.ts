import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheOf } from '../../../test/laws/census-world.js';
import type { CountingOrder } from '../counting/unit.js';
import { CountingEnded } from './counters.js';
import { ThreadCounters } from './thread-counters.js';

/** What becomes of units when a worker answers, fails, breaks down or is ended. */

const version = { name: 'some-rules', version: 1, digest: 'sha256:a', documentsDigest: 'sha256:b' };
const order: CountingOrder = {
  question: {
    ...{ kind: 'versions', before: version, after: version, serviceReferenceVariant: '7.2', senders: [] },
    userRole: null,
  },
  rules: [],
  decidedAt: 0,
};
const cache = cacheOf({ parties: [], devices: [], registrations: [] });
const unit = (number: number) => ({ number, kind: 'partition' }) as const;
const noSlots = (number: number) => ({ number, kind: 'slots', slots: [] }) as const;

let folder: string;
let counters: ThreadCounters | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anchorgate-workers-'));
});
afterEach(async () => {
  await counters?.close();
  counters = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function started(worker: string, threads = 1): ThreadCounters {
  const file = join(folder, `${worker.length}-${threads}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${worker}`);
  counters = new ThreadCounters(order, cache, threads, file);
  return counters;
}

const answering = `parentPort.on('message', ({ unit, last }) => {
  if (last) parentPort.postMessage({ kind: 'counted', result: { number: unit.number, counts: {}, flips: 0, flipLines: '' } });
});`;

describe('worker threads that count', () => {
  it('fail every unit that they hold, and every later one, when one breaks down', async () => {
    const broken = started(`parentPort.on('message', () => { throw new Error('no memory left'); });`);
    const failures = await Promise.allSettled([broken.count(unit(0)), broken.count(unit(1))]);
    for (const failure of failures) {
      expect(failure).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('no memory left') },
      });
    }
    await expect(broken.count(unit(2))).rejects.toThrow('no memory left');
  });

  it('fail when a worker leaves without a word, and when its file is not there', async () => {
    await expect(started(`parentPort.on('message', () => process.exit(7));`).count(unit(0))).rejects.toThrow(
      'exit code 7',
    );
    await counters?.close();
    counters = new ThreadCounters(order, cache, 1, join(folder, 'nowhere.mjs'));
    await expect(counters.count(unit(0))).rejects.toThrow('a census worker failed');
  });

  it('fail one unit that cannot be counted, and count the others', async () => {
    const some = started(`parentPort.on('message', ({ unit }) => parentPort.postMessage(unit.number === 1
      ? { kind: 'failed', number: 1, reason: 'odd' }
      : { kind: 'counted', result: { number: unit.number, counts: {}, flips: 0, flipLines: '' } }));`);
    const [first, second, third] = await Promise.allSettled([0, 1, 2].map((number) => some.count(unit(number))));
    expect(second).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('odd') } });
    expect([first, third]).toMatchObject([{ value: { number: 0 } }, { value: { number: 2 } }]);
  });

  it('give up what they hold when they are ended', async () => {
    const silent = started(`parentPort.on('message', () => undefined);`);
    const given = expect(silent.count(unit(0))).rejects.toThrow(CountingEnded);
    await silent.close();
    await given;
    await expect(silent.count(unit(1))).rejects.toThrow(CountingEnded);
  });

  it('count each unit once, on as many threads as there are, one without devices too', async () => {
    const both = started(answering, 2);
    expect(both.width).toBe(4);
    const results = await Promise.all([unit(0), unit(1), noSlots(2), unit(4_095)].map((each) => both.count(each)));
    expect(results.map(({ number }) => number)).toEqual([0, 1, 2, 4_095]);
  });
});
