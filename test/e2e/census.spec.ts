import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { issueDemoCertificates } from '../../tools/demo/certificates.js';
import { feed } from '../../tools/demo/feeds.js';
import { demoParties } from '../../tools/demo/parties.js';
import type { DemoWorld } from '../../tools/demo/world.js';
import { makeDemoWorld } from '../../tools/demo/world.js';
import { canonicalJson } from '../../src/core/language/index.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import type { Person } from '../service-process.js';

const name = 'smets1-critical-commands';
const senders = ['slot-holder', 'registered-party', 'unrelated-party'];
const question = {
  before: { name, version: 1 },
  after: { name, version: 2 },
  serviceReferenceVariant: '6.15.1',
  senders,
};

interface Census {
  readonly id: string;
  readonly state: string;
  readonly digest: string | null;
  readonly progress: { readonly done: number; readonly of: number };
  readonly result: {
    readonly devices: number;
    readonly pairs: number;
    readonly flips: { readonly count: number; readonly listDigest: string; readonly changes: readonly object[] };
  } | null;
}

let running: RunningApp;
let world: DemoWorld;
beforeAll(async () => {
  // Worker threads load compiled files only; the same counting runs beside decisions.
  running = await startApp({ CENSUS_WORKERS: '0' });
  const certificates = issueDemoCertificates(demoParties, 'census');
  world = makeDemoWorld({ devices: 900, seed: 4, observedAt: Date.now(), certificates });
  const door = { url: running.url, token: await running.token('feed') };
  await feed(door, 'parties', world.parties);
  await feed(door, 'registrations', world.registrations);
  await feed(
    door,
    'devices',
    world.devices.map(({ line }) => line),
  );
}, 180_000);
afterAll(() => running?.close());

async function send(person: Person, method: string, path: string, body?: unknown) {
  const response = await fetch(`${running.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.token(person)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text };
}

const codeOf = (text: string): string => (JSON.parse(text) as { readonly code: string }).code;
const censusIn = (text: string): Census => JSON.parse(text) as Census;

async function counted(body: unknown = question): Promise<Census> {
  const asked = await send('author', 'POST', '/v1/censuses', body);
  expect([asked.status, asked.text]).toEqual([202, expect.any(String)]);
  const { id } = censusIn(asked.text);
  for (;;) {
    const census = censusIn((await send('approver', 'GET', `/v1/censuses/${id}`)).text);
    if (census.state !== 'queued' && census.state !== 'running') return census;
    await pause(100);
  }
}

async function flipsOf(id: string, query = ''): Promise<readonly Record<string, unknown>[]> {
  const { status, text } = await send('auditor', 'GET', `/v1/censuses/${id}/flips${query}`);
  expect(status).toBe(200);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('asking for a census', () => {
  it('is refused to machines, to whoever activates, and to administrators', async () => {
    for (const person of ['s1sp', 'feed', 'activator', 'administrator'] as const) {
      expect((await send(person, 'POST', '/v1/censuses', question)).status).toBe(403);
      expect((await send(person, 'GET', '/v1/censuses/1')).status).toBe(403);
    }
  });

  it('is refused for a question that does not fit', async () => {
    const bad = [
      { ...question, senders: [] },
      { ...question, senders: ['slot-holder', 'slot-holder'] },
      { ...question, senders: ['somebody'] },
      { ...question, serviceReferenceVariant: '6.15.1.1' },
      { ...question, userRole: 'MDR' },
      { ...question, before: { name } },
      { ...question, before: { name, version: 0 } },
      { ...question, more: 1 },
    ];
    for (const body of bad) {
      const { status, text } = await send('author', 'POST', '/v1/censuses', body);
      expect([body, status, codeOf(text)]).toEqual([body, 400, 'BODY_INVALID']);
    }
  });

  it('is refused for a version that is not there, as are censuses that are not', async () => {
    for (const version of [
      { name, version: 999 },
      { name: 'no-such-rules', version: 1 },
    ]) {
      const { status } = await send('author', 'POST', '/v1/censuses', { ...question, after: version });
      expect(status).toBe(404);
    }
    for (const path of ['/v1/censuses/999999', '/v1/censuses/999999/flips']) {
      expect((await send('author', 'GET', path)).status).toBe(404);
    }
    expect((await send('author', 'POST', '/v1/censuses/999999/cancellation')).status).toBe(404);
    expect((await send('author', 'GET', '/v1/censuses/0x1')).status).toBe(400);
  });
});

describe('a census of versions 1 and 2 on the demo world', () => {
  let census: Census;
  let flips: readonly Record<string, unknown>[];
  beforeAll(async () => {
    census = await counted();
    flips = await flipsOf(census.id);
  });

  it('decides every device for every sender', () => {
    expect(census).toMatchObject({ state: 'done', result: { devices: 900, pairs: 2_700 } });
    expect(census.progress.done).toBe(census.progress.of);
  });

  it('flips exactly the wrong operators that hold the slot and hand over', () => {
    const wrong = world.devices.filter(({ meterPoint }) => meterPoint.slotOperator !== meterPoint.registeredOperator);
    expect(wrong.length).toBeGreaterThan(20);
    const expected = wrong.map(({ line, meterPoint }) => ({
      ...{ deviceId: line.deviceId, sender: 'slot-holder', senderId: meterPoint.slotOperator.entityId },
      ...{
        userRole: meterPoint.slotOperator.role,
        cohort: line.cohort,
        distributor: meterPoint.registeredOperator.mpid,
      },
      before: { verdict: 'refuse', responseCode: 'E4' },
      after: ['Commissioned', 'Suspended'].includes(line.status)
        ? { verdict: 'permit', responseCode: null }
        : { verdict: 'refuse', responseCode: 'E5' },
    }));
    const inOrder = (lines: readonly object[]) => lines.map((line) => canonicalJson(line)).sort();
    expect(inOrder(flips)).toEqual(inOrder(expected));
  });

  it('adds up, and its digests are those of its bytes', async () => {
    const { text } = await send('auditor', 'GET', `/v1/censuses/${census.id}/flips`);
    expect(census.result?.flips).toMatchObject({
      count: flips.length,
      listDigest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    });
    const bytes = canonicalJson(census.result);
    expect(census.digest).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  });

  it('gives its list in pieces, each line once, wherever one was cut off', async () => {
    const pieces: Record<string, unknown>[] = [];
    for (;;) {
      const piece = await flipsOf(census.id, `?after=${pieces.length}&limit=17`);
      pieces.push(...piece);
      if (piece.length < 17) break;
    }
    expect(pieces).toEqual(flips);
    expect(await flipsOf(census.id, `?after=${flips.length}`)).toEqual([]);
    expect(await flipsOf(census.id, `?after=${flips.length - 1}`)).toEqual(flips.slice(-1));
    expect((await send('author', 'GET', `/v1/censuses/${census.id}/flips?after=-1`)).status).toBe(400);
  });

  it('gives the same bytes when it is asked for again', async () => {
    const again = await counted();
    expect([again.digest, again.result]).toEqual([census.digest, census.result]);
    expect(again.id).not.toBe(census.id);
  });

  it('is listed by the version that it judges', async () => {
    const { text } = await send('auditor', 'GET', `/v1/censuses?ruleSet=${name}&version=2&state=done`);
    const { censuses } = JSON.parse(text) as { readonly censuses: readonly Census[] };
    expect(censuses.map(({ id }) => id)).toContain(census.id);
    const other = await send('auditor', 'GET', `/v1/censuses?ruleSet=${name}&version=1`);
    expect(JSON.parse(other.text)).toEqual({ censuses: [], next: null });
  });

  it('is over: it cannot be cancelled', async () => {
    const { status, text } = await send('author', 'POST', `/v1/censuses/${census.id}/cancellation`);
    expect([status, codeOf(text)]).toEqual([409, 'CENSUS_ENDED']);
  });

  it('is in the audit trail from the question to its digest, with what was refused since', async () => {
    const { text } = await send('auditor', 'GET', `/v1/audit-trail?subject=census/${census.id}`);
    const { entries } = JSON.parse(text) as { readonly entries: readonly Record<string, unknown>[] };
    expect(entries.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['census-asked', 'done'],
      ['census-started', 'done'],
      ['census-finished', 'done'],
      ['census-cancelled', 'refused'],
    ]);
    expect(entries[2]).toMatchObject({ actor: 'anchorgate', afterDigest: census.digest });
  });
});

describe('a census of suppliers', () => {
  it('asks devices of its fuel alone when a user role is named, and tells the others apart', async () => {
    const { result } = await counted({
      ...question,
      serviceReferenceVariant: '7.2',
      userRole: 'GS',
      senders: ['slot-holder'],
    });
    const gas = world.devices.filter(({ line }) => line.deviceType !== 'ESME').length;
    expect(result).toMatchObject({
      pairs: gas,
      unnamed: [{ sender: 'slot-holder', reason: 'other-fuel', count: 900 - gas }],
      flips: { count: 0 },
    });
  });
});
