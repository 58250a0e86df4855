import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Checked, FactCatalogue, GuardRails } from '../../../src/core/language/index.js';
import { checkCaseFile, checkGuardRails, parseFactCatalogue } from '../../../src/core/language/index.js';
import type { Fault, RulesFile } from '../../rules/rules-file.js';
import { faultIn, readRulesFile } from '../../rules/rules-file.js';
import type { CheckedCases } from '../../rules/check-cases.js';
import type { Io } from '../io.js';
import type { Given, Options } from '../verb.js';
import { WrongUsage } from '../verb.js';

export const rulesOption: Options = {
  rules: { value: 'folder', means: 'folder that holds facts.json and guard-rails.json; found by itself as a rule' },
};

/** Files that were asked for have faults; they are told as `check` tells them. */
export class FilesFaulty extends Error {
  override readonly name = 'FilesFaulty';
  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length} faults`);
  }
}

/** The rules folder that a path belongs to: the nearest one around it, otherwise `rules` or the folder we are in. */
export function rulesHome(given: Given, io: Io, path?: string): string {
  const asked = given.text('rules');
  const candidates = asked === undefined ? [...(path === undefined ? [] : above(path)), 'rules', '.'] : [asked];
  const found = candidates.map((each) => resolve(io.folder, each)).find((each) => existsSync(join(each, 'facts.json')));
  if (found !== undefined) return found;
  throw new WrongUsage(
    `found no \`facts.json\` in ${asked === undefined ? '`rules`' : `\`${asked}\``}; expected a folder of rules; name it with --rules <folder>`,
  );
}

function above(path: string): readonly string[] {
  const up = dirname(path);
  return up === path ? [path] : [path, ...above(up)];
}

/** The path of an existing file or folder. @throws WrongUsage */
export function existing(io: Io, path: string, kind: 'file' | 'file or folder' = 'file'): string {
  const full = resolve(io.folder, path);
  const there = existsSync(full) ? statSync(full) : undefined;
  if (there?.isFile() || (there?.isDirectory() && kind !== 'file')) return full;
  throw new WrongUsage(`found no ${kind} \`${path}\``);
}

/** What a checked file holds. @throws FilesFaulty */
export function judged<T>(file: RulesFile, judge: (json: unknown) => Checked<T>): T {
  if (file.faults.length > 0) throw new FilesFaulty(file.faults);
  const checked = judge(file.json);
  if (checked.ok) return checked.value;
  throw new FilesFaulty(checked.diagnostics.map((diagnostic) => faultIn(file, diagnostic)));
}

/** @throws FilesFaulty */
export function readCatalogue(home: string): FactCatalogue {
  return judged(readRulesFile(join(home, 'facts.json')), parseFactCatalogue);
}

/** @throws FilesFaulty */
export function readGuardRails(home: string, catalogue: FactCatalogue): GuardRails {
  return judged(readRulesFile(join(home, 'guard-rails.json')), (json) => checkGuardRails(json, catalogue));
}

/** The case files in `cases/` beside a version's file, in the order of their names. @throws FilesFaulty */
export function readCasesBeside(versionFile: string, catalogue: FactCatalogue): readonly CheckedCases[] {
  const folder = join(dirname(versionFile), 'cases');
  return jsonFilesIn(folder).map((name) => {
    const file = readRulesFile(join(folder, name));
    return { file, cases: judged(file, (json) => checkCaseFile(json, catalogue)) };
  });
}

export function jsonFilesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

/** The files of versions in a rules folder, `<name>/<n>.json`, by name and then by number. */
export function versionFiles(home: string, name?: string): readonly string[] {
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (name === undefined || entry.name === name))
    .map((entry) => join(home, entry.name))
    .sort()
    .flatMap((folder) =>
      jsonFilesIn(folder)
        .filter((file) => /^[1-9][0-9]*\.json$/.test(file))
        .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
        .map((file) => join(folder, file)),
    );
}
