import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feed } from '../../tools/demo/feeds.js';
import { mpanAt } from '../../tools/demo/meter-points.js';
import { AnchorSlotServer } from '../fixtures/anchor-slot-server.js';
import type { ServerFault } from '../fixtures/anchor-slot-server.js';
import { deviceIdOf } from '../fixtures/planned-action.js';
import type { PlannedSlot } from '../fixtures/planned-action.js';
import type { Certificate } from '../fixtures/slot-ledger.js';
import { TlsAuthority } from '../fixtures/tls-authority.js';
import { ServiceProcess } from '../service-process.js';

/** What becomes of a device of the world when its correction comes to it. */
export type Lot = 'misplaced' | 'changed' | 'right-already' | 'not-in-service' | 'not-in-store';

export interface WorldSlot extends PlannedSlot {
  readonly lot: Lot;
}

const certificateOf = (last: string): Certificate => ({
  entityId: `90-B3-D5-1F-30-00-00-${last}`,
  certificateId: { serialNumber: `77${last}`, issuer: 'I1' },
});
/** Of the operator in the slots, of the one that is registered, and of somebody else. */
export const [leaving, placed, other] = [certificateOf('01'), certificateOf('02'), certificateOf('03')];
const [fromMpid, toMpid] = ['LOND', 'EELC'];

/** A few in a hundred are not simply misplaced; every tenth device has its second slot corrected too. */
export function worldSlots(devices: number): readonly WorldSlot[] {
  const lots: Readonly<Record<number, Lot>> = {
    17: 'changed',
    37: 'right-already',
    57: 'not-in-service',
    77: 'not-in-store',
  };
  return Array.from({ length: devices }, (_, number): readonly WorldSlot[] => {
    const lot = lots[number % 100] ?? 'misplaced';
    const slot = {
      deviceId: deviceIdOf(number + 1),
      mpxn: mpanAt('10', number),
      fromMpid,
      toMpid,
      from: leaving,
      to: placed,
    };
    const both: readonly WorldSlot[] = [
      { ...slot, slot: 'critical', lot },
      { ...slot, slot: 'nonCritical', lot },
    ];
    return number % 10 === 0 ? both : both.slice(0, 1);
  }).flat();
}

/** Each way of failing at one in twenty; where there are several forms of it, one of them. */
const ways: readonly (readonly ServerFault[])[] = [
  ['apply-then-silence'],
  ['apply-then-cut'],
  ['status-500', 'status-502', 'status-503', 'status-503-retry-after'],
  ['apply-a-part-then-500'],
  ['apply-then-answer-twice'],
  ['apply-then-truncated'],
  ['apply-then-too-few', 'apply-then-too-many', 'apply-then-other-key'],
  ['silence', 'cut'],
  ['slow'],
];

export function failsOneInTwenty(): ServerFault | undefined {
  const way = ways[Math.floor(randomInt(1_000_000) / 50_000)];
  return way?.[randomInt(way.length)];
}

export interface CorrectionsWorld {
  readonly service: ServiceProcess;
  readonly store: AnchorSlotServer;
  readonly slots: readonly WorldSlot[];
  stop(): Promise<void>;
}

/** The built service over a store of the S1SP by mutual TLS, with devices in the inventory and in the store. */
export async function startCorrectionsWorld(devices: number): Promise<CorrectionsWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-store-'));
  const authority = await TlsAuthority.create('CN=S1SP authority');
  const store = await AnchorSlotServer.start({
    tls: { identity: await authority.issue('CN=anchor-slot-store', 'server'), ca: authority.cert },
    slowMilliseconds: 400,
  });
  const client = await authority.issue('CN=anchorgate', 'client');
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const service = await ServiceProcess.start({
    environment: {
      ANCHOR_SLOT_STORE_URL: store.url,
      ANCHOR_SLOT_STORE_CERTIFICATE_FILE: write('client.pem', client.cert),
      ANCHOR_SLOT_STORE_KEY_FILE: write('client.key', client.key),
      ANCHOR_SLOT_STORE_CA_FILE: write('ca.pem', authority.cert),
      ANCHOR_SLOT_STORE_TIMEOUT_MS: '1500',
    },
  });
  const slots = worldSlots(devices);
  await feedSlots(service, slots);
  fillStore(store, slots);
  const stop = async (): Promise<void> => {
    await service.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { service, store, slots, stop };
}

async function feedSlots(service: ServiceProcess, slots: readonly WorldSlot[]): Promise<void> {
  const door = { url: service.url, token: await service.token('feed') };
  const observedAt = new Date().toISOString();
  const operators = [
    [leaving, fromMpid],
    [placed, toMpid],
    [other, 'NEEB'],
  ] as const;
  await feed(
    door,
    'parties',
    operators.map(([{ entityId }, mpid]) => ({
      ...{ entityId, name: `operator ${mpid}`, userRoles: ['ED'], mpids: [mpid], status: 'active' },
    })),
  );
  const firsts = slots.filter(({ slot }) => slot === 'critical');
  await feed(
    door,
    'registrations',
    firsts.map(({ mpxn }) => ({
      ...{ mpxn, kind: 'networkOperator', mpid: toMpid, observedAt },
      ...{ effectiveFrom: '2020-01-01T00:00:00Z', effectiveUntil: null },
    })),
  );
  await feed(
    door,
    'devices',
    firsts.map(({ deviceId, mpxn, lot }) => ({
      ...{ deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', cohort: 'IOC', mpxn, observedAt },
      status: lot === 'not-in-service' ? 'Decommissioned' : 'Commissioned',
      anchorSlots: { networkOperator: { critical: leaving, nonCritical: leaving } },
    })),
  );
}

function fillStore(store: AnchorSlotServer, slots: readonly WorldSlot[]): void {
  for (const { deviceId, slot, lot } of slots) {
    if (lot === 'not-in-store') continue;
    store.ledger.put(deviceId, slot, lot === 'changed' ? other : lot === 'right-already' ? placed : leaving);
  }
}
