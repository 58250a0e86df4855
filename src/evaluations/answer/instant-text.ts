import { formatInstant } from '../../core/identifiers/index.js';

const dayMilliseconds = 86_400_000;
const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const three = Array.from({ length: 1_000 }, (_, n) => String(n).padStart(3, '0'));

let day = Number.NaN;
/** `2026-11-22T` */
let date = '';

/**
 * As `formatInstant`. Throughput: an answer and its record carry eight instants, nearly all of today; the date is
 * worked out when the day changes, and the time of day is put together from ready pieces.
 */
export function instantText(milliseconds: number): string {
  const today = Math.floor(milliseconds / dayMilliseconds);
  if (today !== day || !Number.isInteger(milliseconds)) {
    // Also where an instant that cannot be written is refused.
    date = formatInstant(milliseconds).slice(0, 11);
    day = today;
  }
  const ofDay = milliseconds - today * dayMilliseconds;
  const seconds = Math.floor(ofDay / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hour = Math.floor(minutes / 60);
  return `${date}${two[hour]}:${two[minutes - hour * 60]}:${two[seconds - minutes * 60]}.${three[ofDay - seconds * 1_000]}Z`;
}
