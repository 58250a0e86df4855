import { basename, dirname, join } from 'node:path';
import { readRulesFile } from '../../rules/rules-file.js';
import type { RulesFile } from '../../rules/rules-file.js';
import { numberIn } from '../server/loose-json.js';
import { WrongUsage } from '../verb.js';
import { ownCases } from './own-cases.js';
import { FilesFaulty, jsonFilesIn } from './rules-home.js';

/** A case file of the folder, and where in it the cases of the version stand. */
export interface OwnCaseFile {
  readonly file: RulesFile;
  readonly places: readonly number[];
}

export interface VersionFile {
  readonly file: RulesFile;
  readonly version: number;
  /** What the case files beside it say of this version, by file name. */
  readonly cases: Readonly<Record<string, unknown>>;
  readonly caseFiles: Readonly<Record<string, OwnCaseFile>>;
}

/** A version's file and its cases as a server takes them; whether they hold is for the server to say. */
export function readVersionFile(path: string): VersionFile {
  const file = readRulesFile(path);
  if (file.faults.length > 0) throw new FilesFaulty(file.faults);
  const version = numberIn(file.json, 'version');
  if (version === undefined) throw new WrongUsage(`found no \`version\` in \`${basename(path)}\`; expected a rule set`);
  const cases: Record<string, unknown> = {};
  const caseFiles: Record<string, OwnCaseFile> = {};
  const folder = join(dirname(path), 'cases');
  for (const name of jsonFilesIn(folder)) {
    const each = readRulesFile(join(folder, name));
    if (each.faults.length > 0) throw new FilesFaulty(each.faults);
    const own = ownCases(each.json, version);
    if (own === undefined) continue;
    cases[name] = own.file;
    caseFiles[name] = { file: each, places: own.places };
  }
  return { file, version, cases, caseFiles };
}
