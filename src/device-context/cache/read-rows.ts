import type { Eui64 } from '../../core/identifiers/index.js';
import { parseCounter, parseEui64 } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { Attributes } from '../attributes.js';
import type { AnchorSlot, AnchorSlots } from '../device.entity.js';
import type { RegistrationKind } from '../registration.entity.js';
import type { DeviceRecord, ExecutionCounter, PartyRecord, RegistrationRecord, SlotEntityId } from './records.js';

/** Rows as `rowColumns` selects them. Instants are epoch milliseconds. */
interface VersionRow {
  readonly attributes: Attributes;
  readonly source: string;
  readonly observed_at: number;
}

export interface PartyRow extends VersionRow {
  readonly entity_id: string;
  readonly name: string;
  readonly user_roles: readonly string[];
  readonly mpids: readonly string[];
  readonly status: string;
}

export interface DeviceRow extends VersionRow {
  readonly device_id: string;
  readonly device_type: string;
  readonly smets_version: string;
  readonly status: string;
  readonly cohort: string | null;
  readonly mpxn: string | null;
  readonly unstated: readonly string[];
  readonly execution_counters: Readonly<Record<string, string>> | null;
  readonly anchor_slots: AnchorSlots | null;
}

export interface RegistrationRow extends VersionRow {
  readonly mpxn: string;
  readonly kind: RegistrationKind;
  readonly role: string | null;
  readonly mpid: string;
  readonly effective_from: number;
  readonly effective_until: number | null;
}

export interface CommittedRegistrationRow extends RegistrationRow {
  readonly withdrawn: boolean;
  readonly sequence: number;
}

export interface ConfirmationRow {
  readonly source: string;
  readonly kind: RegistrationKind;
  readonly mpid: string;
  readonly observed_at: number;
  readonly sequence: number;
}

const milliseconds = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::float8 as ${column}`;
const sequence = 'sequence::float8 as sequence';
const versionColumns = `attributes, source, ${milliseconds('observed_at')}`;

/** What the cache reads of each table. */
export const rowColumns = {
  party: `entity_id, name, user_roles, mpids, status, ${versionColumns}`,
  device: `device_id, device_type, smets_version, status, cohort, mpxn, unstated, execution_counters, anchor_slots, ${versionColumns}`,
  registration: `mpxn, kind, role, mpid, ${milliseconds('effective_from')}, ${milliseconds('effective_until')}, ${versionColumns}, withdrawn, ${sequence}`,
  registration_confirmation: `source, kind, mpid, ${milliseconds('observed_at')}, ${sequence}`,
} as const;

const interned = new Map<string, string>();

/** One copy of each label and party in memory, however many rows carry it. Only where there are few distinct ones. */
function intern<T extends string | null>(label: T): T;
function intern(label: string | null): string | null {
  if (label === null) return null;
  const known = interned.get(label);
  if (known === undefined) interned.set(label, label);
  return known ?? label;
}

export function readParty(row: PartyRow): PartyRecord {
  return {
    entityId: entityIdOf(row.entity_id),
    name: row.name,
    userRoles: row.user_roles.map(intern),
    mpids: row.mpids.map(intern),
    status: intern(row.status),
    attributes: row.attributes,
    source: intern(row.source),
    observedAt: row.observed_at,
  };
}

export function readDevice(row: DeviceRow): DeviceRecord {
  const { networkOperator, supplier } = row.anchor_slots ?? {};
  return {
    deviceId: entityIdOf(row.device_id),
    deviceType: intern(row.device_type),
    smetsVersion: intern(row.smets_version),
    status: intern(row.status),
    cohort: row.unstated.includes('cohort') ? undefined : intern(row.cohort),
    mpxn: row.unstated.includes('mpxn') ? undefined : row.mpxn,
    networkOperatorCritical: slotEntityId(networkOperator?.critical),
    networkOperatorNonCritical: slotEntityId(networkOperator?.nonCritical),
    supplierCritical: slotEntityId(supplier?.critical),
    supplierNonCritical: slotEntityId(supplier?.nonCritical),
    executionCounters: row.execution_counters === null ? undefined : countersOf(row.execution_counters),
    attributes: row.attributes,
    source: intern(row.source),
    observedAt: row.observed_at,
  };
}

export function readRegistration(row: RegistrationRow): RegistrationRecord {
  return {
    mpxn: row.mpxn,
    kind: intern(row.kind),
    role: intern(row.role),
    mpid: intern(row.mpid),
    effectiveFrom: row.effective_from,
    effectiveUntil: row.effective_until ?? Infinity,
    attributes: row.attributes,
    source: intern(row.source),
    observedAt: row.observed_at,
  };
}

function entityIdOf(text: string): Eui64 {
  const entityId = parseEui64(text);
  invariant(entityId !== undefined, 'the table checks the form of entity IDs');
  return entityId;
}

const slotEntityId = (slot: AnchorSlot | null | undefined): SlotEntityId => slot && intern(entityIdOf(slot.entityId));

function countersOf(counters: Readonly<Record<string, string>>): readonly ExecutionCounter[] {
  return Object.entries(counters).map(([text, decimal]) => {
    const counter = parseCounter(decimal);
    invariant(counter !== undefined, 'the feed checks the form of counters');
    return { entityId: intern(entityIdOf(text)), counter };
  });
}
