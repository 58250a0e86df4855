import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSettings, SettingsWrong } from '../../src/settings.js';
import { AnchorSlotServer } from '../fixtures/anchor-slot-server.js';
import { deviceIdOf, insertDevices } from '../fixtures/planned-action.js';
import type { Certificate } from '../fixtures/slot-ledger.js';
import type { Answer } from './trail-world.js';
import { TrailWorld } from './trail-world.js';

const certificateOf = (last: string): Certificate => ({
  entityId: `90-B3-D5-1F-30-00-00-${last}`,
  certificateId: { serialNumber: `6${last}`, issuer: 'I1' },
});
const [ours, theirs] = [certificateOf('01'), certificateOf('02')];
const [right, differs, missing] = [deviceIdOf(1), deviceIdOf(2), deviceIdOf(3)];
const checks = '/v1/anchor-slots/drift-checks';

let store: AnchorSlotServer;
let world: TrailWorld;
beforeAll(async () => {
  store = await AnchorSlotServer.start();
  world = await TrailWorld.begin({ ANCHOR_SLOT_STORE_URL: store.url, ANCHOR_SLOT_STORE_TIMEOUT_MS: '300' });
  await insertDevices(
    world.owner,
    [right, differs, missing].map((deviceId, number) => ({
      ...{ deviceId, mpxn: String(3_000_000_000_000 + number), slot: 'critical', from: ours, to: theirs },
      ...{ fromMpid: 'LOND', toMpid: 'EELC' },
    })),
  );
  store.ledger.put(right, 'critical', ours);
  store.ledger.put(differs, 'critical', theirs);
});
afterAll(async () => {
  await world.end();
  await store.close();
});

const check = (person: string, role: string, deviceIds: unknown): Promise<Answer> =>
  world.as(person, [role], checks, { body: { deviceIds } });

async function driftNow(query = ''): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { status, body } = await world.as('audra', ['auditor'], `/v1/anchor-slots/drift${query}`);
  expect(status).toBe(200);
  return body['drift'] as readonly Readonly<Record<string, unknown>>[];
}

describe('a comparison of the anchor-slot store with the inventory', () => {
  it('is refused to whoever is no corrector, and noted', async () => {
    for (const role of ['author', 'approver', 'activator', 'auditor', 'evaluator', 'context-writer', 'administrator']) {
      expect((await check(`one ${role}`, role, [right])).status).toBe(403);
    }
    expect(await world.entries('anchor-slots-compared')).toHaveLength(7);
    for (const role of ['author', 'approver', 'activator', 'evaluator', 'context-writer', 'administrator']) {
      expect((await world.as(`one ${role}`, [role], '/v1/anchor-slots/drift')).status).toBe(403);
    }
  });

  it.each([
    ['none', []],
    ['no list', 'all'],
    ['no device ID', ['nothing']],
    ['too many', Array.from({ length: 1_001 }, (_, number) => deviceIdOf(number))],
    ['a number', [7]],
  ])('is refused for these devices: %s', async (_, deviceIds) => {
    const { status, body } = await check('cora', 'corrector', deviceIds);
    expect([status, body['code']]).toEqual([400, 'BODY_INVALID']);
  });

  it('is 503 while the store does not answer, and settles nothing', async () => {
    store.faultOf = () => 'silence';
    const { status, body } = await check('cora', 'corrector', [right]);
    store.faultOf = () => undefined;
    expect([status, body['code']]).toEqual([503, 'ANCHOR_SLOT_STORE_UNAVAILABLE']);
    expect(body['detail']).toBe('the anchor-slot store gave no answer: no whole answer within 300 ms');
  });

  it('lists what differs and what the store does not know, and tells how many are right', async () => {
    const { status, body } = await check('cora', 'corrector', [right, differs, missing]);
    expect([status, body]).toEqual([200, { right: 1, drifted: 1, missing: 1 }]);
    const common = { slot: 'critical', against: 'context', actionId: null, settledAt: null };
    const expected = { entityId: ours.entityId, certificateId: null };
    expect(await driftNow()).toEqual([
      expect.objectContaining({ ...common, deviceId: differs, kind: 'drifted', expected, found: theirs }),
      expect.objectContaining({ ...common, deviceId: missing, kind: 'missing', expected, found: null }),
    ]);
    expect((await driftNow('?limit=1')).map(({ deviceId }) => deviceId)).toEqual([differs]);
    expect(JSON.parse((await world.entries('anchor-slots-compared')).at(-1)?.details ?? '')).toEqual({
      devices: 3,
      counts: { right: 1, drifted: 1, missing: 1 },
    });
    const metrics = await (await fetch(`${world.running.url}/metrics`)).text();
    expect(metrics).toMatch(/^anchorgate_anchor_slot_drift 2$/m);
    expect(metrics).toMatch(/^anchorgate_anchor_slot_store_calls_total\{outcome="no-answer"\} [1-9]/m);
  });

  it('takes from the list what is right again', async () => {
    store.ledger.put(differs, 'critical', ours);
    store.ledger.put(missing, 'critical', ours);
    await check('cora', 'corrector', [differs, missing]);
    expect(await driftNow()).toEqual([]);
    expect(await driftNow('?settled=true')).toHaveLength(2);
  });
});

describe('the settings of the store', () => {
  const faultsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
    try {
      readSettings({ DATABASE_URL: 'postgres://a:b@db/gate', ...environment });
      return [];
    } catch (error) {
      if (error instanceof SettingsWrong) return error.faults;
      throw error;
    }
  };

  it('refuse a store that is not on loopback without TLS, and one with TLS without who we are', () => {
    expect(faultsOf({ ANCHOR_SLOT_STORE_URL: 'http://store.example' })).toEqual([
      expect.stringMatching(/^ANCHOR_SLOT_STORE_URL: expected an `https:/),
    ]);
    expect(faultsOf({ ANCHOR_SLOT_STORE_URL: 'https://store.example' }).map((fault) => fault.split(':')[0])).toEqual([
      ...['ANCHOR_SLOT_STORE_CERTIFICATE_FILE', 'ANCHOR_SLOT_STORE_KEY_FILE', 'ANCHOR_SLOT_STORE_CA_FILE'],
    ]);
    const production = { NODE_ENV: 'production', ISSUER_URL: 'https://issuer.example' };
    expect(faultsOf({ ...production, ANCHOR_SLOT_STORE_URL: 'http://127.0.0.1:1' })).toEqual([
      expect.stringMatching(/^ANCHOR_SLOT_STORE_URL: expected an `https:/),
    ]);
    expect(faultsOf({ ANCHOR_SLOT_STORE_TIMEOUT_MS: '0' })).toHaveLength(1);
  });

  it('take a store on loopback in a test, and one by mutual TLS', () => {
    expect(faultsOf({ ANCHOR_SLOT_STORE_URL: 'http://127.0.0.1:1' })).toEqual([]);
    const files = ['CERTIFICATE', 'KEY', 'CA'].map((name) => [`ANCHOR_SLOT_STORE_${name}_FILE`, '/some/file.pem']);
    expect(faultsOf({ ANCHOR_SLOT_STORE_URL: 'https://store.example', ...Object.fromEntries(files) })).toEqual([]);
  });
});

describe('docs/anchor-slot-store', () => {
  const docs = (name: string): string => readFileSync(resolve(__dirname, '../../docs', name), 'utf8');
  const openApi = JSON.parse(docs('anchor-slot-store.openapi.json')) as {
    readonly paths: Readonly<Record<string, unknown>>;
    readonly components: {
      readonly schemas: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>>;
    };
  };

  it('names in both its files the requests that are sent', () => {
    const paths = Object.keys(openApi.paths);
    expect(paths).toEqual(['/anchor-slots/queries', '/anchor-slots/changes']);
    for (const path of paths) expect(docs('anchor-slot-store.md')).toContain(`POST {base}${path}\``);
    const adapter = readFileSync(
      resolve(__dirname, '../../src/corrective-actions/anchor-slot-store/http-anchor-slot-store.ts'),
      'utf8',
    );
    for (const path of paths) expect(adapter).toContain(`'${path}'`);
  });

  it('gives examples of exactly the properties that OpenAPI has', () => {
    const examples = [...docs('anchor-slot-store.md').matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, text]) => JSON.parse((text ?? '').replaceAll('…', '')) as object,
    );
    const { schemas } = openApi.components;
    const named = ['Certificate', 'Query', 'Slots', 'Changes', 'Outcomes'];
    expect(examples.map((example) => Object.keys(example))).toEqual(
      named.map((name) => Object.keys(schemas[name]?.properties ?? {})),
    );
  });
});
