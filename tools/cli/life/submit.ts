import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns } from '../layout.js';
import { textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn, wholeNumber } from '../verb.js';
import { nextStep } from './version-words.js';

export const submit: Verb = {
  name: 'submit',
  usage: 'submit <version>',
  summary: 'freezes a draft and has the server judge it: diagnostics, cases, coverage, second opinion, differences',
  details: ['When a gate fails, every failure is printed and the exit code is 1; the draft stays a draft.'],
  options: {
    ...serverOptions,
    revision: { value: 'number', means: 'submit this revision only' },
    comment: { value: 'text', means: 'what the change is for' },
  },
  examples: ['submit 4 --as author', 'submit 4 --revision 3 --comment "Change 1417" --token-file token.txt'],
  words: [1, 1],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const server = Server.of(given, io);
  const version = versionIn(given.words[0]);
  const revision = wholeNumber(given, 'revision', 0, 999_999_999);
  const comment = given.text('comment');
  const { json, text } = await server.post(server.path('versions', version, 'submission'), {
    ...(revision === undefined ? {} : { revision }),
    ...(comment === undefined ? {} : { comment }),
  });
  if (given.flag('json')) {
    io.out(`${text}\n`);
    return exitCodes.fine;
  }
  io.out(`version ${version} of ${server.name} is ${textIn(json, 'state') ?? 'submitted'}; every gate passed\n`);
  io.out(
    columns(
      [
        ['digest', textIn(json, 'digest') ?? '?'],
        ['evidence', textIn(json, 'evidenceDigest') ?? '?'],
      ],
      2,
    ),
  );
  io.out(`next: ${nextStep('submitted', version) ?? ''}\n`);
  return exitCodes.fine;
}
