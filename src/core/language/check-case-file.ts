import type { CaseFile } from './case-file.js';
import { checkExpectation } from './check-expectation.js';
import type { Checked } from './diagnostic.js';
import type { FactCatalogue } from './fact-catalogue.js';
import { parseFact } from './fact-value.js';
import { typeText } from './bound-facts.js';
import { Findings } from './findings.js';
import type { JsonMembers } from './json-shape.js';
import { describe, isMembers, own, quote, Shape } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { didYouMean } from './nearest-name.js';

/**
 * Checks a file of cases against a fact catalogue. Whether the rules that it names exist depends on the version of
 * the rule set, and is found when the cases run.
 */
export function checkCaseFile(json: unknown, catalogue: FactCatalogue): Checked<CaseFile> {
  const shape = new Shape(new Findings());
  const file = shape.members(json, '', { required: ['title', 'given', 'cases'], optional: ['$schema'] });
  if (file !== undefined) {
    for (const key of ['$schema', 'title']) {
      if (Object.hasOwn(file, key)) shape.text(file[key], below('', key));
    }
    if (Object.hasOwn(file, 'given')) checkFacts(shape, catalogue, file.given, '/given');
    const cases = Object.hasOwn(file, 'cases') ? shape.list(file.cases, '/cases') : undefined;
    if (cases?.length === 0) {
      shape.findings.add('CASES_EMPTY', '/cases', { found: 'no cases', expected: 'at least one case' });
    }
    const given = own(file, 'given');
    const names = new Set<string>();
    shape.within(cases ?? [], limits.cases, '/cases', 'cases').forEach((each, i) => {
      checkCase(shape, catalogue, each, below('/cases', i), isMembers(given) ? given : {}, names);
    });
  }
  return shape.findings.conclude(json as CaseFile);
}

function checkCase(
  shape: Shape,
  catalogue: FactCatalogue,
  json: unknown,
  pointer: string,
  given: JsonMembers,
  names: Set<string>,
): void {
  const each = shape.members(json, pointer, {
    required: ['name', 'versions', 'expect'],
    optional: ['with', 'without'],
  });
  if (each === undefined) return;
  const name = Object.hasOwn(each, 'name') ? shape.text(each.name, below(pointer, 'name')) : undefined;
  if (name !== undefined && names.has(name)) {
    const found = `${quote(name)} again`;
    shape.findings.add('NAME_DUPLICATED', below(pointer, 'name'), { found, expected: 'a name of its own' });
  }
  if (name !== undefined) names.add(name);
  if (Object.hasOwn(each, 'with')) checkFacts(shape, catalogue, each.with, below(pointer, 'with'));
  if (Object.hasOwn(each, 'without')) {
    checkWithout(shape, each.without, below(pointer, 'without'), given, own(each, 'with'));
  }
  if (Object.hasOwn(each, 'versions')) checkVersions(shape, each.versions, below(pointer, 'versions'));
  if (Object.hasOwn(each, 'expect')) checkExpectation(shape, each.expect, below(pointer, 'expect'));
}

function checkFacts(shape: Shape, catalogue: FactCatalogue, json: unknown, pointer: string): void {
  const facts = shape.anyMembers(json, pointer);
  if (facts === undefined) return;
  for (const [path, value] of Object.entries(facts)) {
    const at = below(pointer, path);
    const definition = catalogue.byPath.get(path);
    if (definition === undefined) {
      const hint = didYouMean(path, catalogue.byPath.keys());
      shape.findings.add('CASE_FACT_UNKNOWN', at, { found: quote(path), expected: 'a fact of the catalogue', hint });
    } else if (value === null && !definition.nullable) {
      const expected = 'a value, or no entry for an unknown fact';
      shape.findings.add('CASE_FACT_NOT_NULLABLE', at, { found: `\`null\` for ${quote(path)}`, expected });
    } else if (value !== null && parseFact(definition.type, value) === undefined) {
      // A meter point number stays out of messages, even one of a case.
      const found = path.toLowerCase().includes('mpxn') ? 'another value' : describe(value);
      shape.findings.add('CASE_FACT_TYPE', at, { found, expected: `type \`${typeText(definition.type)}\`` });
    }
  }
}

function checkWithout(shape: Shape, json: unknown, pointer: string, given: JsonMembers, withFacts: unknown): void {
  const seen = new Set<string>();
  (shape.list(json, pointer) ?? []).forEach((element, i) => {
    const at = below(pointer, i);
    const path = shape.string(element, at);
    if (path === undefined) return;
    if (seen.has(path)) {
      shape.findings.add('LIST_VALUE_DUPLICATED', at, { found: `${quote(path)} again`, expected: 'each fact once' });
    }
    seen.add(path);
    if (isMembers(withFacts) && Object.hasOwn(withFacts, path)) {
      const found = `${quote(path)}, which \`with\` gives`;
      shape.findings.add('CASE_FACT_CONFLICTING', at, {
        found,
        expected: 'a fact in `with` or in `without`, not both',
      });
    } else if (!Object.hasOwn(given, path)) {
      const hint = didYouMean(path, Object.keys(given));
      const expected = 'a fact that `given` holds';
      shape.findings.add('CASE_WITHOUT_NOTHING', at, { found: quote(path), expected, hint });
    }
  });
}

function checkVersions(shape: Shape, json: unknown, pointer: string): void {
  const list = shape.list(json, pointer);
  if (list?.length === 0) {
    shape.findings.add('CASE_VERSIONS_EMPTY', pointer, { found: 'no versions', expected: 'at least one' });
  }
  const seen = new Set<number>();
  (list ?? []).forEach((element, i) => {
    const version = shape.positive(element, below(pointer, i), 'VERSION_MALFORMED');
    if (version === undefined) return;
    if (seen.has(version)) {
      const found = `version ${version} again`;
      shape.findings.add('LIST_VALUE_DUPLICATED', below(pointer, i), { found, expected: 'each version once' });
    }
    seen.add(version);
  });
}
