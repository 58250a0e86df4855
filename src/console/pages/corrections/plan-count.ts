import type { Matrix, SlotName } from './misplacement-queries.js';

/** What a person selects; an empty list selects all. */
export interface PlanSelection {
  readonly holders: readonly string[];
  readonly registered: readonly string[];
  readonly slots: readonly SlotName[];
  readonly cohorts: readonly string[];
  readonly deviceTypes: readonly string[];
}

/** How many misplaced slots are selected, and whose certificates they need. */
export interface Selected {
  readonly slots: number;
  /** True when cohort or type narrow further, which the matrix does not tell. */
  readonly atMost: boolean;
  /** MPIDs of the registered operators, in order. */
  readonly registered: readonly string[];
}

export function selectedOf(entries: Matrix['matrix'], selection: PlanSelection): Selected {
  const { holders, registered, slots, cohorts, deviceTypes } = selection;
  const has = (names: readonly string[], name: string): boolean => names.length === 0 || names.includes(name);
  const chosen = entries.filter(
    (each) => has(holders, each.holder) && has(registered, each.registered) && has(slots, each.slot),
  );
  return {
    slots: chosen.reduce((sum, { count }) => sum + count, 0),
    atMost: cohorts.length + deviceTypes.length > 0,
    registered: [...new Set(chosen.map((each) => each.registered))].toSorted(),
  };
}

/** As the service takes it: what selects all is left out. */
export function statedSelection({ holders, registered, slots, cohorts, deviceTypes }: PlanSelection): {
  holders?: string[];
  registered?: string[];
  slots?: SlotName[];
  cohorts?: string[];
  deviceTypes?: string[];
} {
  return {
    ...(holders.length === 0 ? {} : { holders: [...holders] }),
    ...(registered.length === 0 ? {} : { registered: [...registered] }),
    ...(slots.length === 0 ? {} : { slots: [...slots] }),
    ...(cohorts.length === 0 ? {} : { cohorts: [...cohorts] }),
    ...(deviceTypes.length === 0 ? {} : { deviceTypes: [...deviceTypes] }),
  };
}
