import type { EntityManager } from 'typeorm';
import { parseState } from './activation/state-in-force.js';
import { stateNow } from './activation/state-now.js';

export interface InForce {
  readonly epoch: number;
  /** Version for everyone and for single cohorts. */
  readonly assignments: readonly { readonly cohort: string | null; readonly version: number }[];
}

/** What decides now, as the database says. */
export async function inForceNow(manager: EntityManager, name: string): Promise<InForce> {
  const current = await stateNow(manager, name);
  return { epoch: current?.epoch ?? 0, assignments: current ? parseState(current.state).assignments : [] };
}

/** The version that decides for every cohort without one of its own. */
export const forEveryone = ({ assignments }: InForce): number | null =>
  assignments.find(({ cohort }) => cohort === null)?.version ?? null;
