import { parseEui64 } from '../../core/identifiers/index.js';
import type { SlotCertificate } from './anchor-slot-store.js';

/** Longest serial number and issuer that are taken, as in the feeds. */
const serialNumberMax = 100;
const issuerMax = 200;

/** Whether two slots hold the same: same entity, same certificate, or both nothing. */
export function holdSame(one: SlotCertificate | null, other: SlotCertificate | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.entityId === other.entityId &&
    one.certificateId?.serialNumber === other.certificateId?.serialNumber &&
    one.certificateId?.issuer === other.certificateId?.issuer
  );
}

/**
 * Whether what was found is what is described: by its entity alone where one of the two does not name the certificate.
 */
export function isDescribedBy(found: SlotCertificate | null, description: SlotCertificate | null): boolean {
  if (found === null || description === null) return found === description;
  const named = found.certificateId !== null && description.certificateId !== null;
  return named ? holdSame(found, description) : found.entityId === description.entityId;
}

/**
 * Reads what a slot holds, as a column of ours or an answer of a store says it.
 * @returns null for an empty slot; undefined for what says neither
 */
export function parseSlotCertificate(value: unknown): SlotCertificate | null | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const entityId = parseEui64(value['entityId']);
  const certificateId = parseCertificateId(value['certificateId'] ?? null);
  return entityId === undefined || certificateId === undefined ? undefined : { entityId, certificateId };
}

function parseCertificateId(value: unknown): SlotCertificate['certificateId'] | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const { serialNumber, issuer } = value;
  const fits = isTextUpTo(serialNumber, serialNumberMax) && isTextUpTo(issuer, issuerMax);
  return fits ? { serialNumber, issuer } : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isTextUpTo = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most;
