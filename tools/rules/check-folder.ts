import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/core/evaluation/index.js';
import type { Checked, FactCatalogue, RuleSet } from '../../src/core/language/index.js';
import { checkCaseFile, checkGuardRails, checkRuleSet, parseFactCatalogue } from '../../src/core/language/index.js';
import type { CheckedCases } from './check-cases.js';
import { runVersion } from './check-cases.js';
import type { Fault, RulesFile } from './rules-file.js';
import { fault, faultIn, readRulesFile } from './rules-file.js';
import { isCurrentSchema, schemaFile } from './schema-file.js';

export interface RulesReport {
  /** One line for each version: its rules and cases. */
  readonly lines: readonly string[];
  readonly faults: readonly Fault[];
}

/** Checks every file of a `rules/` folder and decides every case. */
export function checkFolder(folder: string): RulesReport {
  const lines: string[] = [];
  const faults: Fault[] = [];
  const check = <T>(file: RulesFile, judge: (json: unknown) => Checked<T>): T | undefined => {
    faults.push(...file.faults);
    if (file.json === undefined) return undefined;
    const checked = judge(file.json);
    if (checked.ok) return checked.value;
    faults.push(...checked.diagnostics.map((diagnostic) => faultIn(file, diagnostic)));
    return undefined;
  };
  const catalogue = check(readRulesFile(join(folder, 'facts.json')), parseFactCatalogue);
  // Without facts nothing else can be judged.
  if (catalogue === undefined) return { lines, faults };
  const rails = check(readRulesFile(join(folder, 'guard-rails.json')), (json) => checkGuardRails(json, catalogue));
  for (const name of foldersIn(folder)) {
    // A version whose file has faults exists all the same: what names it is not a second fault.
    const known = new Set(jsonFilesIn(join(folder, name)).map((fileName) => Number(fileName.slice(0, -5))));
    const cases = readCases(join(folder, name, 'cases'), catalogue, check);
    for (const { file, ruleSet } of readVersions(join(folder, name), name, catalogue, check, faults)) {
      if (rails === undefined) continue;
      const report = runVersion(file, compile(ruleSet, rails, catalogue), cases);
      faults.push(...report.faults);
      lines.push(`${name} ${ruleSet.version}: ${ruleSet.rules.length} rules, ${report.count} cases`);
    }
    faults.push(...strayVersions(cases, known));
  }
  faults.push(...checkSchema(folder, catalogue));
  return { lines, faults };
}

type Check = <T>(file: RulesFile, judge: (json: unknown) => Checked<T>) => T | undefined;

function readVersions(
  folder: string,
  name: string,
  catalogue: FactCatalogue,
  check: Check,
  faults: Fault[],
): readonly { readonly file: RulesFile; readonly ruleSet: RuleSet }[] {
  const names = jsonFilesIn(folder);
  return names.flatMap((fileName) => {
    const file = readRulesFile(join(folder, fileName));
    const ruleSet = check(file, (json) => checkRuleSet(json, catalogue));
    if (ruleSet === undefined) return [];
    if (ruleSet.name !== name) {
      faults.push(
        fault(file, '/name', 'NAME_NOT_FOLDER', `\`${ruleSet.name}\``, `\`${name}\`, the name of the folder`),
      );
    }
    if (fileName !== `${ruleSet.version}.json`) {
      const expected = `\`${fileName.slice(0, -5)}\`, the name of the file`;
      faults.push(fault(file, '/version', 'VERSION_NOT_FILE_NAME', `\`${ruleSet.version}\``, expected));
    }
    return [{ file, ruleSet }];
  });
}

function readCases(folder: string, catalogue: FactCatalogue, check: Check): readonly CheckedCases[] {
  return jsonFilesIn(folder).flatMap((fileName) => {
    const file = readRulesFile(join(folder, fileName));
    const cases = check(file, (json) => checkCaseFile(json, catalogue));
    return cases === undefined ? [] : [{ file, cases }];
  });
}

function strayVersions(all: readonly CheckedCases[], known: ReadonlySet<number>): readonly Fault[] {
  return all.flatMap(({ file, cases }) =>
    cases.cases.flatMap((each, i) =>
      each.versions.flatMap((version, j) =>
        known.has(version)
          ? []
          : [fault(file, `/cases/${i}/versions/${j}`, 'VERSION_UNKNOWN', `\`${version}\``, 'a version that exists')],
      ),
    ),
  );
}

function checkSchema(folder: string, catalogue: FactCatalogue): readonly Fault[] {
  const file = readRulesFile(join(folder, schemaFile));
  if (file.json === undefined) return file.faults;
  if (isCurrentSchema(file.json, catalogue)) return [];
  return [fault(file, '', 'SCHEMA_DRIFTED', 'an older schema', 'what `npm run rules:schema` writes')];
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function jsonFilesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  } catch {
    return [];
  }
}
