import { invariant } from '../invariant.js';

const instantPattern = /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,3}))?Z$/;

/** The first and last instant that RFC 3339 can write, epoch milliseconds. */
export const instantMin = -62_167_219_200_000;
export const instantMax = 253_402_300_799_999;

/**
 * Reads an RFC 3339 instant in UTC, `2026-11-22T10:15:00Z`, with up to three decimals of a second.
 * @returns epoch milliseconds; undefined for other texts, days that do not exist and leap seconds
 */
export function parseInstant(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.length > 24) return undefined;
  const match = instantPattern.exec(text);
  if (match === null) return undefined;
  const canonical = `${match[1]}.${(match[2] ?? '').padEnd(3, '0')}Z`;
  const milliseconds = Date.parse(canonical);
  // Date.parse takes 30 February for 2 March; writing it again tells.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== canonical) return undefined;
  return milliseconds;
}

/** Writes epoch milliseconds as RFC 3339 UTC with milliseconds, `2026-11-22T10:15:00.000Z`. */
export function formatInstant(milliseconds: number): string {
  invariant(
    Number.isInteger(milliseconds) && milliseconds >= instantMin && milliseconds <= instantMax,
    'an instant lies in the years 0000 to 9999',
  );
  return new Date(milliseconds).toISOString();
}
