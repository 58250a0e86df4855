import type { Device } from '../device.entity.js';
import type { Registration } from '../registration.entity.js';
import type { Version } from '../version.entity.js';
import type { DeviceKnowledge, RegistrationKnowledge } from './knowledge.dto.js';

export function describeDevice(device: Device): DeviceKnowledge {
  const { deviceId, deviceType, smetsVersion, status, cohort, mpxn, unstated } = device;
  return {
    ...{ deviceId, deviceType, smetsVersion, status },
    ...(unstated.includes('cohort') ? {} : { cohort }),
    ...(unstated.includes('mpxn') ? {} : { mpxn }),
    ...(device.executionCounters === null ? {} : { executionCounters: device.executionCounters }),
    ...(device.anchorSlots === null ? {} : { anchorSlots: device.anchorSlots }),
    ...describeVersion(device),
  };
}

export function describeRegistration(registration: Registration): RegistrationKnowledge {
  const { kind, role, mpid, effectiveFrom, effectiveUntil } = registration;
  return {
    kind,
    ...(role === null ? {} : { role }),
    mpid,
    effectiveFrom: effectiveFrom.toISOString(),
    effectiveUntil: effectiveUntil?.toISOString() ?? null,
    ...describeVersion(registration),
  };
}

type DescribedVersion = Pick<DeviceKnowledge, 'attributes' | 'source' | 'observedAt' | 'recordedAt' | 'supersededAt'>;

const describeVersion = ({ attributes, source, observedAt, recordedAt, supersededAt }: Version): DescribedVersion => ({
  ...{ attributes, source },
  observedAt: observedAt.toISOString(),
  recordedAt: recordedAt.toISOString(),
  supersededAt: supersededAt?.toISOString() ?? null,
});
