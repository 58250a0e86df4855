import { formatInstant, parseEui64, parseInstant } from '../../core/identifiers/index.js';
import type { AnchorSlotLine, AnchorSlotPairLine } from './device-line.dto.js';
import { DeviceLine } from './device-line.dto.js';
import type { Feed, LineFault } from './feed.js';
import { partyCertificateFaults } from './party-certificates.js';
import { PartyLine } from './party-line.dto.js';
import { RegistrationLine } from './registration-line.dto.js';

const parties: Feed<PartyLine> = {
  name: 'parties',
  table: 'party',
  defaultSource: 'parties',
  line: PartyLine,
  keyColumns: { entity_id: 'text' },
  contentColumns: {
    name: 'text',
    user_roles: 'text[]',
    mpids: 'text[]',
    status: 'text',
    attributes: 'jsonb',
    certificates: 'jsonb',
  },
  faultsOf: (line) => partyCertificateFaults(line.entityId, line.certificates),
  columnsOf: (line) => ({
    entity_id: parseEui64(line.entityId),
    name: line.name,
    user_roles: line.userRoles.toSorted(),
    mpids: line.mpids.toSorted(),
    status: line.status,
    attributes: line.attributes ?? {},
    certificates: line.certificates ?? null,
  }),
  observedAtOf: (line) => line.observedAt,
};

const devices: Feed<DeviceLine> = {
  name: 'devices',
  table: 'device',
  keepsLate: true,
  defaultSource: 'inventory',
  line: DeviceLine,
  keyColumns: { device_id: 'text' },
  contentColumns: {
    device_type: 'text',
    smets_version: 'text',
    status: 'text',
    cohort: 'text',
    mpxn: 'text',
    unstated: 'text[]',
    execution_counters: 'jsonb',
    anchor_slots: 'jsonb',
    attributes: 'jsonb',
  },
  faultsOf: () => [],
  columnsOf: (line) => ({
    device_id: parseEui64(line.deviceId),
    device_type: line.deviceType,
    smets_version: line.smetsVersion,
    status: line.status,
    cohort: line.cohort ?? null,
    mpxn: line.mpxn ?? null,
    unstated: (['cohort', 'mpxn'] as const).filter((name) => line[name] === undefined),
    execution_counters: line.executionCounters === undefined ? null : canonicalKeys(line.executionCounters),
    anchor_slots:
      line.anchorSlots === undefined
        ? null
        : {
            networkOperator: canonicalPair(line.anchorSlots.networkOperator),
            supplier: canonicalPair(line.anchorSlots.supplier),
          },
    attributes: line.attributes ?? {},
  }),
  observedAtOf: (line) => line.observedAt,
};

const registrations: Feed<RegistrationLine> = {
  name: 'registrations',
  table: 'registration',
  defaultSource: 'rdp',
  line: RegistrationLine,
  keyColumns: { mpxn: 'text', kind: 'text', role: 'text', effective_from: 'timestamptz' },
  contentColumns: { mpid: 'text', effective_until: 'timestamptz', withdrawn: 'boolean', attributes: 'jsonb' },
  faultsOf: (line) => [...roleFaults(line), ...periodFaults(line)],
  columnsOf: (line) => ({
    mpxn: line.mpxn,
    kind: line.kind,
    role: line.role ?? null,
    mpid: line.mpid,
    effective_from: canonicalInstant(line.effectiveFrom),
    effective_until: line.effectiveUntil === null ? null : canonicalInstant(line.effectiveUntil),
    withdrawn: line.withdrawn ?? false,
    attributes: line.attributes ?? {},
  }),
  observedAtOf: (line) => line.observedAt,
};

export const feeds = { parties, devices, registrations } as const;

function roleFaults(line: RegistrationLine): readonly LineFault[] {
  if (line.kind === 'supplier' && line.role === undefined) {
    const detail = 'found nothing, expected the role in which the supplier is registered';
    return [{ code: 'PROPERTY_MISSING', pointer: '/role', detail }];
  }
  if (line.kind === 'networkOperator' && line.role !== undefined) {
    const detail = `found \`${line.role}\`, expected nothing: a network operator's registration has no role`;
    return [{ code: 'PROPERTY_INVALID', pointer: '/role', detail }];
  }
  return [];
}

function periodFaults(line: RegistrationLine): readonly LineFault[] {
  if (line.effectiveUntil === null) return [];
  const [from = 0, until = 0] = [parseInstant(line.effectiveFrom), parseInstant(line.effectiveUntil)];
  if (until > from) return [];
  const detail = `found \`${line.effectiveUntil}\`, expected an instant after \`effectiveFrom\` or null`;
  return [{ code: 'PROPERTY_INVALID', pointer: '/effectiveUntil', detail }];
}

const canonicalInstant = (text: string): string => formatInstant(parseInstant(text) ?? 0);

const canonicalKeys = (counters: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(counters).map(([entityId, counter]) => [parseEui64(entityId) ?? '', counter]));

const canonicalPair = (pair: AnchorSlotPairLine | undefined): object | undefined =>
  pair && { critical: canonicalSlot(pair.critical), nonCritical: canonicalSlot(pair.nonCritical) };

const canonicalSlot = (slot: AnchorSlotLine | null | undefined): object | null | undefined =>
  slot && { ...slot, entityId: parseEui64(slot.entityId) };
