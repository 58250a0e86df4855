import { parseEui64, parseInstant } from '../../core/identifiers/index.js';
import { textMatching, wholeNumberTo } from '../../http/query-parameters.js';
import type { QueryParameter, QueryParameters } from '../../http/query-parameters.js';
import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import { slotNames } from '../anchor-slot-store/anchor-slot-store.js';
import type { SlotCursor } from './misplacement-finder.js';

export const limitMax = 1_000;
export const limitDefault = 100;

const name = textMatching(/^\P{Cc}{1,100}$/u);
const slotNamed = (text: string): SlotName | undefined => slotNames.find((slot) => slot === text);

const validAt: QueryParameter<number> = {
  parse: parseInstant,
  expected: 'an instant such as `2026-11-22T10:15:00.000Z`; registrations in force then, slots as they are now',
};

function cursorIn(text: string): SlotCursor | undefined {
  const [device, slot = ''] = text.split('.');
  const [deviceId, named] = [parseEui64(device), slotNamed(slot)];
  return deviceId === undefined || named === undefined ? undefined : { deviceId, slot: named };
}

export const cursorText = ({ deviceId, slot }: SlotCursor): string => `${deviceId}.${slot}`;

/** Query parameters of `GET /v1/misplacements/matrix`. */
export const matrixParameters = { validAt } as const satisfies QueryParameters;

/** Query parameters of `GET /v1/misplacements`. */
export const listParameters = {
  validAt,
  holder: { parse: name, expected: 'an MPID, or the entity ID of a holder that belongs to no party' },
  registered: { parse: name, expected: 'the MPID of a registered network operator' },
  cohort: { parse: name, expected: 'a cohort' },
  deviceType: { parse: name, expected: 'a device type' },
  slot: { parse: slotNamed, expected: '`critical` or `nonCritical`' },
  after: { parse: cursorIn, expected: 'a slot, as `next` gives it' },
  limit: { parse: wholeNumberTo(limitMax), expected: `a number of slots from 1 to ${limitMax}` },
} as const satisfies QueryParameters;

/** Query parameters of `GET /v1/misplacements/trend`. */
export const trendParameters = {
  after: { parse: parseInstant, expected: 'an instant, as `next` gives it' },
  limit: { parse: wholeNumberTo(limitMax), expected: `a number of points from 1 to ${limitMax}` },
} as const satisfies QueryParameters;
