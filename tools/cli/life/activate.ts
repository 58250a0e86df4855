import { formatInstant, parseInstant } from '../../../src/core/identifiers/index.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { numberIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Options, Verb } from '../verb.js';
import { versionIn, wholeNumber, WrongUsage } from '../verb.js';
import { cohortWords } from './version-words.js';

const cohort: Options = {
  cohort: { value: 'name', many: true, means: 'for devices of this cohort only; for all of them when not given' },
};
const comment: Options = { comment: { value: 'text', means: 'why; needed to go back to a version that was active' } };

export const activate: Verb = {
  name: 'activate',
  usage: 'activate <version> [--cohort <name>] [--comment <text>]',
  summary: 'puts an approved version in force now, or goes back to one that was',
  details: [
    'Answers when every replica decides by it, after about a second. --expected-epoch refuses if others came first.',
  ],
  options: {
    ...serverOptions,
    ...cohort,
    ...comment,
    'expected-epoch': { value: 'number', means: 'the epoch that must be in force until now' },
  },
  examples: ['activate 4 --as activator', 'activate 2 --comment "4 refuses too much" --token-file token.txt'],
  words: [1, 1],
  act: activateNow,
};

export const schedule: Verb = {
  name: 'schedule',
  usage: 'schedule <version> --from <instant> [--cohort <name>]',
  summary: 'has an approved version come into force at an instant',
  options: {
    ...serverOptions,
    from: { value: 'instant', means: 'when, in UTC: 2026-12-01T00:00:00.000Z' },
    ...cohort,
    comment: { value: 'text', means: 'why then' },
  },
  examples: [
    'schedule 4 --from 2026-12-01T00:00:00Z --as activator',
    'schedule 4 --from 2026-12-01T00:00:00Z --cohort IOC',
  ],
  words: [1, 1],
  act: scheduleLater,
};

async function activateNow(given: Given, io: Io): Promise<ExitCode> {
  const server = Server.of(given, io);
  const version = versionIn(given.words[0]);
  const expectedEpoch = wholeNumber(given, 'expected-epoch', 0, Number.MAX_SAFE_INTEGER);
  const { json, text } = await server.post(server.path('versions', version, 'activation'), {
    ...whatIsAsked(given),
    ...(expectedEpoch === undefined ? {} : { expectedEpoch }),
  });
  if (given.flag('json')) io.out(`${text}\n`);
  else {
    const epoch = numberIn(json, 'epoch');
    io.out(`version ${version} of ${server.name} is in force for ${cohortWords(json)}`);
    io.out(` since ${textIn(json, 'activatedAt') ?? 'now'}, epoch ${epoch ?? '?'}\n`);
  }
  return exitCodes.fine;
}

async function scheduleLater(given: Given, io: Io): Promise<ExitCode> {
  const version = versionIn(given.words[0]);
  const from = given.need('from', 'instant');
  const instant = parseInstant(from);
  if (instant === undefined) {
    throw new WrongUsage(`found --from \`${from}\`; expected an instant in UTC such as \`2026-12-01T00:00:00Z\``);
  }
  const server = Server.of(given, io);
  const { json, text } = await server.post(server.path('versions', version, 'schedule'), {
    ...whatIsAsked(given),
    effectiveFrom: formatInstant(instant),
  });
  if (given.flag('json')) io.out(`${text}\n`);
  else {
    const at = textIn(json, 'effectiveFrom') ?? formatInstant(instant);
    io.out(`version ${version} of ${server.name} comes into force for ${cohortWords(json)} at ${at}\n`);
  }
  return exitCodes.fine;
}

function whatIsAsked(given: Given): object {
  const cohorts = given.texts('cohort');
  const said = given.text('comment');
  return { ...(cohorts.length === 0 ? {} : { cohorts }), ...(said === undefined ? {} : { comment: said }) };
}
