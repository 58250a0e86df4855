import type { DeviceSeen, RegistrationSeen } from '../as-of/read-as-of.js';
import type { Told } from '../as-of/device-history.js';
import type { RegistrationTold } from '../as-of/meter-point-history.js';
import type {
  DeviceKnowledge,
  DeviceState,
  HistoryEntry,
  MeterPointHistoryEntry,
  RegistrationKnowledge,
} from './knowledge.dto.js';

export function describeDevice(device: DeviceSeen): DeviceKnowledge {
  return { ...describeState(device), ...describeVersion(device) };
}

export function describeRegistration(registration: RegistrationSeen): RegistrationKnowledge {
  const { kind, role, mpid, effective_from, effective_until, attributes } = registration;
  return {
    kind,
    ...(role === null ? {} : { role }),
    mpid,
    effectiveFrom: effective_from.toISOString(),
    effectiveUntil: effective_until?.toISOString() ?? null,
    attributes,
    ...describeVersion(registration),
  };
}

export function describeTold(told: Told): HistoryEntry {
  const recordedAt = told.told_at.toISOString();
  const entry = {
    ...{ position: told.position, told: told.told, version: told.version_id, source: told.seen_by },
    ...{ observedAt: told.seen_at.toISOString(), recordedAt },
  };
  if (told.told === 'sighting') return entry;
  const supersededAt = told.superseded_at?.toISOString() ?? null;
  return { ...entry, supersededAt, state: describeState(told) };
}

export function describeRegistrationTold(told: RegistrationTold): MeterPointHistoryEntry {
  const supersededAt = told.superseded_at?.toISOString() ?? null;
  return {
    ...{ position: told.position, told: told.told, version: told.version_id, source: told.seen_by },
    ...{ observedAt: told.seen_at.toISOString(), recordedAt: told.told_at.toISOString() },
    ...(told.told === 'version' ? { supersededAt } : {}),
    registration: {
      ...{ kind: told.kind, ...(told.role === null ? {} : { role: told.role }), mpid: told.mpid },
      effectiveFrom: told.effective_from.toISOString(),
      effectiveUntil: told.effective_until?.toISOString() ?? null,
      ...{ withdrawn: told.withdrawn, attributes: told.attributes },
    },
  };
}

function describeState(device: DeviceSeen): DeviceState {
  const { device_id, device_type, smets_version, status, cohort, mpxn, unstated } = device;
  return {
    ...{ deviceId: device_id, deviceType: device_type, smetsVersion: smets_version, status },
    ...(unstated.includes('cohort') ? {} : { cohort }),
    ...(unstated.includes('mpxn') ? {} : { mpxn }),
    ...(device.execution_counters === null ? {} : { executionCounters: device.execution_counters }),
    ...(device.anchor_slots === null ? {} : { anchorSlots: device.anchor_slots }),
    attributes: device.attributes,
  };
}

type DescribedVersion = Pick<DeviceKnowledge, 'source' | 'observedAt' | 'recordedAt' | 'supersededAt'>;

const describeVersion = (seen: DeviceSeen | RegistrationSeen): DescribedVersion => ({
  source: seen.seen_by,
  observedAt: seen.seen_at.toISOString(),
  recordedAt: seen.recorded_at.toISOString(),
  supersededAt: seen.superseded_at?.toISOString() ?? null,
});
