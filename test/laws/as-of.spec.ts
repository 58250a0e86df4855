import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import type { ContextReader } from '../../src/device-context/index.js';
import { ContextCache, ContextChangeFeed, contextAsOf } from '../../src/device-context/index.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import type { Asked } from './as-of-expected.js';
import { byKey, expectedAnswers, expectedReads } from './as-of-expected.js';
import type { History, Question } from './as-of-histories.js';
import { histories, stepCount } from './as-of-histories.js';
import { instantOf, Life } from './as-of-life.js';
import { lastRecordedAt, lastSequence, tell } from './as-of-telling.js';

const sideBySide = 80;
const rounds = 4;

let running: RunningApp;
let dataSource: DataSource;
let token: string;

beforeAll(async () => {
  running = await startApp();
  dataSource = running.app.get(DataSource);
  token = await running.token('auditor');
});
afterAll(() => running.close());

const askedOf = ({ validMinute, known }: Question, recordedAt: readonly number[]): Asked => ({
  validAt: validMinute === null ? Date.now() : instantOf(validMinute),
  knownAt: known === null ? undefined : Math.min((recordedAt[known.step] ?? 0) + known.offset, Date.now()),
});

/** What a decision at `validAt`, by what was known at `knownAt`, would read. */
async function readsOf(life: Life, { validAt, knownAt }: Asked): Promise<readonly unknown[]> {
  return readIn(await contextAsOf(dataSource, { targetId: life.deviceId }, validAt, knownAt), life, knownAt);
}

/** As the model says it where more than one source may be named for a registration. */
function readIn(reader: ContextReader, life: Life, knownAt = Infinity): readonly unknown[] {
  const device = reader.lookupDevice(life.deviceId);
  const party = reader.party(life.partyId);
  const registrations = device?.mpxn === life.mpxn ? reader.registrationsOf(life.mpxn) : [];
  return [
    device && {
      ...{ status: device.status, mpxn: device.mpxn, networkOperatorCritical: device.networkOperatorCritical },
      ...{ observedAt: device.observedAt, source: device.source },
    },
    party && { name: party.name, observedAt: party.observedAt, source: party.source },
    byKey(
      registrations.map(({ kind, effectiveFrom, effectiveUntil: until, mpid, observedAt, source }) => {
        const key = `${kind} ${effectiveFrom}`;
        const named = life.registrations.get(key)?.named(source, knownAt) ?? source;
        return { key, mpid, until, observedAt, source: named };
      }),
    ),
  ];
}

async function get(
  path: string,
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  for (;;) {
    const answer = await fetch(`${running.url}/v1/context/${path}`, { headers: { Authorization: `Bearer ${token}` } });
    const body = JSON.parse(await answer.text()) as Readonly<Record<string, unknown>>;
    if (body['code'] !== 'DATABASE_UNAVAILABLE') return { status: answer.status, body };
    // Every connection is taken by the other questions: as the answer says, later.
    await pause(200);
  }
}

const queryOf = ({ validAt, knownAt }: Asked): string =>
  `?validAt=${new Date(validAt).toISOString()}${knownAt === undefined ? '' : `&knownAt=${new Date(knownAt).toISOString()}`}`;

/** The answers of the API, in the words of the model. */
async function answersOf(life: Life, asked: Asked): Promise<readonly unknown[]> {
  const device = await get(`devices/${life.deviceId}${queryOf(asked)}`);
  const point = await get(`meter-points/${life.mpxn}${queryOf(asked)}`);
  return [
    device.status === 404 ? null : [device.body['status'], device.body['observedAt'], device.body['source']],
    point.status === 404 ? null : [point.body['devices'], registeredIn(point.body['registrations'])],
  ];
}

const registeredIn = (list: unknown): readonly unknown[] =>
  Array.isArray(list)
    ? list
        .map((one: Readonly<Record<string, unknown>>) => [one['kind'], one['mpid'], one['observedAt']].join(' '))
        .sort()
    : [];

interface Lived {
  readonly life: Life;
  readonly questions: readonly Asked[];
}

/** Tells the histories side by side, step by step. */
async function live(some: readonly History[]): Promise<readonly Lived[]> {
  const lives = some.map((history) => ({ life: new Life(), history }));
  const recordedAt: number[] = [];
  for (let step = 0; step < stepCount; step += 1) {
    const all = lives.flatMap(({ life, history }) => (history.steps[step] ?? []).map((told) => ({ life, told })));
    await tell(dataSource, all);
    recordedAt.push(await lastRecordedAt(dataSource));
  }
  return lives.map(({ life, history }) => ({
    life,
    questions: history.questions.map((question) => askedOf(question, recordedAt)),
  }));
}

it('answers how things were, as known at any time, as a list of all that was told says', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  for (let round = 0; round < rounds; round += 1) {
    const some = fc.sample(histories, { numRuns: sideBySide, seed: seed + round });
    for (const [i, { life, questions }] of (await live(some)).entries()) {
      const named = (reads: unknown): unknown => ({ seed: seed + round, history: i, steps: some[i]?.steps, reads });
      const asWhole = questions.map(async (asked) => {
        expect(named([asked, await readsOf(life, asked)])).toEqual(named([asked, expectedReads(life, asked)]));
      });
      const byTheApi = questions.slice(0, 2).map(async (asked) => {
        expect(named([asked, await answersOf(life, asked)])).toEqual(named([asked, expectedAnswers(life, asked)]));
      });
      await Promise.all([...asWhole, ...byTheApi]);
    }
  }
}, 240_000);

/** All that the API tells of a device, in its order, page by page. */
async function historyOf(life: Life, after = '0'): Promise<readonly string[]> {
  const { status, body } = await get(`devices/${life.deviceId}/history?limit=3&after=${after}`);
  expect(status).toBe(life.device.told.length === 0 ? 404 : 200);
  if (status === 404) return [];
  const entries = body['entries'] as readonly Readonly<Record<string, string>>[];
  const told = entries.map(({ observedAt, recordedAt, source }) => [observedAt, recordedAt, source].join(' '));
  return typeof body['next'] === 'string' ? [...told, ...(await historyOf(life, body['next']))] : told;
}

it('keeps all that was told of a device, to be paged through', async () => {
  for (const { life } of await live(fc.sample(histories, 20))) {
    const expected = life.device.told.map(({ observedAt, recordedAt, source }) =>
      [new Date(observedAt).toISOString(), new Date(recordedAt).toISOString(), source].join(' '),
    );
    expect((await historyOf(life)).toSorted()).toEqual(expected.toSorted());
  }
});

it('agrees with the memory that decisions read, about now', async () => {
  const lived = await live(fc.sample(histories, 60));
  await running.app.get(ContextChangeFeed).pullUpTo(await lastSequence(dataSource));
  const memory = running.app.get(ContextCache);
  for (const { life } of lived) {
    const asked = { validAt: Date.now(), knownAt: undefined };
    expect(readIn(memory, life)).toEqual(expectedReads(life, asked));
  }
});
