import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  canonicalJson,
  checkGuardRails,
  checkRuleSet,
  parseFactCatalogue,
  parseStrictJson,
} from '../../core/language/index.js';
import type { Checked, FactCatalogue, GuardRails, RuleSet } from '../../core/language/index.js';
import { digestOf } from '../digest.js';
import type { CaseFiles } from '../drafts/case-files.js';
import { casesFor, checkCaseFiles } from '../drafts/case-files.js';

/** A checked document with its canonical text and the digest of that text. */
export interface Document<T> {
  readonly value: T;
  readonly content: string;
  readonly digest: string;
}

/** A version as its file says it, with what the case files say of it. */
export interface VersionFile extends Document<RuleSet> {
  readonly cases: CaseFiles;
}

/** Everything in `rules/` that decides, checked as a whole. */
export interface Rules {
  readonly catalogue: Document<FactCatalogue>;
  readonly guardRails: Document<GuardRails>;
  readonly versions: readonly VersionFile[];
  /** Of the files this was read from; another one says that a file has changed since. */
  readonly fingerprint: string;
}

export type RulesReading =
  | { readonly ok: true; readonly rules: Rules }
  | { readonly ok: false; readonly faults: readonly string[]; readonly fingerprint: string };

const ruleSetFolder = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const versionFile = /^([1-9]\d{0,5})\.json$/;
const maxDepth = 128;

/** Reads and checks the folder. A fault in any file is a fault of the whole: nothing is taken from half an edit. */
export async function readRules(directory: string): Promise<RulesReading> {
  const paths = await rulePaths(directory);
  const fingerprint = await fingerprintOf(directory, paths);
  const faults: string[] = [];
  const load = async <T>(path: string, check: (json: unknown) => Checked<T>): Promise<Document<T> | undefined> => {
    const loaded = await loadDocument(join(directory, path), check);
    if (!Array.isArray(loaded)) return loaded;
    faults.push(...loaded.map((line) => `${path}: ${line}`));
    return undefined;
  };
  const catalogue = await load('facts.json', parseFactCatalogue);
  if (catalogue === undefined) return { ok: false, faults, fingerprint };
  const guardRails = await load('guard-rails.json', (json) => checkGuardRails(json, catalogue.value));
  const cases = new Map<string, CaseFiles>();
  for (const folder of paths.folders) {
    const files: Record<string, unknown> = {};
    for (const path of paths.cases.filter((each) => each.startsWith(`${folder}/`))) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const loaded = await load(path, (json) => caseFileIn(name, json, catalogue.value));
      if (loaded !== undefined) files[name] = loaded.value;
    }
    cases.set(folder, files);
  }
  const versions: VersionFile[] = [];
  for (const path of paths.versions) {
    const loaded = await load(path, (json) => checkRuleSet(json, catalogue.value));
    if (loaded === undefined) continue;
    const { name, version } = loaded.value;
    const stated = `${name}/${version}.json`;
    if (stated === path) versions.push({ ...loaded, cases: casesFor(cases.get(name) ?? {}, version, version) });
    else
      faults.push(
        `${path}: VERSION_FILE_NAME_WRONG: the file says that it is \`${stated}\`; name it so, or mend the file`,
      );
  }
  if (faults.length > 0 || guardRails === undefined) return { ok: false, faults, fingerprint };
  return { ok: true, rules: { catalogue, guardRails, versions, fingerprint } };
}

/** Changes whenever a file that `readRules` reads is written, added, removed or replaced. */
export async function rulesFingerprint(directory: string): Promise<string> {
  return await fingerprintOf(directory, await rulePaths(directory));
}

interface RulePaths {
  readonly folders: readonly string[];
  readonly versions: readonly string[];
  readonly cases: readonly string[];
}

async function rulePaths(directory: string): Promise<RulePaths> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const folders = entries.flatMap((entry) =>
    entry.isDirectory() && ruleSetFolder.test(entry.name) ? [entry.name] : [],
  );
  const below = async (folder: string, pattern: RegExp): Promise<readonly string[]> => {
    const files = await readdir(join(directory, folder)).catch(() => []);
    return files.filter((file) => pattern.test(file)).map((file) => `${folder}/${file}`);
  };
  const versions = await Promise.all(folders.map((name) => below(name, versionFile)));
  const cases = await Promise.all(folders.map((name) => below(`${name}/cases`, /\.json$/)));
  return { folders, versions: versions.flat().sort(byNumber), cases: cases.flat().sort() };
}

/** 2 before 10: a version is imported after those that it may have been made from. */
const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

async function fingerprintOf(directory: string, paths: RulePaths): Promise<string> {
  const all = ['facts.json', 'guard-rails.json', ...paths.versions, ...paths.cases];
  const marks = await Promise.all(
    all.map(async (path) => {
      const found = await stat(join(directory, path), { bigint: true }).catch(() => undefined);
      return found === undefined
        ? `${path} absent`
        : `${path} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
    }),
  );
  return digestOf(marks.join('\n'));
}

function caseFileIn(name: string, json: unknown, catalogue: FactCatalogue): Checked<unknown> {
  const { diagnostics } = checkCaseFiles({ [name]: json }, catalogue);
  return diagnostics.length === 0 ? { ok: true, value: json } : { ok: false, diagnostics };
}

async function loadDocument<T>(path: string, check: (json: unknown) => Checked<T>): Promise<Document<T> | string[]> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return ['FILE_MISSING: the file is not there or cannot be read'];
  const json = parseStrictJson(text, { maxDepth });
  if (!json.ok) return json.diagnostics.map(line);
  const checked = check(json.value);
  if (!checked.ok) return checked.diagnostics.map(line);
  const content = canonicalJson(json.value);
  return { value: checked.value, content, digest: digestOf(content) };
}

const line = ({ code, message }: { readonly code: string; readonly message: string }): string =>
  message.startsWith(code) ? message : `${code}: ${message}`;
