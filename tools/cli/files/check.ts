import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Diagnostic } from '../../../src/core/language/index.js';
import { checkCaseFile, checkGuardRails, checkRuleSet, parseFactCatalogue } from '../../../src/core/language/index.js';
import { checkFolder } from '../../rules/check-folder.js';
import type { Fault } from '../../rules/rules-file.js';
import { faultIn, readRulesFile } from '../../rules/rules-file.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { machine } from '../layout.js';
import type { Given, Verb } from '../verb.js';
import { existing, FilesFaulty, readCatalogue, rulesHome, rulesOption } from './rules-home.js';
import { faultLines, seenFrom } from './tell-faults.js';

interface Report {
  readonly lines: readonly string[];
  readonly faults: readonly Fault[];
}

export const check: Verb = {
  name: 'check',
  usage: 'check [file or folder]',
  summary: 'finds every fault in rule files, and decides every case',
  details: [
    'Without a file: the folder `rules`. A file of a rules folder is judged with the facts, guard rails and cases',
    'beside it, any other with those of --rules. Each fault is one line, `file:line:column CODE: what`.',
  ],
  options: rulesOption,
  examples: ['check', 'check rules/smets1-critical-commands/2.json', 'check --json rules > faults.json'],
  words: [0, 1],
  act: (given, io) => Promise.resolve(act(given, io)),
};

function act(given: Given, io: Io): ExitCode {
  const [path] = given.words;
  const target = path === undefined ? undefined : existing(io, path, 'file or folder');
  const { lines, faults } = report(given, io, target);
  if (given.flag('json')) io.out(machine({ ok: faults.length === 0, lines, faults: seenFrom(io, faults) }));
  else io.out(lines.map((line) => `${line}\n`).join('') + faultLines(io, faults));
  return faults.length === 0 ? exitCodes.fine : exitCodes.saysNo;
}

function report(given: Given, io: Io, target: string | undefined): Report {
  const home = rulesHome(given, io, target);
  if (target === undefined || resolve(target) === home) return checkFolder(home);
  if (!target.startsWith(home + sep)) return { lines: [], faults: alone(target, home) };
  const all = checkFolder(home);
  const below = statSync(target).isDirectory()
    ? (file: string) => file.startsWith(target + sep)
    : (file: string) => file === target;
  // Without the facts nothing else was judged.
  const within = all.faults.filter(({ file }) => below(file) || file === resolve(home, 'facts.json'));
  return { lines: [], faults: within };
}

/** A file outside of the rules folder is known by what it holds. */
function alone(path: string, home: string): readonly Fault[] {
  const file = readRulesFile(path);
  if (file.json === undefined) return file.faults;
  const json = file.json;
  try {
    const catalogue = readCatalogue(home);
    const has = (member: string): boolean => typeof json === 'object' && json !== null && member in json;
    const checked = has('facts')
      ? parseFactCatalogue(json)
      : has('cases')
        ? checkCaseFile(json, catalogue)
        : has('version') || !has('rules')
          ? checkRuleSet(json, catalogue)
          : checkGuardRails(json, catalogue);
    return checked.ok ? [] : checked.diagnostics.map((diagnostic: Diagnostic) => faultIn(file, diagnostic));
  } catch (error) {
    if (error instanceof FilesFaulty) return error.faults;
    throw error;
  }
}
