import { parseInstant } from '../../../core/identifiers/index.js';
import type { DateFormat } from '../mapping/mapping.js';

const dayPattern = /^([0-9]{4})([0-9]{2})([0-9]{2})$/;
const dayMilliseconds = 86_400_000;
/** As for the documented feeds: nothing here is older than metering. */
const earliest = Date.UTC(1900, 0, 1);
/** The year 9000: later than any date that means one. */
const latest = 221_845_392_000_000;

const inLondon = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', hourCycle: 'h23', hour: '2-digit', minute: '2-digit' },
});

/**
 * Reads a date as a mapping writes it.
 * @returns epoch milliseconds; undefined when the text is not of the format or before 1900
 */
export function readDate(format: DateFormat, text: string): number | undefined {
  const at = format === 'instant' ? parseInstant(text) : readDay(text, format === 'date-london');
  return at === undefined || at < earliest || at > latest ? undefined : at;
}

/** @returns midnight of the day, in UTC or by the clocks of London */
function readDay(text: string, byLondon: boolean): number | undefined {
  const match = dayPattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  const midnight = Date.UTC(year ?? 0, (month ?? 0) - 1, day);
  if (new Date(midnight).toISOString().slice(0, 10).replaceAll('-', '') !== text) return undefined;
  return byLondon ? midnight - aheadOfUtc(midnight) : midnight;
}

/** How far London is ahead of UTC at a midnight there: clocks change at 01:00 UTC, hence never between the two. */
function aheadOfUtc(midnight: number): number {
  const [hour = 0, minute = 0] = inLondon.format(midnight).split(':').map(Number);
  const ahead = (hour * 60 + minute) * 60_000;
  return ahead > dayMilliseconds / 2 ? ahead - dayMilliseconds : ahead;
}
