import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DevelopmentIssuer, serviceActor } from '../../../src/access/index.js';
import { Censuses } from '../../../src/census/censuses.js';
import { createApp } from '../../../src/create-app.js';
import { migrate } from '../../../src/database/index.js';
import { ContextCache } from '../../../src/device-context/index.js';
import { Evaluator } from '../../../src/evaluations/evaluator.js';
import { readSettings } from '../../../src/settings.js';
import type { DemoCertificates } from '../../../tools/demo/certificates.js';
import { issueDemoCertificates } from '../../../tools/demo/certificates.js';
import { feed } from '../../../tools/demo/feeds.js';
import { demoParties } from '../../../tools/demo/parties.js';
import { bringInForce } from '../../../tools/demo/rule-sets.js';
import { makeDemoWorld } from '../../../tools/demo/world.js';
import { writeBenchAnchors } from '../load/bench-world.js';
import { onDatabase } from '../record.js';
import { putDevices } from './generated-devices.js';
import type { Latencies } from './steady-decisions.js';
import { decideSteadily } from './steady-decisions.js';

const askedSeconds = 60;
const askedSlowdown = 2;
const idleMilliseconds = 15_000;
const name = 'smets1-critical-commands';

interface Bench {
  readonly app: NestFastifyApplication;
  readonly certificates: DemoCertificates;
  readonly devices: number;
  readonly perSecond: number;
}

/**
 * A census of three senders over generated devices in the memory of the service, while single decisions are made,
 * recorded and timed beside it: `npm run bench:census`, with `--devices=` and `--per-second=` for other sizes.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      devices: { type: 'string', default: '1000000' },
      'per-second': { type: 'string', default: '200' },
    },
  });
  const serverUrl = process.env['DATABASE_URL'];
  if (serverUrl === undefined) throw new Error('`DATABASE_URL` is not set; run `npm run bench:census`');
  const sizes = { devices: Number(values.devices), perSecond: Number(values['per-second']) };
  const holds = await onDatabase(serverUrl, (url) => measure(url, sizes));
  process.exitCode = holds ? 0 : 1;
}

async function measure(url: string, sizes: Pick<Bench, 'devices' | 'perSecond'>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-bench-'));
  const certificates = issueDemoCertificates(demoParties, 'bench');
  const settings = readSettings({
    ...{ NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', DATA_DIR: folder, DATABASE_URL: url },
    ...{ SECOND_OPINION_SHARE: '0', RATE_LIMIT_PER_SECOND: '1000000', MANAGEMENT_RATE_LIMIT_PER_SECOND: '1000000' },
    ...{ TRUST_ANCHORS_DIR: writeBenchAnchors(folder, certificates), CENSUS_WORKERS: process.env['CENSUS_WORKERS'] },
  });
  await migrate(settings.databaseUrl);
  const app = await createApp(settings);
  try {
    await app.listen(0, '127.0.0.1');
    const bench = { app, certificates, ...sizes };
    await prepare(bench);
    return await compare(bench);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare({ app, certificates, devices }: Bench): Promise<void> {
  const url = await app.getUrl();
  const issuer = app.get(DevelopmentIssuer);
  await bringInForce({ url, token: (person) => issuer.tokenFor(person, Date.now()) }, 2);
  const { parties } = makeDemoWorld({ devices: 1, seed: 1, observedAt: Date.now(), certificates });
  await feed({ url, token: await issuer.tokenFor('feed', Date.now()) }, 'parties', parties);
  const cache = app.get(ContextCache, { strict: false });
  const startedAt = performance.now();
  for (let from = 0; from < devices; from += 10_000) {
    putDevices(cache, from, Math.min(from + 10_000, devices), Date.now());
    await setImmediate();
  }
  console.log(`${devices} devices in memory after ${seconds(performance.now() - startedAt)} s`);
}

async function compare(bench: Bench): Promise<boolean> {
  const { app, devices } = bench;
  const evaluator = app.get(Evaluator, { strict: false });
  // What runs for the first time is slow, and is measured by nobody.
  await decideSteadily(evaluator, bench, pause(5_000));
  const idle = await decideSteadily(evaluator, bench, pause(idleMilliseconds));
  tell('single decisions, idle', idle);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedAt = performance.now();
  const counting = count(app);
  const beside = await decideSteadily(evaluator, bench, counting);
  const elapsed = performance.now() - startedAt;
  delay.disable();
  const { pairs, flips } = await counting;
  tell('single decisions, during the census', beside);
  console.log(`longest stop of the event loop during the census: ${(delay.max / 1e6).toFixed(1)} ms`);
  console.log(`census: ${pairs} commands decided by two versions, ${flips} flips, ${seconds(elapsed)} s`);
  const slowdown = beside.p99 / idle.p99;
  return [
    held(`census of ${devices} devices for three senders, seconds`, elapsed / 1_000, askedSeconds),
    held('p99 of single decisions, during of idle', slowdown, askedSlowdown),
    held('decisions that failed', idle.failed + beside.failed, 0),
  ].every(Boolean);
}

async function count(app: NestFastifyApplication): Promise<{ readonly pairs: number; readonly flips: number }> {
  const censuses = app.get(Censuses, { strict: false });
  const { id } = await censuses.ask(serviceActor('anchorgate'), {
    before: { name, version: 1 },
    after: { name, version: 2 },
    serviceReferenceVariant: '6.15.1',
    senders: ['slot-holder', 'registered-party', 'unrelated-party'],
  });
  for (;;) {
    const { state, failure, result } = await censuses.row(id);
    if (state === 'done') {
      const { pairs, flips } = JSON.parse(result ?? '') as { pairs: number; flips: { count: number } };
      return { pairs, flips: flips.count };
    }
    if (state === 'failed') throw new Error(`the census failed: ${failure}`);
    await pause(100);
  }
}

function tell(what: string, { decisions, p50, p99, longest }: Latencies): void {
  const [middle, slow, slowest] = [p50, p99, longest].map((each) => each.toFixed(2));
  console.log(`${what}: ${decisions}, median ${middle} ms, p99 ${slow} ms, longest ${slowest} ms`);
}

function held(what: string, measured: number, asked: number): boolean {
  const holds = measured <= asked;
  console.log(`${holds ? 'holds ' : 'SHORT '} ${what}: asked at most ${asked}, measured ${measured.toFixed(2)}`);
  return holds;
}

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1);

await main();
