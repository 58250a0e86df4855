import { parseDuration } from '../identifiers/duration.js';
import { parseInstant } from '../identifiers/instant.js';
import type { ScalarType } from '../language/fact-catalogue.js';
import type { Scalar } from '../language/rule-set.js';
import { listInWords, quoted, wordsOfValue } from './name-words.js';

/** A literal of a rule as people read it; `type` is what it is compared as, undefined where no fact says. */
export function literalInWords(value: Scalar, type: ScalarType | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  switch (type?.name) {
    case 'duration':
      return durationInWords(value);
    case 'instant':
      return instantInWords(value);
    case 'text':
      return quoted(value);
    case 'eui64':
    case 'srv':
    case 'counter':
      return value;
    default:
      return value === '' || /[^\w .-]/.test(value) ? quoted(value) : wordsOfValue(value);
  }
}

const units = [
  { name: 'day', milliseconds: 86_400_000 },
  { name: 'hour', milliseconds: 3_600_000 },
  { name: 'minute', milliseconds: 60_000 },
  { name: 'second', milliseconds: 1000 },
  { name: 'millisecond', milliseconds: 1 },
] as const;

/** `P1D` is "24 hours", `P31D` "31 days", `PT1H30M` "1 hour and 30 minutes". */
export function durationInWords(text: string): string {
  let rest = parseDuration(text);
  if (rest === undefined) return quoted(text);
  if (rest === 0) return '0 seconds';
  const parts: string[] = [];
  // People speak of 24 or 36 hours, but of 2 days.
  const used = rest < 2 * units[0].milliseconds ? units.slice(1) : units;
  for (const { name, milliseconds } of used) {
    const count = Math.floor(rest / milliseconds);
    rest -= count * milliseconds;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return listInWords(parts, 'and');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-11-22T10:15:00.000Z` is "10:15 UTC on 22 November 2026"; seconds only when there are some. */
export function instantInWords(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}):(\d{2})(?:\.(\d{1,3}))?Z$/.exec(text);
  if (match === null || parseInstant(text) === undefined) return quoted(text);
  const [, year, month, day, time, seconds, fraction = ''] = match;
  const decimals = fraction.replace(/0+$/, '');
  const exact = seconds === '00' && decimals === '' ? '' : `:${seconds}${decimals === '' ? '' : `.${decimals}`}`;
  return `${time}${exact} UTC on ${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
