import { parseInstant } from '../core/identifiers/index.js';
import type { PlannedActivation } from './activation-plan.js';

const properties = ['name', 'version', 'effectiveFrom', 'cohorts'];

export type ParsedPlan =
  | { readonly ok: true; readonly value: readonly PlannedActivation[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads `rules/active.json`, `{ "activations": [{ name, version, effectiveFrom, cohorts }] }`.
 * @param exists - whether there is a file for a version
 * @returns all faults at once, a line each
 */
export function parseActivations(json: unknown, exists: (name: string, version: number) => boolean): ParsedPlan {
  if (!isRecord(json) || !Array.isArray(json['activations'])) {
    return { ok: false, faults: ['ACTIVATIONS_MISSING: expected `{ "activations": [ … ] }`'] };
  }
  const faults = Object.keys(json)
    .filter((key) => key !== 'activations' && key !== '$schema')
    .map((key) => `ACTIVATION_PROPERTY_UNKNOWN: \`${key}\` at /${key} is not known; remove it`);
  const plan: PlannedActivation[] = [];
  json['activations'].forEach((entry: unknown, index) => {
    const parsed = parseEntry(entry, `/activations/${index}`, exists);
    if (Array.isArray(parsed)) faults.push(...parsed);
    else plan.push(parsed);
  });
  faults.push(...clashes(plan));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: plan };
}

function parseEntry(
  entry: unknown,
  at: string,
  exists: (name: string, version: number) => boolean,
): PlannedActivation | string[] {
  if (!isRecord(entry)) return [`ACTIVATION_WRONG: expected an object at ${at}`];
  const { name, version, effectiveFrom, cohorts } = entry;
  const faults = Object.keys(entry)
    .filter((key) => !properties.includes(key))
    .map((key) => `ACTIVATION_PROPERTY_UNKNOWN: \`${key}\` at ${at} is not known; expected ${ticked(properties)}`);
  const instant = typeof effectiveFrom === 'string' ? parseInstant(effectiveFrom) : undefined;
  if (instant === undefined) {
    faults.push(
      `ACTIVATION_INSTANT_WRONG: expected RFC 3339 in UTC at ${at}/effectiveFrom, as \`2026-11-05T00:00:00.000Z\``,
    );
  }
  if (!isCohorts(cohorts)) {
    faults.push(`ACTIVATION_COHORTS_WRONG: expected null for all, or a list of distinct names, at ${at}/cohorts`);
  }
  if (typeof name !== 'string' || typeof version !== 'number' || !exists(name, version)) {
    const file = `${JSON.stringify(name)}/${JSON.stringify(version)}.json`.replaceAll('"', '');
    faults.push(`ACTIVATION_VERSION_UNKNOWN: ${at} names \`${file.slice(0, 120)}\`, which is not in the folder`);
    return faults;
  }
  if (faults.length > 0 || instant === undefined || !isCohorts(cohorts)) return faults;
  return { name, version, effectiveFrom: instant, cohorts };
}

/** Two entries that say what the same cohorts get from the same instant on: no order of the file may decide. */
function clashes(plan: readonly PlannedActivation[]): readonly string[] {
  const seen = new Map<string, number>();
  const faults: string[] = [];
  plan.forEach((entry, index) => {
    for (const cohort of entry.cohorts ?? [null]) {
      const key = JSON.stringify([entry.name, entry.effectiveFrom, cohort]);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else {
        const who = cohort === null ? 'all cohorts' : `cohort \`${cohort}\``;
        faults.push(
          `ACTIVATION_CLASH: /activations/${first} and /activations/${index} both start for ${who} at one instant`,
        );
      }
    }
  });
  return faults;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isCohorts(value: unknown): value is readonly string[] | null {
  if (value === null) return true;
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size !== value.length) return false;
  return value.every((cohort) => typeof cohort === 'string' && cohort.trim() !== '');
}

const ticked = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
