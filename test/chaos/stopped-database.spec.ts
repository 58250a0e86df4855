import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedPostgres } from '../../tools/postgres/launcher.mjs';
import { startDevelopmentPostgres } from '../../tools/postgres/launcher.mjs';
import type { DemoService } from '../e2e/demo-service.js';
import { evaluate, fresh, startDemoService } from '../e2e/demo-service.js';
import type { Answer } from '../service-client.js';
import { recordedTimes } from './recorded-decisions.js';
import { putInForce } from '../database-in-force.js';
import { StallingProxy } from './stalling-proxy.js';

const clients = 16;
const deadlineMilliseconds = 2_000;
/** What the measuring process itself may add, on a machine that also runs the service and the server. */
const measuringSlackMilliseconds = 250;

interface Sample {
  readonly requestId: string;
  readonly answer: Answer;
}

/** Sends good requests from several clients until told to end; a connection may not break. */
class Load {
  readonly samples: Sample[] = [];
  private ending = false;
  private readonly done: Promise<unknown>;

  constructor(private readonly demo: DemoService) {
    this.done = Promise.all(Array.from({ length: clients }, () => this.send()));
  }

  async end(): Promise<readonly Sample[]> {
    this.ending = true;
    await this.done;
    return this.samples;
  }

  private async send(): Promise<void> {
    const row = this.demo.rows[0];
    while (row && !this.ending) {
      const request = fresh(row.request);
      const answer = await evaluate(this.demo, request);
      this.samples.push({ requestId: request.requestId, answer });
      if (answer.status !== 200) await pause(20);
    }
  }
}

describe('PostgreSQL goes away under load', () => {
  let folder: string;
  let database: EmbeddedPostgres;
  let proxy: StallingProxy;
  let demo: DemoService;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anchorgate-'));
    chmodSync(folder, 0o755);
    database = await startDevelopmentPostgres(folder);
    await putInForce(database.url);
    const url = new URL(database.url);
    proxy = await StallingProxy.before(url.hostname, Number(url.port));
    url.port = String(proxy.port);
    demo = await startDemoService({ databaseUrl: url.href });
  }, 120_000);
  afterAll(async () => {
    await demo?.stop();
    await proxy?.close();
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers 503 within 2 s and no permit while the server is stopped, and decides again within 2 s of its return', async () => {
    await expectOutage({
      begin: () => database.stop(),
      end: async () => {
        database = await startDevelopmentPostgres(folder);
      },
    });
  }, 120_000);

  it('answers 503 within 2 s and no permit while the server is silent, and decides again within 2 s of its return', async () => {
    await expectOutage({
      begin: () => Promise.resolve(proxy.stall()),
      end: () => Promise.resolve(proxy.resume()),
    });
  }, 120_000);

  it('loses no acknowledged decision when the server crashes, and decides again when it is back', async () => {
    const load = new Load(demo);
    await pause(1_000);
    process.kill(database.serverPid, 'SIGKILL');
    const crashedAt = performance.now();
    const decidesAgain = () =>
      load.samples.some(({ answer }) => answer.status === 200 && answer.sentAt > crashedAt + deadlineMilliseconds);
    while (!decidesAgain() && performance.now() < crashedAt + 30_000) await pause(100);
    const samples = await load.end();
    expect(decidesAgain()).toBe(true);
    expect(samples.filter(({ answer }) => ![200, 503].includes(answer.status))).toEqual([]);
    await expectRecordedOnce(samples);
  }, 120_000);

  async function expectOutage(outage: {
    readonly begin: () => Promise<void>;
    readonly end: () => Promise<void>;
  }): Promise<void> {
    const load = new Load(demo);
    await pause(1_000);
    await outage.begin();
    const awayFrom = performance.now();
    await pause(5_000);
    const returnsFrom = performance.now();
    await outage.end();
    const backFrom = performance.now();
    await pause(deadlineMilliseconds + 1_500);
    const samples = await load.end();

    const slow = samples.filter(
      ({ answer }) => answer.answeredAt - answer.sentAt > deadlineMilliseconds + measuringSlackMilliseconds,
    );
    expect(slow.map(({ answer }) => [answer.status, answer.answeredAt - answer.sentAt])).toEqual([]);
    expect(
      samples.filter(({ answer }) => ![200, 503].includes(answer.status)).map(({ answer }) => answer.text),
    ).toEqual([]);
    const during = samples.filter(({ answer }) => answer.sentAt > awayFrom && answer.answeredAt < returnsFrom);
    expect(during.length).toBeGreaterThan(clients);
    expect(new Set(during.map(({ answer }) => answer.status))).toEqual(new Set([503]));
    for (const { answer } of during) expect(JSON.parse(answer.text)).toMatchObject({ status: 503 });
    const recovered = samples.filter(({ answer }) => answer.sentAt > backFrom + deadlineMilliseconds);
    expect(recovered.length).toBeGreaterThan(clients);
    expect(new Set(recovered.map(({ answer }) => answer.status))).toEqual(new Set([200]));
    await expectRecordedOnce(samples);
  }

  async function expectRecordedOnce(samples: readonly Sample[]): Promise<void> {
    const decided = samples.filter(({ answer }) => answer.status === 200);
    const times = await recordedTimes(
      database.url,
      decided.map(({ requestId }) => requestId),
    );
    expect(decided.filter(({ requestId }) => times.get(requestId) !== 1)).toEqual([]);
  }
});
