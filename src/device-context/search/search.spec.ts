import type { RunningApp } from '../../../test/app.js';
import { startApp } from '../../../test/app.js';
import type { Person } from '../../access/index.js';
import { idsBeginningWith } from './search-parameters.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
});
afterAll(() => running.close());

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

async function send(feed: string, ...lines: readonly object[]): Promise<void> {
  const answer = await fetch(`${running.url}/v1/context/${feed}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await running.token('feed')}`, 'Content-Type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  expect(await answer.json()).toMatchObject({ rejected: 0, errors: [] });
}

const mpan = '1012345678903';
const mprn = '7500000104';
const device = (deviceId: string, mpxn: string | null): object => ({
  ...{ deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', cohort: 'IOC', mpxn },
  observedAt: new Date().toISOString(),
});
const ids = [
  '00-DB-12-34-56-78-90-A0',
  '00-DB-12-34-56-78-90-A1',
  '00-DC-00-00-00-00-00-01',
  '75-00-00-01-04-00-00-00',
];
const [first = '', second = '', third = '', fourth = ''] = ids;

const party = (entityId: string, name: string, mpids: readonly string[]): object => ({
  ...{ entityId, name, userRoles: ['ED'], mpids, status: 'active' },
});
const eastern = '90-B3-D5-1F-30-02-00-00';
const western = '90-B3-D5-1F-30-03-00-00';

beforeAll(async () => {
  // Superseded at once: what is not known any more is not found.
  await send('devices', device(first, mprn));
  await send('devices', device(first, mpan), device(second, mpan), device(third, mprn), device(fourth, null));
  await send('parties', party(western, 'Western Power', ['WEST']), party(eastern, 'eastern 100 % Power', ['EELC']));
});

const found = async (query: string): Promise<readonly unknown[]> => {
  const { body } = await get(`devices?${query}`);
  return (body['devices'] as readonly Body[]).map(({ deviceId }) => deviceId);
};
const foundParties = async (query: string): Promise<readonly unknown[]> => {
  const { body } = await get(`parties?${query}`);
  return (body['parties'] as readonly Body[]).map(({ entityId }) => entityId);
};

describe('the search for devices', () => {
  it.each(['s1sp', 'feed', 'activator', 'administrator'] as const)('is not for the %s', async (person) => {
    expect((await get('devices', person)).status).toBe(403);
  });

  it.each(['search=meter', 'search=00-DB-12-34-56-78-90-A0-11', 'after=00', 'limit=201', 'colour=red'])(
    'refuses what can be no device: ?%s',
    async (query) => {
      expect((await get(`devices?${query}`)).status).toBe(400);
    },
  );

  it.each([
    ['search=00-DB', [first, second]],
    ['search=00db1234567890a1', [second]],
    ['search=00-dB-12-34-56-78-90-A', [first, second]],
    ['search=00D', [first, second, third]],
    [`search=${first}`, [first]],
    [`search=${mpan}`, [first, second]],
    [`search=10%2012345%20678903`, [first, second]],
    [`search=${mprn}`, [third, fourth]],
    ['search=', ids],
    ['', ids],
    ['search=FF', []],
  ])('finds by ?%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('gives all by pages, each once, and masks meter points', async () => {
    const one = await get('devices?limit=3');
    expect(one.body).toMatchObject({ devices: [{ mpxn: '…8903', cohort: 'IOC' }, {}, {}], next: third });
    expect((await get(`devices?limit=3&after=${third}`)).body).toMatchObject({
      devices: [{ deviceId: fourth, mpxn: null }],
      next: null,
    });
  });
});

describe('IDs that begin with what was typed', () => {
  it('are all between the lowest and the highest of them', () => {
    expect(idsBeginningWith('00-dB-1')).toEqual({ first: '00-DB-10-00-00-00-00-00', last: '00-DB-1F-FF-FF-FF-FF-FF' });
    expect(idsBeginningWith('0'.repeat(17))).toBeUndefined();
    expect(idsBeginningWith('x')).toBeUndefined();
  });
});

describe('the search for parties', () => {
  it.each(['s1sp', 'feed', 'administrator'] as const)('is not for the %s', async (person) => {
    expect((await get('parties', person)).status).toBe(403);
  });

  it.each([
    ['search=POWER', [eastern, western]],
    ['search=100%20%25', [eastern]],
    ['search=_', []],
    ['search=west', [western]],
    ['search=eelc', [eastern]],
    ['search=90b3d51f3003', [western]],
    ['search=90-B3-D5', [eastern, western]],
    ['', [eastern, western]],
  ])('finds by ?%s', async (query, expected) => {
    expect(await foundParties(query)).toEqual(expected);
  });

  it('gives all by pages', async () => {
    const first = (await get('parties?limit=1', 'activator')).body;
    expect(first).toMatchObject({
      parties: [{ name: 'eastern 100 % Power', userRoles: ['ED'], mpids: ['EELC'], status: 'active' }],
      next: expect.any(String),
    });
    expect((await get(`parties?limit=1&after=${String(first['next'])}`)).body).toMatchObject({
      parties: [{ entityId: western }],
      next: null,
    });
  });
});

describe('the history of a meter point', () => {
  const point = '2000000000006';
  const at = (minutes: number): string => new Date(Date.now() - 3_600_000 + minutes * 60_000).toISOString();
  const path = `meter-points/${point}/history`;

  it.each(['s1sp', 'feed', 'author', 'activator'] as const)('is not for the %s', async (person) => {
    expect((await get(path, person)).status).toBe(403);
  });

  it('tells all in the order in which it was recorded, what was corrected and withdrawn included', async () => {
    expect((await get(path)).status).toBe(404);
    expect((await get('meter-points/x/history')).status).toBe(400);
    const [from, seen, again, corrected] = [at(0), at(1), at(2), at(3)];
    const registration = {
      mpxn: point,
      kind: 'networkOperator',
      mpid: 'EELC',
      effectiveFrom: from,
      effectiveUntil: null,
    };
    await send('registrations', { ...registration, observedAt: seen });
    await send('registrations', { ...registration, observedAt: again });
    await send('registrations', { ...registration, mpid: 'SPOW', observedAt: corrected });
    await send('registrations', { ...registration, mpid: 'SPOW', withdrawn: true, observedAt: at(4) });
    const { body } = await get(`${path}?limit=3`);
    expect(body).toMatchObject({
      entries: [
        { position: '1', told: 'version', observedAt: seen, registration: { mpid: 'EELC', effectiveFrom: from } },
        { position: '2', told: 'sighting', observedAt: again, registration: { mpid: 'EELC' } },
        { position: '3', told: 'version', observedAt: corrected, registration: { mpid: 'SPOW', withdrawn: false } },
      ],
      next: '3',
    });
    const [version] = body['entries'] as readonly Body[];
    expect(version?.['supersededAt']).not.toBeNull();
    expect((await get(`${path}?limit=3&after=3`, 'corrector')).body).toMatchObject({
      entries: [{ position: '4', told: 'version', supersededAt: null, registration: { withdrawn: true } }],
      next: null,
    });
  });
});
