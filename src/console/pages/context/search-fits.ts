import { parseMpan, parseMprn } from '../../../core/identifiers/index.js';

/** Whether devices can be found by a text: the beginning of an ID, or a whole meter point. */
export function findsDevices(text: string): boolean {
  const typed = text.replaceAll(/\s/g, '');
  return /^[0-9a-f-]*$/i.test(typed) && typed.replaceAll('-', '').length <= 16;
}

/** The meter point that a text is, whole; undefined: it is none. */
export function meterPointIn(text: string): string | undefined {
  const typed = text.replaceAll(/\s/g, '');
  return parseMpan(typed) !== undefined || parseMprn(typed) !== undefined ? typed : undefined;
}
