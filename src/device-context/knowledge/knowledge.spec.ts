import type { RunningApp } from '../../../test/app.js';
import { startApp } from '../../../test/app.js';
import type { Person } from '../../access/index.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
});
afterAll(() => running.close());

const deviceId = '00-DB-12-34-56-78-90-A0';
const other = '1012345678911';
const mpxn = '1012345678903';
const minute = 60_000;
const beginning = Date.now() - 60 * minute;
const at = (minutes: number): string => new Date(beginning + minutes * minute).toISOString();

type Body = Readonly<Record<string, unknown>>;
interface Answer {
  readonly status: number;
  readonly body: Body;
}

async function get(path: string, person: Person = 'auditor'): Promise<Answer> {
  const headers = { Authorization: `Bearer ${await running.token(person)}` };
  const answer = await fetch(`${running.url}/v1/context/${path}`, { headers });
  return { status: answer.status, body: JSON.parse(await answer.text()) as Body };
}

async function send(feed: string, line: object): Promise<void> {
  const answer = await fetch(`${running.url}/v1/context/${feed}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await running.token('feed')}`, 'Content-Type': 'application/x-ndjson' },
    body: JSON.stringify(line),
  });
  expect(await answer.json()).toMatchObject({ rejected: 0 });
}

const device = (status: string, minutes: number, point = mpxn): object => ({
  ...{ deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status, mpxn: point, observedAt: at(minutes) },
});

beforeAll(async () => {
  await send('devices', device('Pending', 10, other));
  await send('devices', device('Commissioned', 30));
  await send('devices', device('Whitelisted', 20));
  await send('devices', device('Commissioned', 40));
  const registration = { mpxn, kind: 'networkOperator', mpid: 'EELC', observedAt: at(30) };
  await send('registrations', { ...registration, effectiveFrom: at(0), effectiveUntil: at(20) });
  await send('registrations', { ...registration, mpid: 'SPOW', effectiveFrom: at(20), effectiveUntil: null });
});

describe('reads of what is known', () => {
  it.each([`devices/${deviceId}`, `meter-points/${mpxn}`])('refuse to tell what will be known: %s', async (path) => {
    const future = new Date(Date.now() + minute).toISOString();
    expect(await get(`${path}?knownAt=${future}`)).toMatchObject({
      ...{ status: 400, body: { code: 'PARAMETER_INVALID', errors: [{ pointer: '?knownAt' }] } },
    });
  });

  it.each([
    'validAt=noon',
    'validAt=2026-02-30T00:00:00Z',
    'knownAt=',
    'colour=red',
    'validAt=2026-01-01T00:00:00Z&validAt=2026-01-01T00:00:00Z',
  ])('refuse a parameter that is none: %s', async (query) => {
    expect((await get(`devices/${deviceId}?${query}`)).status).toBe(400);
    expect((await get(`meter-points/${mpxn}?${query}`)).status).toBe(400);
  });

  it('tell nothing of a time before the first observation', async () => {
    expect((await get(`devices/${deviceId}?validAt=${at(9)}`)).status).toBe(404);
    expect((await get(`devices/${deviceId}?validAt=0000-01-01T00:00:00.000Z`)).status).toBe(404);
  });

  it('tell how a device was at a time, also by what arrived late', async () => {
    const statuses: unknown[] = [];
    for (const minutes of [10, 19, 20, 29, 30, 50]) {
      const { body } = await get(`devices/${deviceId}?validAt=${at(minutes)}`);
      statuses.push([body['status'], body['observedAt']]);
    }
    expect(statuses).toEqual([
      ...[
        ['Pending', at(10)],
        ['Pending', at(10)],
        ['Whitelisted', at(20)],
        ['Whitelisted', at(20)],
      ],
      ...[
        ['Commissioned', at(30)],
        ['Commissioned', at(40)],
      ],
    ]);
    expect((await get(`devices/${deviceId}`)).body).toMatchObject({ status: 'Commissioned', observedAt: at(40) });
  });

  it('tell which devices served a meter point, and who was registered, at a time', async () => {
    const served = async (point: string, minutes: number): Promise<unknown> =>
      (await get(`meter-points/${point}?validAt=${at(minutes)}`)).body['devices'];
    expect([await served(mpxn, 19), await served(mpxn, 20)]).toEqual([[], [deviceId]]);
    expect(await served(other, 19)).toEqual([deviceId]);
    expect((await get(`meter-points/${other}?validAt=${at(20)}`)).status).toBe(404);
    const registered = async (minutes: number): Promise<unknown> =>
      (await get(`meter-points/${mpxn}?validAt=${at(minutes)}`)).body['registrations'];
    expect([await registered(19), await registered(20)]).toMatchObject([[{ mpid: 'EELC' }], [{ mpid: 'SPOW' }]]);
    expect((await get(`meter-points/${mpxn}`)).body['registrations']).toHaveLength(2);
  });
});

describe('the history of a device', () => {
  it.each(['s1sp', 'feed', 'author'] as const)('is not for the %s', async (person) => {
    expect((await get(`devices/${deviceId}/history`, person)).status).toBe(403);
  });

  it('refuses what is malformed, and knows no device of which nothing was told', async () => {
    for (const path of [
      'devices/90/history',
      `devices/${deviceId}/history?limit=0`,
      `devices/${deviceId}/history?after=x`,
    ]) {
      expect((await get(path)).status).toBe(400);
    }
    expect((await get('devices/00-DB-12-34-56-78-90-FF/history')).status).toBe(404);
  });

  it('tells all in the order in which it was recorded, page by page', async () => {
    const first = (await get(`devices/${deviceId}/history?limit=3`)).body;
    expect(first).toMatchObject({
      entries: [
        { position: '1', told: 'version', observedAt: at(10), state: { status: 'Pending', mpxn: other } },
        { position: '2', told: 'version', observedAt: at(30), supersededAt: null, state: { status: 'Commissioned' } },
        { position: '3', told: 'version', observedAt: at(20), state: { status: 'Whitelisted' } },
      ],
      next: '3',
    });
    const [, , late] = first['entries'] as readonly Body[];
    expect(late?.['supersededAt']).toBe(late?.['recordedAt']);
    const second = (await get(`devices/${deviceId}/history?limit=3&after=3`)).body;
    expect(second).toMatchObject({ entries: [{ told: 'sighting', observedAt: at(40) }], next: null });
  });
});
