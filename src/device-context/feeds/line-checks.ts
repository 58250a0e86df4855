import { ValidateBy, ValidateIf } from 'class-validator';
import { parseCounter, parseEui64, parseInstant, parseMpan, parseMprn } from '../../core/identifiers/index.js';
import { isStorableText } from '../../core/language/index.js';
import { areAttributes, attributesExpectation } from '../attributes.js';

const maxListLength = 100;
const maxExecutionCounters = 1_000;
/** PostgreSQL has no year 0, and nothing here is older than metering. */
const instantMin = Date.UTC(1900, 0, 1);
const mpidPattern = /^[A-Z0-9]{1,16}$/;

/** A check of one property. Its message is what was expected; the fault adds what was found. */
export function Expect(expectation: string, accepts: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({
    name: 'expect',
    validator: { validate: accepts, defaultMessage: () => expectation },
  });
}

/** The property may be left out: then the feed does not say. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
/** The property may be left out (not known) or null (stated that there is none). */
export const OptionalOrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined && value !== null);
export const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export const IsEntityId = (): PropertyDecorator =>
  Expect('an EUI-64, eight bytes in hex joined by dashes', (value) => parseEui64(value) !== undefined);

export const IsInstant = (): PropertyDecorator =>
  Expect(
    'an instant in UTC from 1900 on, `2026-11-22T10:15:00.000Z`',
    (value) => (parseInstant(value) ?? -Infinity) >= instantMin,
  );

export const IsText = (maxLength: number): PropertyDecorator =>
  Expect(`a text of 1 to ${maxLength} characters`, (value) => isText(value, maxLength));

export const IsOneOf = (values: readonly string[]): PropertyDecorator =>
  Expect(`one of ${ticked(values)}`, (value) => typeof value === 'string' && values.includes(value));

export const IsListOf = (values: readonly string[], minLength: number): PropertyDecorator =>
  Expect(
    `a list of ${minLength} or more of ${ticked(values)}, each once`,
    (value) =>
      isListOnce(value) && value.length >= minLength && value.every((item) => values.some((known) => known === item)),
  );

export const IsTrueOrFalse = (): PropertyDecorator =>
  Expect('`true` or `false`', (value) => typeof value === 'boolean');

export const IsMpid = (): PropertyDecorator =>
  Expect('a market participant ID, up to 16 capitals and digits', (value) => isMpid(value));

export const IsMpidList = (): PropertyDecorator =>
  Expect(
    `a list of up to ${maxListLength} market participant IDs, each once, capitals and digits`,
    (value) => isListOnce(value) && value.every(isMpid),
  );

/** A wrong check digit is not refused: that is a matter for rules (`domain.md` section 3). */
export const IsMeterPoint = (): PropertyDecorator =>
  Expect(
    'an MPAN of 13 digits or an MPRN of 1 to 10',
    (value) => parseMpan(value) !== undefined || parseMprn(value) !== undefined,
  );

export const IsAttributes = (): PropertyDecorator => Expect(attributesExpectation, areAttributes);

export const IsExecutionCounters = (): PropertyDecorator =>
  Expect(
    `an object of at most ${maxExecutionCounters} EUI-64s, each once, with a decimal text 0 to 18446744073709551615`,
    areExecutionCounters,
  );

export const IsPlainObject = (): PropertyDecorator =>
  Expect('an object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value));

function areExecutionCounters(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const entityIds = new Set(entries.map(([entityId]) => parseEui64(entityId)));
  return (
    entries.length <= maxExecutionCounters &&
    entityIds.size === entries.length &&
    !entityIds.has(undefined) &&
    entries.every(([, counter]) => parseCounter(counter) !== undefined)
  );
}

function isListOnce(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= maxListLength && new Set(value).size === value.length;
}

const isMpid = (value: unknown): boolean => typeof value === 'string' && mpidPattern.test(value);

const isText = (value: unknown, maxLength: number): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= maxLength && isStorableText(value);

const ticked = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ');
