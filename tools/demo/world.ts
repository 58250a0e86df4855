import type { DemoCertificates } from './certificates.js';
import type { DeviceLine, PartyLine, RegistrationLine } from './feed-lines.js';
import type { DemoParty } from './parties.js';
import { demoParties } from './parties.js';
import type { DemoMeterPoint } from './premises.js';
import { electricityMeterPoint, gasMeterPoint } from './premises.js';
import type { SeededRandom } from './random.js';
import { seededRandom } from './random.js';

/** A device and the truth about its meter point, from which examples are picked. */
export interface DemoDevice {
  readonly line: DeviceLine;
  readonly meterPoint: DemoMeterPoint;
}

export interface DemoWorld {
  readonly parties: readonly PartyLine[];
  readonly registrations: readonly RegistrationLine[];
  readonly devices: readonly DemoDevice[];
}

export interface DemoWorldOptions {
  readonly devices: number;
  readonly seed: number;
  /** Epoch milliseconds, the observation time of every line. */
  readonly observedAt: number;
  readonly certificates: DemoCertificates;
}

const registeredFrom = '2019-04-01T00:00:00.000Z';
const switchedAt = '2024-09-17T00:00:00.000Z';
const gasShare = 0.6;
const statuses: readonly [share: number, status: string][] = [
  [0.94, 'Commissioned'],
  [0.96, 'InstalledNotCommissioned'],
  [0.975, 'Suspended'],
  [0.985, 'Decommissioned'],
  [0.992, 'Recovery'],
  [1, 'Withdrawn'],
];

/**
 * Makes parties, registrations and devices. The same seed and number of devices give the same world, observation times
 * and certificate serial numbers aside.
 */
export function makeDemoWorld(options: DemoWorldOptions): DemoWorld {
  const random = seededRandom(options.seed);
  const observedAt = new Date(options.observedAt).toISOString();
  const devices: DemoDevice[] = [];
  const registrations: RegistrationLine[] = [];
  const add = (meterPoint: DemoMeterPoint, deviceTypes: readonly DeviceLine['deviceType'][]): void => {
    registrations.push(...registrationsOf(meterPoint, observedAt));
    const cohort = random.pick(['IOC', 'MOC', 'FOC'] as const);
    for (const deviceType of deviceTypes.slice(0, options.devices - devices.length)) {
      const slots = anchorSlots(meterPoint, options.certificates);
      const drawn = random.below(1_000) / 1_000;
      const line: DeviceLine = {
        deviceId: deviceIdAt(devices.length),
        ...{ deviceType, smetsVersion: 'SMETS1', cohort, mpxn: meterPoint.mpxn },
        status: statuses.find(([upTo]) => drawn < upTo)?.[1] ?? 'Commissioned',
        executionCounters: executionCounters(meterPoint, random),
        anchorSlots: slots,
        attributes: { firmwareVersion: `${random.below(3) + 1}.${random.below(20)}` },
        observedAt,
      };
      devices.push({ line, meterPoint });
    }
  };
  for (let number = 0; devices.length < options.devices; number += 1) {
    add(electricityMeterPoint(random, number), ['ESME']);
    if (random.chance(gasShare)) add(gasMeterPoint(random, number), ['GSME', 'GPF']);
  }
  return { parties: demoParties.map((party) => partyLine(party, options.certificates)), registrations, devices };
}

function partyLine(party: DemoParty, issued: DemoCertificates): PartyLine {
  const { entityId, name, role, mpid } = party;
  const { digitalSigning, keyAgreement } = issued.of(entityId);
  const certificates = { digitalSigning, keyAgreement, certificationPath: issued.path };
  return { entityId, name, userRoles: [role], mpids: [mpid], status: 'active', certificates };
}

/** Device `number`'s EUI-64; the multiplier is odd, so no two devices share one. */
function deviceIdAt(number: number): string {
  const scattered = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const octets = scattered.toString(16).toUpperCase().padStart(8, '0').match(/../g) ?? [];
  return ['00', 'DB', '12', '34', ...octets].join('-');
}

function registrationsOf(meterPoint: DemoMeterPoint, observedAt: string): readonly RegistrationLine[] {
  const { mpxn, registeredOperator, registeredSupplier, formerSupplier } = meterPoint;
  const supplier = (party: DemoParty, effectiveFrom: string, effectiveUntil: string | null): RegistrationLine => {
    const role = party.role === 'GS' ? 'GS' : 'IS';
    return { mpxn, kind: 'supplier', mpid: party.mpid, role, effectiveFrom, effectiveUntil, observedAt };
  };
  return [
    {
      ...{ mpxn, kind: 'networkOperator', mpid: registeredOperator.mpid },
      ...{ effectiveFrom: registeredFrom, effectiveUntil: null, observedAt },
    },
    ...(formerSupplier ? [supplier(formerSupplier, registeredFrom, switchedAt)] : []),
    supplier(registeredSupplier, formerSupplier ? switchedAt : registeredFrom, null),
  ];
}

function anchorSlots(meterPoint: DemoMeterPoint, certificates: DemoCertificates): DeviceLine['anchorSlots'] {
  const slots = (entityId: string) => ({
    critical: { entityId, certificateId: certificates.of(entityId).digitalSigningId },
    nonCritical: { entityId, certificateId: certificates.of(entityId).keyAgreementId },
  });
  return {
    networkOperator: slots(meterPoint.slotOperator.entityId),
    supplier: slots(meterPoint.slotSupplier.entityId),
  };
}

function executionCounters(meterPoint: DemoMeterPoint, random: SeededRandom): Readonly<Record<string, string>> {
  const { slotOperator, slotSupplier, registeredOperator, registeredSupplier } = meterPoint;
  const holders = new Set([slotOperator, slotSupplier, registeredOperator, registeredSupplier].map((p) => p.entityId));
  return Object.fromEntries([...holders].map((entityId) => [entityId, String(1_000 + random.below(9_000_000))]));
}
