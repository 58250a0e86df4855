import { formatInstant, parseInstant } from '../../src/core/identifiers/index.js';
import { Findings } from '../../src/core/language/findings.js';
import type { JsonMembers } from '../../src/core/language/json-shape.js';
import { describe, quote, Shape } from '../../src/core/language/json-shape.js';
import type { Fault, RulesFile } from './rules-file.js';
import { faultIn } from './rules-file.js';

/** The versions that exist, by rule set name. */
export type Versions = ReadonlyMap<string, ReadonlySet<number>>;

/** Checks `rules/active.json`: which existing version is in force from when, for which cohorts. */
export function checkActive(file: RulesFile, versions: Versions): readonly Fault[] {
  if (file.json === undefined) return file.faults;
  const shape = new Shape(new Findings());
  const members = shape.members(file.json, '', { required: ['activations'], optional: ['$schema'] });
  const list = members === undefined || !Object.hasOwn(members, 'activations') ? [] : members.activations;
  const seen = new Map<string, string>();
  (shape.list(list, '/activations') ?? []).forEach((json, i) => {
    const pointer = `/activations/${i}`;
    const activation = shape.members(json, pointer, { required: ['name', 'version', 'effectiveFrom', 'cohorts'] });
    if (activation === undefined) return;
    checkVersion(shape, activation, pointer, versions);
    const instant = checkInstant(shape, activation, pointer);
    const cohorts = checkCohorts(shape, activation, pointer);
    for (const cohort of cohorts) {
      const key = JSON.stringify([activation.name, instant, cohort]);
      const earlier = seen.get(key);
      if (earlier !== undefined && instant !== undefined) {
        const found = `the same rule set, instant and cohort as at ${earlier}`;
        shape.findings.add('ACTIVATION_DUPLICATED', pointer, { found, expected: 'one version for each' });
      }
      seen.set(key, pointer);
    }
  });
  return shape.findings.sorted().map((diagnostic) => faultIn(file, diagnostic));
}

function checkVersion(shape: Shape, activation: JsonMembers, pointer: string, versions: Versions): void {
  const name = shape.string(activation.name, `${pointer}/name`);
  const version = shape.positive(activation.version, `${pointer}/version`, 'VERSION_MALFORMED');
  if (name === undefined || version === undefined) return;
  const known = versions.get(name);
  if (known === undefined) {
    const expected = 'the name of a folder of `rules/`';
    shape.findings.add('RULE_SET_UNKNOWN', `${pointer}/name`, { found: quote(name), expected });
  } else if (!known.has(version)) {
    const expected = `a version of ${quote(name)} that exists`;
    shape.findings.add('VERSION_UNKNOWN', `${pointer}/version`, { found: describe(version), expected });
  }
}

function checkInstant(shape: Shape, activation: JsonMembers, pointer: string): number | undefined {
  const instant = parseInstant(activation.effectiveFrom);
  if (instant !== undefined && formatInstant(instant) === activation.effectiveFrom) return instant;
  shape.findings.add('INSTANT_MALFORMED', `${pointer}/effectiveFrom`, {
    found: describe(activation.effectiveFrom),
    expected: 'an instant in UTC with milliseconds such as `2026-11-05T00:00:00.000Z`',
  });
  return undefined;
}

function checkCohorts(shape: Shape, activation: JsonMembers, pointer: string): readonly (string | null)[] {
  const at = `${pointer}/cohorts`;
  if (activation.cohorts === null) return [null];
  const list = shape.list(activation.cohorts, at) ?? [];
  if (list.length === 0 && Array.isArray(activation.cohorts)) {
    shape.findings.add('COHORTS_EMPTY', at, { found: 'no cohorts', expected: 'cohorts, or `null` for all' });
  }
  return list.map((cohort, i) => shape.text(cohort, `${at}/${i}`)).filter((cohort) => cohort !== undefined);
}
