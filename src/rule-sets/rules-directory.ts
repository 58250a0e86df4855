import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  canonicalJson,
  checkGuardRails,
  checkRuleSet,
  parseFactCatalogue,
  parseStrictJson,
} from '../core/language/index.js';
import type { Checked, FactCatalogue, GuardRails, RuleSet } from '../core/language/index.js';
import type { PlannedActivation } from './activation-plan.js';
import { digestOf } from './digest.js';
import { parseActivations } from './parse-activations.js';

/** A checked document with its canonical text and the digest of that text. */
export interface Document<T> {
  readonly value: T;
  readonly content: string;
  readonly digest: string;
}

/** Everything in `rules/` that decides, checked as a whole. */
export interface Rules {
  readonly catalogue: Document<FactCatalogue>;
  readonly guardRails: Document<GuardRails>;
  readonly versions: readonly Document<RuleSet>[];
  readonly plan: readonly PlannedActivation[];
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
  const report = (path: string, lines: readonly string[]): void => {
    faults.push(...lines.map((line) => `${path}: ${line}`));
  };
  const load = async <T>(path: string, check: (json: unknown) => Checked<T>): Promise<Document<T> | undefined> => {
    const loaded = await loadDocument(join(directory, path), check);
    if (Array.isArray(loaded)) report(path, loaded);
    else return loaded;
    return undefined;
  };
  const catalogue = await load('facts.json', parseFactCatalogue);
  if (catalogue === undefined) return { ok: false, faults, fingerprint };
  const guardRails = await load('guard-rails.json', (json) => checkGuardRails(json, catalogue.value));
  const versions: Document<RuleSet>[] = [];
  for (const path of paths.versions) {
    const loaded = await load(path, (json) => checkRuleSet(json, catalogue.value));
    if (loaded === undefined) continue;
    const stated = `${loaded.value.name}/${loaded.value.version}.json`;
    if (stated === path) versions.push(loaded);
    else
      report(path, [`VERSION_FILE_NAME_WRONG: the file says that it is \`${stated}\`; name it so, or mend the file`]);
  }
  const exists = (name: string, version: number): boolean => paths.versions.includes(`${name}/${version}.json`);
  const plan = await loadDocument(join(directory, 'active.json'), (json) => ({ ok: true, value: json }));
  const parsed = Array.isArray(plan) ? { ok: false as const, faults: plan } : parseActivations(plan.value, exists);
  if (!parsed.ok) report('active.json', parsed.faults);
  if (faults.length > 0 || guardRails === undefined || !parsed.ok) return { ok: false, faults, fingerprint };
  return { ok: true, rules: { catalogue, guardRails, versions, plan: parsed.value, fingerprint } };
}

/** Changes whenever a file that `readRules` reads is written, added, removed or replaced. */
export async function rulesFingerprint(directory: string): Promise<string> {
  return await fingerprintOf(directory, await rulePaths(directory));
}

interface RulePaths {
  readonly single: readonly string[];
  readonly versions: readonly string[];
}

async function rulePaths(directory: string): Promise<RulePaths> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && ruleSetFolder.test(entry.name));
  const versions = await Promise.all(
    folders.map(async ({ name }) => {
      const files = await readdir(join(directory, name)).catch(() => []);
      return files.filter((file) => versionFile.test(file)).map((file) => `${name}/${file}`);
    }),
  );
  return { single: ['facts.json', 'guard-rails.json', 'active.json'], versions: versions.flat().sort() };
}

async function fingerprintOf(directory: string, paths: RulePaths): Promise<string> {
  const marks = await Promise.all(
    [...paths.single, ...paths.versions].map(async (path) => {
      const found = await stat(join(directory, path), { bigint: true }).catch(() => undefined);
      return found === undefined
        ? `${path} absent`
        : `${path} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
    }),
  );
  return digestOf(marks.join('\n'));
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
