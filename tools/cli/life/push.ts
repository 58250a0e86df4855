import type { Fault, RulesFile } from '../../rules/rules-file.js';
import { faultIn } from '../../rules/rules-file.js';
import { existing } from '../files/rules-home.js';
import { faultLines, seenFrom } from '../files/tell-faults.js';
import type { VersionFile } from '../files/version-file.js';
import { readVersionFile } from '../files/version-file.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { machine, plain, plural } from '../layout.js';
import { listIn, membersOf, numberIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import type { Reply } from '../server/server.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { wholeNumber, WrongUsage } from '../verb.js';

export const push: Verb = {
  name: 'push',
  usage: 'push <file>',
  summary: "saves a version's file and its cases on the server, as a draft",
  details: [
    'The cases are those in `cases/` beside the file that name the version. A draft that is there already is saved over,',
    'unless somebody else saves it at the same moment; --revision saves over that revision only. A draft with faults is',
    'kept all the same; they are printed and the exit code is 1.',
  ],
  options: {
    ...serverOptions,
    revision: { value: 'number', means: 'the revision that this one is made from; whatever is there when not given' },
    comment: { value: 'text', means: 'a word for those who read the draft' },
  },
  examples: [
    'push rules/smets1-critical-commands/4.json --as author',
    'push 4.json --revision 3 --token-file token.txt',
  ],
  words: [1, 1],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const path = existing(io, given.words[0] ?? '');
  const version = readVersionFile(path);
  const named = textIn(version.file.json, 'name');
  const asked = given.text('name') ?? Server.of(given, io).name;
  if (named !== undefined && named !== asked) {
    throw new WrongUsage(
      `found the rule set \`${named}\` in the file and \`${asked}\` to push to; give --name ${named}`,
    );
  }
  const server = Server.of(given, io);
  const { json } = await save(server, given, version);
  const faults = faultsOf(json, version);
  const revision = numberIn(json, 'revision');
  if (given.flag('json')) {
    const { name, parent } = membersOf(json);
    const draft = { name, version: version.version, revision, parent, cases: Object.keys(version.cases) };
    io.out(machine({ ok: faults.length === 0, ...draft, diagnostics: seenFrom(io, faults) }));
  } else {
    const cases = plural(Object.keys(version.cases).length, 'case file');
    const parent = numberIn(json, 'parent');
    const from = parent === undefined ? 'the first version' : `made from version ${parent}`;
    io.out(
      `draft ${version.version} of ${server.name} is saved as revision ${revision ?? '?'}, ${from}, with ${cases}\n`,
    );
    io.out(faultLines(io, faults));
    if (faults.length === 0) io.out(`next: \`anchorgate submit ${version.version}\`\n`);
  }
  return faults.length === 0 ? exitCodes.fine : exitCodes.saysNo;
}

async function save(server: Server, given: Given, { file, version, cases }: VersionFile): Promise<Reply> {
  const draft = server.path('versions', version, 'draft');
  const comment = given.text('comment');
  const body = { text: file.text, cases, ...(comment === undefined ? {} : { comment }) };
  const revision = wholeNumber(given, 'revision', 0, 999_999_999);
  const there = await server.find(draft);
  if (there === undefined && revision === undefined) {
    return server.post(server.path('drafts'), body);
  }
  const match = revision === undefined ? (there?.etag ?? '') : String(revision);
  return server.send('PUT', draft, { body, headers: { 'if-match': `"${match}"` } });
}

/** The draft's diagnostics, where they are in the files that were pushed. */
function faultsOf(draft: unknown, version: VersionFile): readonly Fault[] {
  return listIn(draft, 'diagnostics').map((each) => {
    const [code = 'FAULT', pointer = '', message] = ['code', 'pointer', 'message'].map((name) => textIn(each, name));
    const said = plain(message ?? textIn(each, 'detail') ?? 'the server did not say what');
    const place = placeOf(pointer, version);
    return faultIn(place.file, { code, pointer: place.pointer, message: said, found: '', expected: '' });
  });
}

/** `/cases/registrations.json/cases/3` names the fourth case of this version; in the folder's file it may be the tenth. */
function placeOf(
  pointer: string,
  { file, caseFiles }: VersionFile,
): { readonly file: RulesFile; readonly pointer: string } {
  const [, name, index, rest = ''] = /^\/cases\/([^/]+\.json)(?:\/cases\/([0-9]+))?(\/.*)?$/.exec(pointer) ?? [];
  const own = name === undefined ? undefined : caseFiles[name];
  if (own === undefined) return { file, pointer };
  return {
    file: own.file,
    pointer: index === undefined ? rest : `/cases/${own.places[Number(index)] ?? index}${rest}`,
  };
}
