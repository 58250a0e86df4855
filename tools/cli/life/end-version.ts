import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn } from '../verb.js';

const options = { ...serverOptions, comment: { value: 'text', means: 'why' } };

export const reject: Verb = {
  name: 'reject',
  usage: 'reject <version> --comment <text>',
  summary: 'sends a submitted version back for good; its author makes a new one',
  options,
  examples: ['reject 4 --comment "8.1.1 needs the commissioning team\'s word" --as approver'],
  words: [1, 1],
  act: (given, io) => end(given, io, 'rejection'),
};

export const withdraw: Verb = {
  name: 'withdraw',
  usage: 'withdraw <version> --comment <text>',
  summary: 'takes a version, or what is planned for it, back',
  details: ['An author withdraws a draft, a submitted or an approved version; an activator what is scheduled.'],
  options,
  examples: ['withdraw 4 --comment "replaced by version 5" --as author'],
  words: [1, 1],
  act: (given, io) => end(given, io, 'withdrawal'),
};

async function end(given: Given, io: Io, verb: 'rejection' | 'withdrawal'): Promise<ExitCode> {
  const server = Server.of(given, io);
  const version = versionIn(given.words[0]);
  const comment = given.need('comment', 'text');
  const { json, text } = await server.post(server.path('versions', version, verb), { comment });
  if (given.flag('json')) io.out(`${text}\n`);
  else io.out(`version ${version} of ${server.name} is ${textIn(json, 'state') ?? 'ended'}\n`);
  return exitCodes.fine;
}
