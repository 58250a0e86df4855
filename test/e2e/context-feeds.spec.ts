import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import type { Command } from '../../src/core/evaluation/command.js';
import { parseRequestId, parseServiceReferenceVariant } from '../../src/core/identifiers/index.js';
import { invariant } from '../../src/core/invariant.js';
import { parseFactCatalogue } from '../../src/core/language/index.js';
import { ContextChangeFeed, ContextGatherer } from '../../src/device-context/index.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';

let running: RunningApp;
let feedToken: string;

beforeAll(async () => {
  running = await startApp();
  feedToken = await running.token('feed');
});
afterAll(() => running.close());

const operator = '90-B3-D5-1F-30-02-00-00';
const deviceId = '00-DB-12-34-56-78-90-A0';
const mpxn = '1012345678903';
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const party = {
  entityId: operator,
  name: 'Eastern Power Networks',
  userRoles: ['ED'],
  mpids: ['EELC'],
  status: 'active',
};
const device = (change: object = {}): object => ({
  ...{ deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', cohort: 'IOC', mpxn },
  executionCounters: { [operator]: '1200' },
  anchorSlots: {
    networkOperator: {
      critical: { entityId: operator, certificateId: { serialNumber: '0A1B', issuer: 'Issuing Authority' } },
      nonCritical: null,
    },
  },
  ...{ attributes: { firmwareHold: false }, observedAt: minutesAgo(10) },
  ...change,
});
const registration = (change: object = {}): object => ({
  ...{ mpxn, kind: 'networkOperator', mpid: 'EELC', observedAt: minutesAgo(10) },
  ...{ effectiveFrom: '2020-01-01T00:00:00.000Z', effectiveUntil: null },
  ...change,
});

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`${running.url}/v1/context/${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${feedToken}`, 'Content-Type': 'application/x-ndjson', ...headers },
    body,
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

async function get(path: string, token = feedToken): Promise<Answer> {
  const response = await fetch(`${running.url}/v1/context/${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const lines = (...objects: readonly object[]): string => objects.map((object) => JSON.stringify(object)).join('\n');

/** What a decision of this replica would read now. */
function decisionReads(paths: readonly string[]): readonly unknown[] {
  const checked = parseFactCatalogue(JSON.parse(readFileSync(join(__dirname, '../../rules/facts.json'), 'utf8')));
  const requestId = parseRequestId(`${operator}:${deviceId}:1201`);
  const serviceReferenceVariant = parseServiceReferenceVariant('7.2');
  invariant(checked.ok && requestId !== undefined && serviceReferenceVariant !== undefined, 'the test is right');
  const command: Command = {
    ...{ requestId, serviceReferenceVariant, userRole: 'ED', commandVariant: 1, receivedAt: Date.now() },
    signatures: { user: 'verified', countersignature: 'verified', signerEntityId: requestId.originatorId },
    updateSecurityCredentials: null,
  };
  const catalogue = checked.value;
  const usedFacts = catalogue.facts.map(({ index }) => index);
  const context = running.app.get(ContextGatherer).gather({ catalogue, usedFacts }, command, Date.now());
  return paths.map((path) => context.values[catalogue.byPath.get(path)?.index ?? -1]);
}

describe('the context feeds refuse', () => {
  it('whoever has no token', async () => {
    const response = await fetch(`${running.url}/v1/context/devices`, { method: 'POST', body: lines(device()) });
    expect(response.status).toBe(401);
  });

  it.each(['s1sp', 'author', 'auditor', 'administrator'] as const)('%s, who writes no context', async (person) => {
    const headers = { Authorization: `Bearer ${await running.token(person)}` };
    expect((await post('devices', lines(device()), headers)).status).toBe(403);
    expect((await get(`devices/${deviceId}`)).status).toBe(404);
  });

  it('a body of another media type', async () => {
    const answer = await post('devices', lines(device()), { 'Content-Type': 'application/json' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'MEDIA_TYPE_UNSUPPORTED' } });
  });

  it('a source that is no name', async () => {
    const answer = await post('devices', lines(device()), { Source: 'a b' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'PARAMETER_INVALID' } });
  });

  it('each bad line with its number, and keep the others', async () => {
    const body = ['', '{', '[]', '{"mpxn":"1"}', JSON.stringify(registration({ mpxn: '7500000104' })), '\u0000'].join(
      '\n',
    );
    const answer = await post('registrations', body);
    expect(answer).toMatchObject({ status: 200, body: { accepted: 1, unchanged: 0, rejected: 4 } });
    const errors = answer.body['errors'] as readonly { readonly line: number; readonly code: string }[];
    const numbered = errors.map(({ line, code }) => `${line} ${code}`);
    expect(new Set(numbered)).toEqual(
      new Set(['2 LINE_NOT_JSON', '3 LINE_NOT_JSON', '4 PROPERTY_MISSING', '6 LINE_NOT_JSON']),
    );
  });
});

describe('the context feeds', () => {
  it('answer an empty body with nothing done', async () => {
    const answer = await post('devices', '');
    expect(answer).toEqual({
      status: 200,
      body: { accepted: 0, unchanged: 0, rejected: 0, errors: [], errorsLeftOut: 0 },
    });
  });

  it('are visible to decisions of this replica when they answer', async () => {
    expect(decisionReads(['device.status', 'registration.networkOperatorEntityIds'])).toEqual([undefined, undefined]);
    expect(await post('parties', lines(party))).toMatchObject({ status: 200, body: { accepted: 1 } });
    expect(await post('devices', lines(device()))).toMatchObject({ status: 200, body: { accepted: 1 } });
    const answer = await post('registrations', lines(registration()), { Source: 'rdp:EELC' });
    expect(answer).toMatchObject({ status: 200, body: { accepted: 1 } });
    expect(decisionReads(['device.status', 'registration.networkOperatorEntityIds'])).toEqual([
      'Commissioned',
      [operator],
    ]);
    for (const status of ['Suspended', 'Commissioned', 'Suspended']) {
      await post('devices', lines(device({ status, observedAt: minutesAgo(0) })));
      expect(decisionReads(['device.status'])).toEqual([status]);
    }
  });

  it('make known to other replicas what they wrote', async () => {
    const other = await startApp({ DATABASE_URL: running.databaseUrl });
    try {
      await post('devices', lines(device({ status: 'Withdrawn', observedAt: minutesAgo(0) })));
      const { sequence } = running.app.get(ContextChangeFeed).cacheState();
      const state = () => other.app.get(ContextChangeFeed).cacheState();
      for (let i = 0; i < 500 && state().sequence < sequence; i += 1) await new Promise((next) => setTimeout(next, 10));
      expect(state()).toMatchObject({ sequence, devices: 1, loaded: true, lastError: null });
    } finally {
      await other.close();
    }
  });

  it('tell what is known, now and as it was known', async () => {
    const now = await get(`devices/${deviceId}`);
    expect(now.body).toMatchObject({
      deviceId,
      status: 'Withdrawn',
      supersededAt: null,
      source: 'inventory',
      cohort: 'IOC',
    });
    expect(now.body['anchorSlots']).toEqual({
      networkOperator: {
        critical: { entityId: operator, certificateId: { serialNumber: '0A1B', issuer: 'Issuing Authority' } },
        nonCritical: null,
      },
    });
    const before = new Date(Date.parse(String(now.body['recordedAt'])) - 1).toISOString();
    expect((await get(`devices/${deviceId}?knownAt=${before}`)).body).toMatchObject({
      ...{ status: 'Suspended', supersededAt: now.body['recordedAt'] },
    });
    expect((await get(`devices/${deviceId}?knownAt=2020-01-01T00:00:00.000Z`)).status).toBe(404);
  });

  it('tell who is registered at a time', async () => {
    const point = (await get(`meter-points/${mpxn}`)).body;
    expect(point).toMatchObject({ mpxn, devices: [deviceId], registrations: [{ mpid: 'EELC', source: 'rdp:EELC' }] });
    const before = (await get(`meter-points/${mpxn}?validAt=2019-12-31T23:59:59.999Z`)).body;
    expect(before['registrations']).toEqual([]);
  });

  it('refuse to tell of what is malformed', async () => {
    expect(await get('devices/90-B3')).toMatchObject({ status: 400, body: { code: 'PARAMETER_INVALID' } });
    expect(await get('meter-points/abc')).toMatchObject({ status: 400, body: { code: 'PARAMETER_INVALID' } });
    expect(await get(`devices/${deviceId}?knownAt=today`)).toMatchObject({
      ...{ status: 400, body: { errors: [{ pointer: '?knownAt' }] } },
    });
    const activator = await running.token('activator');
    expect((await get(`devices/${deviceId}`, activator)).status).toBe(403);
  });

  it('keep what was committed when the sender goes away in the middle', async () => {
    const { hostname, port } = new URL(running.url);
    const point = (n: number): string => `${JSON.stringify(registration({ mpxn: String(2_000_000_000_000 + n) }))}\n`;
    const { parties, devices } = running.app.get(ContextChangeFeed).cacheState();
    const headers = { Authorization: `Bearer ${feedToken}`, 'Content-Type': 'application/x-ndjson' };
    const path = '/v1/context/registrations';
    const request = httpRequest({ hostname, port, method: 'POST', path, headers });
    const gone = new Promise((done) => request.on('error', done));
    request.write(Array.from({ length: 1_100 }, (_, n) => point(n)).join(''));
    const firstBatch = async (): Promise<boolean> => (await get('meter-points/2000000000999')).status === 200;
    for (let i = 0; i < 600 && !(await firstBatch()); i += 1) await new Promise((next) => setTimeout(next, 50));
    request.destroy(new Error('gone'));
    await gone;
    expect(await firstBatch()).toBe(true);
    expect((await get('meter-points/2000000001099')).status).toBe(404);
    expect(running.app.get(ContextChangeFeed).cacheState()).toMatchObject({ parties, devices });
  });
});
