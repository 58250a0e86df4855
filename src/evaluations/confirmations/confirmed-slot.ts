import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { isStorableText } from '../../core/language/index.js';
import type { NotifiedCertificate } from '../../device-context/index.js';
import { notifiedCertificate } from '../../device-context/index.js';

/** Longest texts that are taken, as in the device feed. */
export const serialNumberMax = 100;
export const issuerMax = 200;

export const slotExpectation =
  'base64 DER of a certificate that names its entity, or `{ "entityId", "certificateId": { "serialNumber", "issuer" } }`';

export interface ConfirmedSlot extends NotifiedCertificate {
  /** The certificate as sent; null when it was only named. */
  readonly text: string | null;
}

/**
 * What is said to be in a slot: a certificate, or the name of one.
 * @returns undefined when it is neither
 */
export function parseConfirmedSlot(value: unknown): ConfirmedSlot | undefined {
  if (typeof value === 'string') {
    const notified = notifiedCertificate(value);
    return notified && { ...notified, text: value };
  }
  if (!isObjectOf(value, ['entityId', 'certificateId'])) return undefined;
  const entityId: Eui64 | undefined = parseEui64(value['entityId']);
  const certificateId = value['certificateId'];
  if (entityId === undefined || !isObjectOf(certificateId, ['serialNumber', 'issuer'])) return undefined;
  const { serialNumber, issuer } = certificateId;
  if (!isText(serialNumber, serialNumberMax) || !isText(issuer, issuerMax)) return undefined;
  return { entityId, certificateId: { serialNumber, issuer }, text: null };
}

/** Whether it is an object with these properties and no other. */
function isObjectOf<Name extends string>(value: unknown, names: readonly Name[]): value is Record<Name, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const own = Object.keys(value);
  return own.length === names.length && names.every((name) => own.includes(name));
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most && isStorableText(value);
