import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, machine, plain } from '../layout.js';
import { listIn, numberIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { WrongUsage } from '../verb.js';
import { importLines, importNextStep } from './import-words.js';

const path = '/v1/context/imports';

export const imports: Verb = {
  name: 'imports',
  usage: 'imports [show|response|release|refuse <id>]',
  summary: 'lists files of registrations, shows one, and decides on one that is held',
  details: ['Whoever sent a file does not release it. The response lists each rejected line with field and code.'],
  options: {
    ...serverOptions,
    state: { value: 'word', means: 'only imports in this state: held, applied …' },
    after: { value: 'id', means: 'only imports after this one' },
    reason: { value: 'text', means: 'why, for release and refuse' },
  },
  examples: [
    ...['imports --state held --as corrector', 'imports show 12 --as corrector', 'imports response 12 --as auditor'],
    'imports release 12 --reason "asked the sender: a new estate" --as corrector',
  ],
  words: [0, 2],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const [what, id] = given.words;
  if (what === undefined) return await list(given, io);
  if (id === undefined || !/^[1-9][0-9]{0,17}$/.test(id)) {
    throw new WrongUsage(`found \`${id ?? ''}\`; expected the number of an import such as \`12\``);
  }
  const one = `${path}/${id}`;
  switch (what) {
    case 'show': {
      const { json, text } = await Server.of(given, io).get(one);
      const next = importNextStep(json);
      if (given.flag('json')) io.out(`${text}\n`);
      else io.out(`${importLines(json)}${next === undefined ? '' : `next: ${next}\n`}`);
      return exitCodes.fine;
    }
    case 'response':
      await Server.of(given, io).stream(`${one}/response`, io.out);
      return exitCodes.fine;
    case 'release':
    case 'refuse': {
      const reason = given.need('reason', 'text');
      const { json } = await Server.of(given, io).post(`${one}/${what === 'release' ? 'release' : 'refusal'}`, {
        reason,
      });
      if (given.flag('json')) io.out(machine(json));
      else io.out(`import ${id} is ${textIn(json, 'state') ?? '?'}\n`);
      return exitCodes.fine;
    }
    default:
      throw new WrongUsage(`found \`${what}\`; expected show, response, release or refuse`);
  }
}

async function list(given: Given, io: Io): Promise<ExitCode> {
  const query = new URLSearchParams();
  for (const name of ['state', 'after']) {
    const value = given.text(name);
    if (value !== undefined) query.set(name, value);
  }
  const { json, text } = await Server.of(given, io).get(`${path}?${query.toString()}`);
  if (given.flag('json')) {
    io.out(`${text}\n`);
    return exitCodes.fine;
  }
  const rows = listIn(json, 'imports').map((each) => [
    ...[textIn(each, 'id') ?? '?', textIn(each, 'state') ?? '?', textIn(each, 'receivedAt') ?? '?'],
    ...[plain(textIn(each, 'fileName') ?? '?'), `${numberIn(each, 'details') ?? '?'} lines`],
    listIn(each, 'reasons')
      .map((reason) => textIn(reason, 'code') ?? '?')
      .join(' '),
  ]);
  io.out(rows.length === 0 ? 'no imports\n' : columns(rows));
  const next = textIn(json, 'next');
  if (next !== undefined) io.out(`more: --after ${next}\n`);
  return exitCodes.fine;
}
