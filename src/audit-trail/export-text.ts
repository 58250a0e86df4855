import { exportText } from '../http/export-format.js';
import type { AuditEntryDto } from './audit-entry.dto.js';

const columns = [
  ...(['sequence', 'recordedAt', 'actor', 'roles', 'address', 'httpRequestId', 'action', 'subject'] as const),
  ...(['outcome', 'code', 'reason', 'beforeDigest', 'afterDigest', 'details', 'previousHash', 'hash'] as const),
] as const satisfies readonly (keyof AuditEntryDto)[];

/** An export of the trail. */
export const trailText = exportText<AuditEntryDto>(
  Object.fromEntries(columns.map((column) => [column, (entry: AuditEntryDto) => entry[column]])),
);
