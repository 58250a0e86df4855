import { maskMeterPoint } from '../../../core/identifiers/index.js';
import type { Mapping } from '../mapping/mapping.js';
import type { CopyRows } from './copy-rows.js';
import { attributeField, dateField, mpidField, roleField } from './read-field.js';
import type { FieldFault, FieldReader } from './read-field.js';
import type { Fields } from './split-fields.js';

const noAttributes = Buffer.from('{}');
const digitZero = 0x30;
const digitNine = 0x39;
export const stagedColumns = 'line, mpxn, role, mpid, effective_from, effective_until, attributes, action';

/** What became of a detail line: staged, for this market participant, or at fault. */
export type DetailRead =
  { readonly mpid: string } | { readonly faults: readonly FieldFault[]; readonly mpxn: string | null };

/**
 * Turns detail lines into rows of the staging table as a mapping says. Written for speed: the meter point goes from the
 * file's bytes to the row's without becoming text; what repeats is read once.
 */
export class DetailReader {
  readonly #mpid: FieldReader<string>;
  readonly #role: FieldReader<string> | undefined;
  readonly #from: FieldReader<number | null>;
  readonly #until: FieldReader<number | null> | undefined;
  readonly #attributes: readonly (readonly [string, FieldReader<string | number | boolean | undefined>])[];
  readonly #action: FieldReader<string> | undefined;
  readonly #attributeTexts = new Map<string, Buffer>();

  constructor(
    private readonly mapping: Mapping,
    isUpdate: boolean,
  ) {
    const { detail } = mapping;
    this.#mpid = mpidField(detail.mpid);
    this.#role = detail.role && roleField(detail.role);
    this.#from = dateField('effectiveFrom', detail.effectiveFrom, false);
    this.#until = detail.effectiveUntil && dateField('effectiveUntil', detail.effectiveUntil, true);
    this.#attributes = Object.entries(detail.attributes ?? {}).map(([name, field]) => [
      name,
      attributeField(name, field),
    ]);
    this.#action = isUpdate && detail.action !== undefined ? actionField(detail.action) : undefined;
  }

  /** @param line - counted from 1 */
  read(fields: Fields, line: number, rows: CopyRows): DetailRead {
    const { detail } = this.mapping;
    if (fields.count !== detail.columns) {
      const found = `found ${fields.count} columns, expected ${detail.columns}`;
      return { faults: [{ field: '', code: 'COLUMNS_WRONG', detail: found }], mpxn: null };
    }
    const mpid = this.#mpid(fields);
    const role = this.#role?.(fields);
    const from = this.#from(fields);
    const until = this.#until?.(fields) ?? { value: null };
    const action = this.#action?.(fields) ?? { value: 'set' };
    const attributes = this.#attributesOf(fields);
    const mpxn = mpxnAt(fields, detail.mpxn.column);
    if (
      mpxn !== undefined &&
      'value' in mpid &&
      'value' in from &&
      'value' in until &&
      'value' in action &&
      Buffer.isBuffer(attributes) &&
      (role === undefined || 'value' in role) &&
      from.value !== null &&
      (until.value === null || until.value > from.value)
    ) {
      rows.row(8);
      rows.integer(line);
      rows.bytes(fields.buffer, mpxn, fields.ends[detail.mpxn.column - 1] ?? mpxn);
      if (role === undefined) rows.null();
      else rows.text(role.value);
      rows.text(mpid.value);
      rows.instant(from.value);
      if (until.value === null) rows.null();
      else rows.instant(until.value);
      rows.json(attributes);
      rows.text(action.value);
      return { mpid: mpid.value };
    }
    const readings = [mpid, role, from, until, action, ...(Buffer.isBuffer(attributes) ? [] : attributes)];
    const faults = readings.flatMap((each) => (each !== undefined && 'fault' in each ? [each.fault] : []));
    if (mpxn === undefined) return { faults: [meterPointFault(fields, detail.mpxn.column), ...faults], mpxn: null };
    const period: FieldFault = {
      field: 'effectiveUntil',
      code: 'PERIOD_EMPTY',
      detail: 'found an end that is not after `effectiveFrom`',
    };
    return { faults: faults.length > 0 ? faults : [period], mpxn: fields.key(detail.mpxn.column) };
  }

  #attributesOf(fields: Fields): Buffer | readonly { readonly fault: FieldFault }[] {
    if (this.#attributes.length === 0) return noAttributes;
    const { attributes = {} } = this.mapping.detail;
    let key = '';
    for (const name in attributes) key += `${fields.key(attributes[name]?.column ?? 0)}\n`;
    const known = this.#attributeTexts.get(key);
    if (known !== undefined) return known;
    const readings = this.#attributes.map(([name, read]) => [name, read(fields)] as const);
    const faults = readings.flatMap(([, each]) => ('fault' in each ? [each] : []));
    if (faults.length > 0) return faults;
    const bytes = Buffer.from(
      JSON.stringify(
        Object.fromEntries(readings.map(([name, each]) => [name, 'value' in each ? each.value : undefined])),
      ),
    );
    if (this.#attributeTexts.size < 50_000) this.#attributeTexts.set(key, bytes);
    return bytes;
  }
}

/** @returns where the meter point begins, when it is 1 to 10 or 13 digits */
function mpxnAt(fields: Fields, column: number): number | undefined {
  const start = fields.starts[column - 1] ?? 0;
  const size = (fields.ends[column - 1] ?? 0) - start;
  if (size < 1 || (size > 10 && size !== 13)) return undefined;
  for (let at = start; at < start + size; at += 1) {
    const byte = fields.buffer[at] ?? 0;
    if (byte < digitZero || byte > digitNine) return undefined;
  }
  return start;
}

function meterPointFault(fields: Fields, column: number): FieldFault {
  const found = fields.text(column);
  if (found === '') return { field: 'mpxn', code: 'FIELD_MISSING', detail: 'found nothing, expected a meter point' };
  const detail = `found \`${maskMeterPoint(found)}\`, expected an MPAN of 13 digits or an MPRN of 1 to 10`;
  return { field: 'mpxn', code: 'FIELD_INVALID', detail };
}

function actionField(action: NonNullable<Mapping['detail']['action']>): FieldReader<string> {
  const meanings = new Map<string, FieldFault | string>();
  for (const literal of [...action.insert, ...action.change]) meanings.set(literal, 'set');
  for (const literal of action.remove) meanings.set(literal, 'remove');
  return (fields) => {
    const found = fields.text(action.column);
    const value = meanings.get(found);
    if (typeof value === 'string') return { value };
    const expected = [...meanings.keys()].map((literal) => `\`${literal}\``).join(', ');
    const detail = `found \`${found.slice(0, 40)}\`, expected one of ${expected}`;
    return { fault: { field: 'action', code: found === '' ? 'FIELD_MISSING' : 'CODE_UNKNOWN', detail } };
  };
}
