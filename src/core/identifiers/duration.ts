import { invariant } from '../invariant.js';

const durationPattern =
  /^P(?:([0-9]+)W|(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]{1,3}))?S)?)?)$/;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Reads an ISO 8601 duration of fixed length: weeks, or days, hours, minutes and seconds, `P1DT2H`.
 * @returns milliseconds; undefined for other texts, and for years and months, which have no fixed length
 */
export function parseDuration(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.length > 64 || text.endsWith('P') || text.endsWith('T')) return undefined;
  const match = durationPattern.exec(text);
  if (match === null) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1, 6).map((digits) => Number(digits ?? '0'));
  const fraction = Number((match[6] ?? '').padEnd(3, '0'));
  const total =
    (weeks ?? 0) * 7 * day +
    (days ?? 0) * day +
    (hours ?? 0) * hour +
    (minutes ?? 0) * minute +
    (seconds ?? 0) * second +
    fraction;
  return Number.isSafeInteger(total) ? total : undefined;
}

/** Writes milliseconds as the one ISO 8601 form we use: `P1DT2H`, `PT0.250S`, `PT0S`; hours never exceed 23. */
export function formatDuration(milliseconds: number): string {
  invariant(Number.isSafeInteger(milliseconds) && milliseconds >= 0, 'a duration is whole milliseconds, not negative');
  if (milliseconds === 0) return 'PT0S';
  const days = Math.floor(milliseconds / day);
  const hours = Math.floor((milliseconds % day) / hour);
  const minutes = Math.floor((milliseconds % hour) / minute);
  const seconds = Math.floor((milliseconds % minute) / second);
  const fraction = milliseconds % second;
  const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`;
  const date = days === 0 ? '' : `${days}D`;
  const time =
    (hours === 0 ? '' : `${hours}H`) +
    (minutes === 0 ? '' : `${minutes}M`) +
    (seconds === 0 && fraction === 0 ? '' : `${seconds}${decimals}S`);
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
