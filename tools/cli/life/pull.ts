import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canonicalJson } from '../../../src/core/language/index.js';
import { digestOf } from '../../../src/rule-sets/digest.js';
import { readRulesFile } from '../../rules/rules-file.js';
import { withOwnCases } from '../files/own-cases.js';
import { prettyJson } from '../files/pretty-json.js';
import { shownPath } from '../files/tell-faults.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, machine } from '../layout.js';
import { membersOf, numberIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn, WrongUsage } from '../verb.js';
import { activeVersion } from './active-version.js';

type Change = 'written' | 'unchanged' | 'replaced' | 'differs';

export const pull: Verb = {
  name: 'pull',
  usage: 'pull [version]',
  summary: 'writes a version of the server, with its cases, to files',
  details: [
    'Without a version: the one that is active. Writes <folder>/<name>/<version>.json and its cases beside it. A file',
    'that is there with other content is left as it is unless --force is given. The digest is checked on the way.',
  ],
  options: {
    ...serverOptions,
    to: { value: 'folder', means: 'where to write; `rules` when not given' },
    force: { means: 'replace files that differ' },
  },
  examples: ['pull --as author', 'pull 2 --to /tmp/rules --token-file token.txt', 'pull 4 --as auditor --force'],
  words: [0, 1],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const server = Server.of(given, io);
  const [word] = given.words;
  const version = word === undefined ? await activeVersion(server) : versionIn(word);
  const { json } = await server.get(server.path('versions', version));
  const content = membersOf(json)['content'];
  checkDigest(content, textIn(json, 'digest'), version);
  const draft =
    textIn(json, 'state') === 'draft' ? await server.find(server.path('versions', version, 'draft')) : undefined;
  const folder = resolve(io.folder, given.text('to') ?? 'rules', server.name);
  const force = given.flag('force');
  const files = [
    write(join(folder, `${version}.json`), content, force, textIn(draft?.json, 'text')),
    ...Object.entries(membersOf(membersOf(json)['cases'])).map(([name, cases]) =>
      writeCases(join(folder, 'cases', safeName(name)), cases, version, force),
    ),
  ].map(({ file, change }) => ({ file: shownPath(io, file), change }));
  const revision = numberIn(draft?.json, 'revision');
  if (given.flag('json')) io.out(machine({ name: server.name, version, revision, files }));
  else io.out(columns(files.map(({ file, change }) => [change, file])));
  if (!files.some(({ change }) => change === 'differs')) return exitCodes.fine;
  io.err('some files are there with other content; --force replaces them, --to <folder> writes elsewhere\n');
  return exitCodes.saysNo;
}

interface Written {
  readonly file: string;
  readonly change: Change;
}

/** @param typed the text as its author typed it, where that is known */
function write(file: string, json: unknown, force: boolean, typed?: string): Written {
  const exists = existsSync(file);
  const there = exists ? readRulesFile(file) : undefined;
  if (there?.json !== undefined && json !== undefined && canonicalJson(there.json) === canonicalJson(json)) {
    return { file, change: 'unchanged' };
  }
  if (there !== undefined && there.text === typed) return { file, change: 'unchanged' };
  if (exists && !force) return { file, change: 'differs' };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typed ?? prettyJson(json ?? null));
  return { file, change: exists ? 'replaced' : 'written' };
}

/** Into a file that serves other versions too, what the server says of this one is put beside what is there. */
function writeCases(file: string, own: unknown, version: number, force: boolean): Written {
  const there = existsSync(file) ? readRulesFile(file).json : undefined;
  if (there === undefined) return write(file, own, force);
  const merged = withOwnCases(there, own, version, force);
  return merged === undefined ? { file, change: 'differs' } : write(file, merged, true);
}

function checkDigest(content: unknown, digest: string | undefined, version: number): void {
  // A draft that does not hold has no digest.
  if (digest === undefined || content === undefined) return;
  const found = digestOf(canonicalJson(content));
  if (found === digest) return;
  throw new WrongUsage(`found content of version ${version} with digest \`${found}\`; the server says \`${digest}\``);
}

/** The server's names become paths here. */
function safeName(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/.test(name)) return name;
  throw new WrongUsage(`found a case file named \`${name}\`; expected a plain name that ends in \`.json\``);
}
