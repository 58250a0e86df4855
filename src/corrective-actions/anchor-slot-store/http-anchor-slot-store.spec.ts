import { setTimeout as pause } from 'node:timers/promises';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { AnchorSlotServer, serverFaults } from '../../../test/fixtures/anchor-slot-server.js';
import type { AnchorSlotServerOptions, ServerFault } from '../../../test/fixtures/anchor-slot-server.js';
import { TlsAuthority } from '../../../test/fixtures/tls-authority.js';
import type { TlsIdentity } from '../../../test/fixtures/tls-authority.js';
import { AnchorSlotStoreRefused, AnchorSlotStoreUnavailable } from './anchor-slot-store.js';
import type { SlotCertificate, SlotChange } from './anchor-slot-store.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { HttpAnchorSlotStore } from './http-anchor-slot-store.js';
import { StoreConnection } from './store-connection.js';
import type { StoreIdentity } from './store-connection.js';

function entity(text: string): Eui64 {
  const entityId = parseEui64(text);
  if (entityId === undefined) throw new Error(`no EUI-64: ${text}`);
  return entityId;
}
const certificate = (last: string, serialNumber: string): SlotCertificate => ({
  entityId: entity(`90-B3-D5-1F-30-00-00-${last}`),
  certificateId: { serialNumber, issuer: 'I1' },
});
const devices = ['01', '02', '03', '04'].map((last) => entity(`00-DB-12-34-56-78-90-${last}`));
const [leaving, placed] = [certificate('01', '11'), certificate('02', '22')];
const changes = devices.map((deviceId): SlotChange => ({
  deviceId,
  slot: 'critical',
  expected: leaving,
  replacement: placed,
}));
const timeoutMilliseconds = 250;

let authority: TlsAuthority;
let tls: NonNullable<AnchorSlotServerOptions['tls']>;
let client: TlsIdentity;
let server: AnchorSlotServer;
beforeAll(async () => {
  authority = await TlsAuthority.create('CN=store authority');
  tls = { identity: await authority.issue('CN=store', 'server'), ca: authority.cert };
  client = await authority.issue('CN=anchorgate', 'client');
});
beforeEach(async () => {
  server = await AnchorSlotServer.start({ tls, slowMilliseconds: 50 });
  for (const deviceId of devices) server.ledger.put(deviceId, 'critical', leaving);
});
afterEach(async () => await server.close());

interface Doubles {
  readonly identity?: StoreIdentity;
  readonly waited?: number[];
  readonly breaker?: CircuitBreaker;
}

function storeOf({ identity, waited = [], breaker }: Doubles = {}): HttpAnchorSlotStore {
  const who = identity ?? { cert: client.cert, key: client.key, ca: authority.cert };
  return new HttpAnchorSlotStore(
    new StoreConnection(`${server.url}/`, who, timeoutMilliseconds),
    breaker ?? new CircuitBreaker({ failures: 100, openMilliseconds: 1_000 }, Date.now),
    {
      now: Date.now,
      random: () => 0.5,
      pause: async (milliseconds, signal) => {
        waited.push(milliseconds);
        await pause(1, undefined, { signal });
      },
    },
  );
}

/** The server meets these faults in turn, then none. */
function failing(...faults: readonly ServerFault[]): void {
  const left = [...faults];
  server.faultOf = () => left.shift();
}

const effects = (): readonly number[] => [...server.ledger.effects.values()];

describe('the door', () => {
  it('is shut for a store that another authority vouches for', async () => {
    const other = await TlsAuthority.create('CN=another authority');
    const store = storeOf({ identity: { cert: client.cert, key: client.key, ca: other.cert } });
    await expect(store.change('k', changes)).rejects.toThrow(AnchorSlotStoreUnavailable);
    expect(server.requests).toBe(0);
  });

  it('is shut by the store for a client that another authority vouches for', async () => {
    const other = await TlsAuthority.create('CN=another authority');
    const stranger = await other.issue('CN=anchorgate', 'client');
    const store = storeOf({ identity: { cert: stranger.cert, key: stranger.key, ca: authority.cert } });
    await expect(store.change('k', changes)).rejects.toThrow(AnchorSlotStoreUnavailable);
    expect(effects()).toEqual([]);
  });

  it('opens for the two that know each other', async () => {
    expect(await storeOf().change('k', changes)).toEqual(changes.map(() => ({ kind: 'applied' })));
    expect(effects()).toEqual([1, 1, 1, 1]);
  });
});

/** Late, or once too often, but an answer. */
const answers: readonly ServerFault[] = ['slow', 'apply-then-answer-twice'];

describe('a change', () => {
  it('is refused, and sent nowhere else, when the store redirects', async () => {
    failing('redirect');
    await expect(storeOf().change('k', changes)).rejects.toThrow(AnchorSlotStoreRefused);
    expect([server.requests, effects()]).toEqual([1, []]);
  });

  it('is refused, and not tried again, when its key came with other changes before', async () => {
    const store = storeOf();
    await store.change('k', changes);
    const before = server.requests;
    await expect(store.change('k', changes.slice(1))).rejects.toThrow(AnchorSlotStoreRefused);
    expect(server.requests).toBe(before + 1);
  });

  it('tells of a conflict what was found, and of a device that the store does not know that it does not', async () => {
    const other = certificate('03', '33');
    server.ledger.put(devices[1] ?? '', 'critical', other);
    server.ledger.put(devices[2] ?? '', 'critical', placed);
    server.ledger.slots.delete(`${devices[3]}/critical`);
    expect(await storeOf().change('k', changes)).toEqual([
      { kind: 'applied' },
      { kind: 'conflict', found: other },
      { kind: 'already' },
      { kind: 'unknown-device' },
    ]);
  });

  it.each(serverFaults)('takes effect once when the store fails by `%s`, three times', async (fault) => {
    failing(fault, fault, fault);
    expect(await storeOf().change('k', changes)).toEqual(changes.map(() => ({ kind: 'applied' })));
    expect(effects()).toEqual([1, 1, 1, 1]);
    // Each was taken for no answer, but those that answer after all.
    expect([fault, server.requests]).toEqual([fault, answers.includes(fault) ? 1 : 4]);
  });

  it('is given up after four tries, and takes effect once with the next call under its key', async () => {
    failing('apply-a-part-then-500', 'apply-then-cut', 'apply-then-silence', 'status-502');
    const store = storeOf();
    await expect(store.change('k', changes)).rejects.toThrow('the anchor-slot store gave no answer: status 502');
    expect(await store.change('k', changes)).toEqual(changes.map(() => ({ kind: 'applied' })));
    expect(effects()).toEqual([1, 1, 1, 1]);
  });
});

describe('a read', () => {
  it.each(serverFaults)('gives what the slots hold, though the store failed by `%s` before', async (fault) => {
    failing(fault, fault);
    const slots = await storeOf().read(devices);
    expect([...slots]).toEqual(devices.map((deviceId) => [deviceId, { critical: leaving }]));
    expect([fault, server.requests]).toEqual([fault, answers.includes(fault) ? 1 : 3]);
  });
});

describe('waits between tries', () => {
  it('grow, and are those that the store asks for', async () => {
    const waited: number[] = [];
    failing('status-500', 'status-503', 'status-503-retry-after');
    await storeOf({ waited }).change('k', changes);
    expect(waited).toEqual([50, 100, 1_000]);
  });

  it('are cut short when the service stops', async () => {
    failing('silence');
    const store = storeOf();
    const asked = store.change('k', changes);
    await pause(20);
    store.beforeApplicationShutdown();
    await expect(asked).rejects.toThrow(AnchorSlotStoreUnavailable);
  });
});

describe('the breaker', () => {
  it('opens after failures in a row, sends nothing while it is open, and lets one call probe', async () => {
    let now = 0;
    const breaker = new CircuitBreaker({ failures: 2, openMilliseconds: 1_000 }, () => now);
    const store = storeOf({ breaker });
    failing('status-500', 'cut', 'status-500');
    await expect(store.read(devices)).rejects.toThrow('failed too often and is left alone');
    expect([server.requests, breaker.state]).toEqual([2, 'open']);
    await expect(store.read(devices)).rejects.toThrow('left alone');
    expect(server.requests).toBe(2);

    now = 1_000;
    await expect(store.read(devices)).rejects.toThrow('left alone');
    expect([server.requests, breaker.state]).toEqual([3, 'open']);

    now = 2_000;
    expect((await store.read(devices)).size).toBe(4);
    expect(breaker.state).toBe('closed');
  });
});
