import { canonicalJson } from '../../core/language/index.js';

/** Which version decides for a cohort, and with what it was approved. Null: every cohort without one of its own. */
export interface AssignmentInForce {
  readonly cohort: string | null;
  readonly version: number;
  readonly digest: string;
  readonly catalogueDigest: string;
  /** Of the guard rails the version was approved with; while a break-glass is in force, of the narrowed ones. */
  readonly guardRailsDigest: string;
}

/** What one epoch puts in force, by content: the text of an activation, which recorded decisions name by epoch. */
export interface StateInForce {
  readonly name: string;
  readonly assignments: readonly AssignmentInForce[];
  /** Numbers of the break-glasses in force, ascending. */
  readonly breakGlass: readonly number[];
}

/** Canonical JSON, so that equal states are equal texts. */
export const stateText = (state: StateInForce): string => canonicalJson(state);

/**
 * Reads back what `stateText` wrote, and states of before: digests at the top, no break-glass.
 * @returns undefined when the text is no state; never throws
 */
export function readState(text: string): StateInForce | undefined {
  const json = parsed(text);
  if (!isRecord(json)) return undefined;
  const { name, assignments, breakGlass = [] } = json;
  if (typeof name !== 'string' || !Array.isArray(assignments) || !isNumbers(breakGlass)) return undefined;
  const read = assignments.map((entry: unknown) => readAssignment(entry, json));
  const known = read.filter((entry) => entry !== undefined);
  // Two assignments for one cohort: which of them decides would depend on who reads.
  if (new Set(known.map(({ cohort }) => cohort)).size !== known.length) return undefined;
  return known.length === read.length ? { name, assignments: known, breakGlass } : undefined;
}

/** As `readState`; a text that is no state puts nothing in force. `ActiveRuleSets` reports it. */
export function parseState(text: string): StateInForce {
  return readState(text) ?? { name: '', assignments: [], breakGlass: [] };
}

function readAssignment(entry: unknown, above: Readonly<Record<string, unknown>>): AssignmentInForce | undefined {
  if (!isRecord(entry)) return undefined;
  const { cohort, version, digest } = entry;
  const { catalogueDigest = above['catalogueDigest'], guardRailsDigest = above['guardRailsDigest'] } = entry;
  if (cohort !== null && typeof cohort !== 'string') return undefined;
  if (typeof version !== 'number' || typeof digest !== 'string') return undefined;
  if (typeof catalogueDigest !== 'string' || typeof guardRailsDigest !== 'string') return undefined;
  return { cohort, version, digest, catalogueDigest, guardRailsDigest };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
