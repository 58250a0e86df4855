import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import type { Cell } from './misplacement-counts.js';
import type { Finding } from './finding.js';
import { holderOf, isMisplaced } from './finding.js';

/** Which misplaced slots are meant; a property that is left out selects all. */
export interface Selection {
  /** MPIDs, or entity IDs of holders that belong to no party. */
  readonly holders?: readonly string[];
  /** MPIDs of registered network operators. */
  readonly registered?: readonly string[];
  readonly cohorts?: readonly string[];
  readonly deviceTypes?: readonly string[];
  readonly slots?: readonly SlotName[];
}

/** A selection with what is stated in it and nothing else: what is left out of a body is a property without a value. */
export function statedSelection({ holders, registered, cohorts, deviceTypes, slots }: Partial<Selection>): Selection {
  return {
    ...(holders === undefined ? {} : { holders }),
    ...(registered === undefined ? {} : { registered }),
    ...(cohorts === undefined ? {} : { cohorts }),
    ...(deviceTypes === undefined ? {} : { deviceTypes }),
    ...(slots === undefined ? {} : { slots }),
  };
}

type Selectable = Pick<Cell, 'kind' | 'slot' | 'holder' | 'registered' | 'cohort' | 'deviceType'>;

const selects = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value));

/** Whether a slot is misplaced and selected. */
export function isSelected(selection: Selection, found: Selectable): boolean {
  return (
    isMisplaced(found) &&
    selects(selection.slots, found.slot) &&
    selects(selection.holders, found.holder) &&
    selects(selection.registered, found.registered) &&
    selects(selection.cohorts, found.cohort) &&
    selects(selection.deviceTypes, found.deviceType)
  );
}

export function isSelectedFinding(selection: Selection, finding: Finding): boolean {
  if (!isMisplaced(finding)) return false;
  const { kind, slot, registered, device } = finding;
  const { deviceType, cohort = null } = device;
  return isSelected(selection, { kind, slot, registered, deviceType, cohort, holder: holderOf(finding) });
}
