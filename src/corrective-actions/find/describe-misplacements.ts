import { formatInstant } from '../../core/identifiers/index.js';
import { distributorsAsOf } from './distributors.js';
import type { Finding } from './finding.js';
import { holderOf } from './finding.js';
import type { MatrixDto, MisplacementDto } from './misplacement.dto.js';
import { bySlotAndKind, matrixOf, sharesBy } from './misplacement-counts.js';
import type { Misplacements } from './misplacement-finder.js';

export function matrixDto({ cells, ...counts }: Misplacements): MatrixDto {
  return {
    validAt: formatInstant(counts.validAt),
    takenAt: formatInstant(counts.takenAt),
    contextSequence: counts.contextSequence,
    devices: counts.devices,
    devicesMisplaced: counts.devicesMisplaced,
    slots: bySlotAndKind(cells),
    matrix: matrixOf(cells),
    byCohort: sharesBy(cells, 'cohort'),
    byDistributor: sharesBy(cells, 'distributor'),
    distributorsAsOf,
    byDeviceType: sharesBy(cells, 'deviceType'),
    byRegistered: sharesBy(cells, 'registered'),
  };
}

export function misplacementDto(finding: Finding): MisplacementDto {
  const { device, slot, holderEntityId, registered } = finding;
  const { deviceId, deviceType, status, cohort = null, mpxn = null } = device;
  return { deviceId, slot, deviceType, status, cohort, mpxn, holder: holderOf(finding), holderEntityId, registered };
}
