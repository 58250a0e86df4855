import { invariant } from '../core/invariant.js';
import { canonicalJson } from '../core/language/index.js';
import { assignmentsAt } from './activation-plan.js';
import type { Rules } from './rules-directory.js';

/** What one epoch puts in force, by content: the text of an activation, which recorded decisions name by epoch. */
export interface StateInForce {
  readonly name: string;
  readonly assignments: readonly {
    readonly cohort: string | null;
    readonly version: number;
    readonly digest: string;
  }[];
  readonly catalogueDigest: string;
  readonly guardRailsDigest: string;
}

/** The state that the files in `rules/` ask for at an instant (epoch milliseconds), as canonical JSON. */
export function stateAskedFor(rules: Rules, name: string, instant: number): string {
  const assignments = assignmentsAt(rules.plan, name, instant).map(({ cohort, version }) => {
    const file = rules.versions.find(({ value }) => value.name === name && value.version === version);
    invariant(file !== undefined, 'a plan is accepted only when each version it names has a file');
    return { cohort, version, digest: file.digest };
  });
  const state: StateInForce = {
    name,
    assignments,
    catalogueDigest: rules.catalogue.digest,
    guardRailsDigest: rules.guardRails.digest,
  };
  return canonicalJson(state);
}

/** Reads back what `stateAskedFor` wrote. */
export function parseState(text: string): StateInForce {
  // Rows of `activation` are written by `activate` only and refuse change.
  return JSON.parse(text) as StateInForce;
}
