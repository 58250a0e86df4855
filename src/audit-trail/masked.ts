import { masked as maskedForLog } from '../logging/mask.js';

const textMax = 4_000;

/** A text for the trail: masked as the log is, without lone surrogates, 4,000 characters at most. */
export function masked(text: string): string {
  return maskedForLog(text.slice(0, textMax).toWellFormed());
}
