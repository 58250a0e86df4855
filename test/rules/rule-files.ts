import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CompiledRuleSet } from '../../src/core/evaluation/index.js';
import { compile } from '../../src/core/evaluation/index.js';
import type { Case, CaseFile, Checked, FactCatalogue, GuardRails, RuleSet } from '../../src/core/language/index.js';
import {
  checkCaseFile,
  checkGuardRails,
  checkRuleSet,
  parseFactCatalogue,
  parseStrictJson,
} from '../../src/core/language/index.js';

/** The files of `rules/`, read and checked as the service does. A fault in one fails with its diagnostics. */

export const rulesDir = resolve(__dirname, '../../rules');
export const ruleSetName = 'smets1-critical-commands';
const ruleSetDir = join(rulesDir, ruleSetName);

export function readJson(path: string): unknown {
  return accepted(path, parseStrictJson(readFileSync(join(rulesDir, path), 'utf8')));
}

/** The value, or an error that lists every diagnostic. */
export function accepted<T>(what: string, checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  const lines = checked.diagnostics.map(({ pointer, message }) => `${pointer}: ${message}`);
  throw new Error([what, ...lines].join('\n'));
}

export const catalogue: FactCatalogue = accepted('facts.json', parseFactCatalogue(readJson('facts.json')));
export const guardRails: GuardRails = accepted(
  'guard-rails.json',
  checkGuardRails(readJson('guard-rails.json'), catalogue),
);

export const versions: readonly number[] = readdirSync(ruleSetDir)
  .filter((file) => file.endsWith('.json'))
  .map((file) => Number(file.slice(0, -'.json'.length)))
  .sort((one, other) => one - other);

export function ruleSet(version: number): RuleSet {
  const path = `${ruleSetName}/${version}.json`;
  return accepted(path, checkRuleSet(readJson(path), catalogue));
}

const compiledVersions = new Map<number, CompiledRuleSet>();

export function compiled(version: number): CompiledRuleSet {
  const known = compiledVersions.get(version) ?? compile(ruleSet(version), guardRails, catalogue);
  compiledVersions.set(version, known);
  return known;
}

export interface NamedCaseFile {
  readonly file: string;
  readonly caseFile: CaseFile;
}

export const caseFiles: readonly NamedCaseFile[] = readdirSync(join(ruleSetDir, 'cases')).map((file) => {
  const path = `${ruleSetName}/cases/${file}`;
  return { file, caseFile: accepted(path, checkCaseFile(readJson(path), catalogue)) };
});

/** Every case with every version it holds for, and its facts put together. */
export interface CaseRun {
  readonly label: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Case['expect'];
}

export const caseRuns: readonly CaseRun[] = caseFiles.flatMap(({ file, caseFile }) =>
  caseFile.cases.flatMap((each) =>
    each.versions.map((version) => ({
      label: `${file}: ${each.name} (version ${version})`,
      version,
      facts: caseFacts(caseFile, each),
      expect: each.expect,
    })),
  ),
);

function caseFacts(caseFile: CaseFile, each: Case): Readonly<Record<string, unknown>> {
  const facts = { ...caseFile.given, ...each.with };
  const without = new Set(each.without ?? []);
  return Object.fromEntries(Object.entries(facts).filter(([path]) => !without.has(path)));
}
