import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Delta } from '../../../src/core/diff/index.js';
import { diffInMarkdown, diffRuleSets } from '../../../src/core/diff/index.js';
import type { FactCatalogue, RuleSet } from '../../../src/core/language/index.js';
import { checkRuleSet } from '../../../src/core/language/index.js';
import { readRulesFile } from '../../rules/rules-file.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { machine, plain } from '../layout.js';
import { listIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn, WrongUsage } from '../verb.js';
import { existing, judged, readCatalogue, rulesHome, rulesOption } from './rules-home.js';

export const diff: Verb = {
  name: 'diff',
  usage: 'diff <before> <after>',
  summary: 'says in words what differs between two versions: two files, or two versions of a server',
  details: ['Numbers are versions of the server, anything else is a file. Differences do not change the exit code.'],
  options: {
    ...serverOptions,
    ...rulesOption,
    markdown: { means: 'as Markdown, for a change board' },
  },
  examples: [
    'diff rules/smets1-critical-commands/1.json rules/smets1-critical-commands/2.json',
    'diff 2 4 --markdown --as auditor > change.md',
  ],
  words: [2, 2],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const [before = '', after = ''] = given.words;
  if (given.flag('json') && given.flag('markdown')) throw new WrongUsage('found --json and --markdown; expected one');
  const areVersions = [before, after].map((word) => /^[0-9]+$/.test(word) && !existsSync(resolve(io.folder, word)));
  if (areVersions.every(Boolean)) return ofServer(given, io, versionIn(before), versionIn(after));
  if (areVersions.some(Boolean)) throw new WrongUsage('found a version and a file; expected two of one kind');
  return ofFiles(given, io, existing(io, before), existing(io, after));
}

async function ofServer(given: Given, io: Io, before: number, after: number): Promise<ExitCode> {
  const server = Server.of(given, io);
  const path = server.path('versions', before, 'diff', after);
  if (given.flag('markdown')) {
    io.out((await server.get(path, { accept: 'text/markdown' })).text);
    return exitCodes.fine;
  }
  const { json, text } = await server.get(path);
  if (given.flag('json')) io.out(`${text}\n`);
  else io.out(sentences(listIn(json, 'deltas').map((delta) => textIn(delta, 'sentence') ?? '')));
  return exitCodes.fine;
}

function ofFiles(given: Given, io: Io, before: string, after: string): ExitCode {
  const catalogue = readCatalogue(rulesHome(given, io, after));
  const [one, other] = [read(before, catalogue), read(after, catalogue)];
  const deltas: readonly Delta[] = diffRuleSets(one, other, catalogue);
  const heading = { name: other.name, before: one.version, after: other.version };
  if (given.flag('json')) io.out(machine({ ...heading, deltas }));
  else if (given.flag('markdown')) io.out(diffInMarkdown(deltas, heading));
  else io.out(sentences(deltas.map(({ sentence }) => sentence)));
  return exitCodes.fine;
}

function read(path: string, catalogue: FactCatalogue): RuleSet {
  return judged(readRulesFile(path), (json) => checkRuleSet(json, catalogue));
}

function sentences(all: readonly string[]): string {
  return all.length === 0 ? 'no difference\n' : all.map((sentence) => `- ${plain(sentence)}\n`).join('');
}
