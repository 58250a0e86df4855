import { formatInstant, parseInstant } from '../../../core/identifiers/index.js';

const london = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', timeZoneName: 'short', weekday: 'long' },
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
});

/** "Thursday 24 June 2027 at 01:00 BST": what an instant (epoch milliseconds) is on a clock in London. */
export function inLondon(at: number): string {
  const part = new Map(london.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => part.get(type) ?? '';
  return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')} at ${of('hour')}:${of('minute')} ${of('timeZoneName')}`;
}

/**
 * What a date-time field says, read as UTC: `2027-06-24T00:00` is `2027-06-24T00:00:00.000Z`.
 * @returns undefined for what is no date-time
 */
export function instantOfField(text: string): number | undefined {
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? `${text}:00` : text;
  return parseInstant(`${whole}Z`);
}

/** As a date-time field has it, to the minute. */
export function fieldOf(at: number): string {
  return formatInstant(at).slice(0, 16);
}
