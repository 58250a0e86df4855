import { setTimeout as pause } from 'node:timers/promises';
import { activate, ruleSetName } from '../e2e/activation.js';
import type { DemoService, EvaluationAnswer } from '../e2e/demo-service.js';
import { decisionOf, evaluate, fresh, prepareTrustAnchors, startDemoService } from '../e2e/demo-service.js';
import type { Answer } from '../service-client.js';
import { ServiceClient } from '../service-client.js';
import { ServiceProcess } from '../service-process.js';
import { EpochSwitch } from './epoch-switch.js';

/** `CHAOS_SECONDS` chooses how long. */
const seconds = Number(process.env['CHAOS_SECONDS'] ?? 12);
const changeEveryMilliseconds = 250;
const clientsPerReplica = 6;

interface Seen {
  readonly answer: Answer;
  readonly decision: EvaluationAnswer;
  readonly row: number;
}

describe(`two replicas on one database, an activation every ${changeEveryMilliseconds} ms for ${seconds} s`, () => {
  let demo: DemoService;
  let replica: ServiceProcess;
  let client: ServiceClient;
  let epochs: EpochSwitch;

  beforeAll(async () => {
    demo = await startDemoService();
    const { databaseUrl, rulesDirectory } = demo.service;
    replica = await ServiceProcess.start({ databaseUrl, rulesDirectory, prepare: prepareTrustAnchors });
    client = new ServiceClient(replica.url);
    const between = [await activate(demo, 1), await activate(demo, 2)];
    epochs = await EpochSwitch.between(databaseUrl, ruleSetName, between);
  }, 120_000);
  afterAll(async () => {
    await epochs?.end();
    client?.close();
    await replica?.stop();
    await demo?.stop();
  });

  it(
    'no answer is of an older epoch than one already seen, and no request fails',
    async () => {
      const seen: Seen[] = [];
      const failed: string[] = [];
      const endAt = performance.now() + seconds * 1_000;
      const ask = async (door: Pick<DemoService, 'service' | 'client'>, row: number): Promise<void> => {
        while (performance.now() < endAt) {
          const answer = await evaluate(door, fresh(demo.rows[row]?.request ?? ({} as never)));
          if (answer.status === 200) seen.push({ answer, decision: decisionOf(answer), row });
          else failed.push(`${answer.status}: ${answer.text}`);
        }
      };
      const made: { readonly epoch: number; readonly answeredAt: number }[] = [];
      const switching = async (): Promise<void> => {
        for (let due = performance.now(); due < endAt; due += changeEveryMilliseconds) {
          await pause(Math.max(0, due - performance.now()));
          made.push({ epoch: await epochs.next(), answeredAt: performance.now() });
        }
      };
      const doors = [demo, { service: replica, client }];
      const clients = doors.flatMap((door) => Array.from({ length: clientsPerReplica }, (_, at) => ask(door, at % 4)));
      await Promise.all([switching(), ...clients]);

      expect(failed).toEqual([]);
      expect(olderThanSeen(seen, made)).toEqual([]);
      expect(wronglyDecided(seen, demo)).toEqual([]);
      expect(made.length).toBeGreaterThan(seconds * 3);
      const decidedBy = new Set(seen.map(({ decision }) => decision.ruleSet.epoch));
      expect(decidedBy.size).toBeGreaterThan(made.length / 2);
    },
    120_000 + seconds * 1_000,
  );

  it('an answer never has an epoch below the `Minimum-Epoch` asked for, and an epoch to come is refused', async () => {
    const [row] = demo.rows;
    const now = decisionOf(await evaluate(demo, fresh(row?.request ?? ({} as never)))).ruleSet.epoch;
    const headers = {
      authorization: `Bearer ${await replica.token('s1sp')}`,
      'content-type': 'application/json',
    };
    const ask = (epoch: string) =>
      client.send('/v1/evaluations', {
        headers: { ...headers, 'minimum-epoch': epoch },
        body: JSON.stringify(fresh(row?.request ?? ({} as never))),
      });
    const ahead = await ask(String(now + 1_000));
    expect([ahead.status, JSON.parse(ahead.text).code]).toEqual([503, 'EPOCH_AHEAD']);
    expect((await ask('soon')).status).toBe(400);
    const reached = await ask(String(now));
    expect(reached.status).toBe(200);
    expect(Number(reached.headers['rule-set-epoch'])).toBeGreaterThanOrEqual(now);
  });
});

/**
 * Real-time order over both replicas and the switch: an answer whose request was sent after another answer had come,
 * or after a switch had been committed, is of that epoch or a later one.
 */
function olderThanSeen(
  seen: readonly Seen[],
  made: readonly { readonly epoch: number; readonly answeredAt: number }[],
): readonly string[] {
  const known = [
    ...seen.map(({ answer, decision }) => ({ epoch: decision.ruleSet.epoch, answeredAt: answer.answeredAt })),
    ...made,
  ].sort((one, other) => one.answeredAt - other.answeredAt);
  const sent = [...seen].sort((one, other) => one.answer.sentAt - other.answer.sentAt);
  const older: string[] = [];
  let newest = 0;
  let at = 0;
  for (const { answer, decision } of sent) {
    for (let next = known[at]; next && next.answeredAt < answer.sentAt; next = known[at]) {
      newest = Math.max(newest, next.epoch);
      at += 1;
    }
    if (decision.ruleSet.epoch < newest) older.push(`${decision.ruleSet.epoch} after ${newest}`);
  }
  return older;
}

/** The version an answer names is the one that decided it, and its header tells the same epoch. */
function wronglyDecided(seen: readonly Seen[], demo: DemoService): readonly string[] {
  return seen.flatMap(({ answer, decision, row }) => {
    const { version, epoch } = decision.ruleSet;
    const expected = demo.rows[row]?.expected[version === 1 ? '1' : '2'];
    const told = `${decision.verdict} by version ${version} of epoch ${epoch}`;
    return expected === decision.verdict && answer.headers['rule-set-epoch'] === String(epoch) ? [] : [told];
  });
}
