import { supplierRoles } from '../../registration.entity.js';
import type { AttributeField, DateField, FieldSource } from '../mapping/mapping.js';
import { readDate } from './dates.js';
import type { RejectionCode } from './rejection.js';
import type { Fields } from './split-fields.js';

/** A field that says something else than it may. */
export interface FieldFault {
  readonly field: string;
  readonly code: RejectionCode;
  readonly detail: string;
}

/** One field of a line: its value, or what is wrong with it. */
export type FieldValue<T> = { readonly value: T } | { readonly fault: FieldFault };
export type FieldReader<T> = (fields: Fields) => FieldValue<T>;

/** Few values are repeated in millions of lines; past so many different ones remembering does not pay. */
const maxRemembered = 50_000;
const mpidPattern = /^[A-Z0-9]{1,16}$/;

export const mpidField = (source: FieldSource): FieldReader<string> =>
  remembered<string>('mpid', source, (text) =>
    mpidPattern.test(text) ? text : { expected: 'a market participant ID, up to 16 capitals and digits' },
  );

export const roleField = (source: FieldSource): FieldReader<string> =>
  remembered<string>('role', source, (text) =>
    supplierRoles.some((role) => role === text) ? text : { expected: `one of ${supplierRoles.join(', ')}` },
  );

/** Epoch milliseconds; null for an empty field, where that is allowed. */
export function dateField(name: string, source: DateField, allowEmpty: boolean): FieldReader<number | null> {
  return remembered<number | null>(name, source, (text) => {
    if (text === '' && allowEmpty) return null;
    return readDate(source.format, text) ?? { expected: expectedDate[source.format] };
  });
}

const expectedDate = {
  instant: 'an instant in UTC such as `2026-11-22T10:15:00.000Z`, from 1900 on',
  'date-utc': 'a day such as `20261122`, from 1900 on',
  'date-london': 'a day such as `20261122`, from 1900 on',
} as const;

/** Undefined for an empty field: the line does not say. */
export const attributeField = (
  name: string,
  source: AttributeField,
): FieldReader<string | number | boolean | undefined> =>
  remembered<string | number | boolean | undefined>(`attributes.${name}`, source, (text) => {
    if (text === '') return undefined;
    switch (source.form ?? 'text') {
      case 'number':
        return /^-?[0-9]{1,15}(\.[0-9]{1,9})?$/.test(text) ? Number(text) : { expected: 'a number' };
      case 'boolean':
        return text === 'true' || text === 'false' ? text === 'true' : { expected: '`true` or `false`' };
      default:
        return text.length <= 1_000 ? text : { expected: 'a text of up to 1,000 characters' };
    }
  });

interface Expected {
  readonly expected: string;
}

function remembered<T>(name: string, source: FieldSource, read: (text: string) => T | Expected): FieldReader<T> {
  const known = new Map<string, FieldValue<T>>();
  const { column, constant = '' } = source;
  return (fields) => {
    const key = column === undefined ? '' : fields.key(column);
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = readField(name, source, column === undefined ? constant : fields.text(column), read);
    if (known.size < maxRemembered) known.set(key, value);
    return value;
  };
}

function readField<T>(
  field: string,
  { codes, constant }: FieldSource,
  found: string,
  read: (text: string) => T | Expected,
): FieldValue<T> {
  const text = codes === undefined || found === '' ? found : Object.hasOwn(codes, found) ? codes[found] : undefined;
  const shown = `\`${found.slice(0, 40)}\``;
  if (text === undefined) {
    const expected = Object.keys(codes ?? {})
      .slice(0, 20)
      .map((code) => `\`${code}\``);
    return { fault: { field, code: 'CODE_UNKNOWN', detail: `found ${shown}, expected one of ${expected.join(', ')}` } };
  }
  const value = read(text);
  if (typeof value !== 'object' || value === null || !('expected' in value)) return { value: value };
  const isMissing = found === '' && constant === undefined;
  const detail = `found ${isMissing ? 'nothing' : shown}, expected ${value.expected}`;
  return { fault: { field, code: isMissing ? 'FIELD_MISSING' : 'FIELD_INVALID', detail } };
}
