import type { Schemas } from '../../api/client.js';
import { slotWords } from './slot-words.js';

/** Which misplaced slots are meant, in words. */
export function selectionWords({ holders, registered, cohorts, deviceTypes, slots }: Schemas['SelectionDto']): string {
  const parts = [
    holders === undefined ? '' : `held by ${anyOf(holders)}`,
    registered === undefined ? '' : `where ${anyOf(registered)} is registered`,
    cohorts === undefined ? '' : `of cohort ${anyOf(cohorts)}`,
    deviceTypes === undefined ? '' : `in ${anyOf(deviceTypes)}`,
  ].filter((part) => part !== '');
  const which = slots === undefined ? 'slots' : `${slots.map(slotWords).join(' and ')} slots`;
  return parts.length === 0 ? `all misplaced ${which}` : `${which} ${parts.join(', ')}`;
}

const anyOf = (names: readonly string[]): string => {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} or ${last ?? ''}`;
};
