import { isStorableText } from '../core/language/index.js';

export type AttributeScalar = string | number | boolean | null;
/** What a feed says beyond the core columns. `null` states that there is no such thing. */
export type Attributes = Readonly<Record<string, AttributeScalar | readonly AttributeScalar[]>>;

const maxAttributes = 64;
const maxTextLength = 1_000;
const maxListLength = 100;
const maxBytes = 16_384;
/** As in the path of a fact, `device.attributes.firmwareHold`. */
const namePattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

export const attributesExpectation =
  `an object of at most ${maxAttributes} names, each with a text, number, boolean, null, or a list of up to ` +
  `${maxListLength} of these, ${maxBytes} bytes in all`;

export function areAttributes(json: unknown): json is Attributes {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const entries = Object.entries(json);
  return (
    entries.length <= maxAttributes &&
    entries.every(([name, value]) => namePattern.test(name) && isAttribute(value)) &&
    Buffer.byteLength(JSON.stringify(json)) <= maxBytes
  );
}

function isAttribute(value: unknown): boolean {
  return Array.isArray(value) ? value.length <= maxListLength && value.every(isScalar) : isScalar(value);
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= maxTextLength && isStorableText(value);
  return typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value));
}
