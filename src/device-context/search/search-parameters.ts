import type { Eui64 } from '../../core/identifiers/index.js';
import { parseEui64, parseMpan, parseMprn } from '../../core/identifiers/index.js';
import { textMatching, wholeNumberTo } from '../../http/query-parameters.js';
import type { QueryParameters } from '../../http/query-parameters.js';

export const searchLimitDefault = 50;
export const searchLimitMax = 200;
const octets = 8;
const textMax = 200;
const placeMax = 2_000;

/** Entity IDs from `first` to `last`, both included: those that begin with what was typed. */
export interface EntityIdRange {
  readonly first: string;
  readonly last: string;
}

/** What a search for devices may be about: each is undefined when the text cannot be that. */
export interface DeviceSearch {
  readonly ids: EntityIdRange | undefined;
  readonly mpxn: string | undefined;
}

/**
 * The IDs that begin with some hexadecimal digits, with or without dashes, in either case: filled up with the lowest and
 * the highest digit, so that a comparison of whole IDs finds them in any collation.
 */
export function idsBeginningWith(text: string): EntityIdRange | undefined {
  const digits = text.replaceAll('-', '').toUpperCase();
  if (!/^[0-9A-F-]*$/i.test(text) || digits.length > octets * 2) return undefined;
  return { first: dashed(digits.padEnd(octets * 2, '0')), last: dashed(digits.padEnd(octets * 2, 'F')) };
}

const dashed = (digits: string): string => (digits.match(/../g) ?? []).join('-');

/** @returns undefined when no device can be found by the text */
export function parseDeviceSearch(text: string): DeviceSearch | undefined {
  const typed = text.replaceAll(/\s/g, '');
  const ids = idsBeginningWith(typed);
  const mpxn = parseMpan(typed) === undefined && parseMprn(typed) === undefined ? undefined : typed;
  return ids === undefined && mpxn === undefined ? undefined : { ids, mpxn };
}

/** Where a list of parties by name goes on: after this name, and after this ID among those of the same name. */
export interface PartyPlace {
  readonly name: string;
  readonly entityId: string;
}

/** It holds the name itself: the party may have another one by the time the next page is asked for. */
export const partyPlaceText = ({ name, entityId }: PartyPlace): string =>
  Buffer.from(`${entityId} ${name}`, 'utf8').toString('base64url');

export function parsePartyPlace(text: string): PartyPlace | undefined {
  const [, id = '', name = ''] = /^(\S+) (\P{Cc}*)$/u.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  const entityId = parseEui64(id);
  return entityId === undefined || text.length > placeMax ? undefined : { name, entityId };
}

const after = { parse: (text: string): Eui64 | undefined => parseEui64(text), expected: 'an ID, as `next` gives it' };
const limit = { parse: wholeNumberTo(searchLimitMax), expected: `a number from 1 to ${searchLimitMax}` };

export const deviceSearchParameters = {
  search: {
    parse: parseDeviceSearch,
    expected: 'the beginning of a device ID, with or without dashes, or a whole MPAN or MPRN; empty: every device',
  },
  after,
  limit,
} as const satisfies QueryParameters;

export const partySearchParameters = {
  search: {
    parse: textMatching(new RegExp(`^\\P{Cc}{0,${textMax}}$`, 'u')),
    expected: 'a part of a name, a market participant ID, or the beginning of an entity ID; empty: every party',
  },
  after: { parse: parsePartyPlace, expected: 'what `next` of the page before says' },
  limit,
} as const satisfies QueryParameters;
