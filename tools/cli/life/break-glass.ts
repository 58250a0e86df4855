import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, plain } from '../layout.js';
import { listIn, membersOf, numberIn, textIn, textsIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { wholeNumber, WrongUsage } from '../verb.js';
import { cohortWords } from './version-words.js';

const hourMinutes = 60;
const longestMinutes = 240;

export const breakGlass: Verb = {
  name: 'break-glass',
  usage: 'break-glass start | list | lift <id> | review <id>',
  summary: 'refuses a class of commands at once, for at most four hours',
  details: [
    'start   refuses from the moment it answers: all commands, or those of --srv, to all devices, or those of --cohort',
    'list    shows each one, and which are still to be reviewed',
    'lift    ends it early; two people have to ask, the first call waits for the second',
    'review  closes it once it is over; another person than who started it says what was found',
  ],
  options: {
    ...serverOptions,
    reason: { value: 'text', means: 'start: why' },
    srv: { value: 'variant', many: true, means: 'start: only this service reference variant' },
    cohort: { value: 'name', many: true, means: 'start: only devices of this cohort' },
    minutes: { value: 'number', means: `start: how long, 1 to ${longestMinutes}; ${hourMinutes} when not given` },
    comment: { value: 'text', means: 'lift: why' },
    finding: { value: 'text', means: 'review: what was found' },
  },
  examples: [
    'break-glass start --srv 7.4 --minutes 30 --reason "supply cut off by mistake" --as activator',
    'break-glass list --as auditor',
    'break-glass lift 1 --comment "cause found" --as approver',
  ],
  words: [1, 2],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const [what, id] = given.words;
  const server = Server.of(given, io);
  switch (what) {
    case 'start':
      return start(server, given, io);
    case 'list':
      return list(server, given, io);
    case 'lift':
      return lift(server, given, io, idIn(id));
    case 'review':
      return review(server, given, io, idIn(id));
    default:
      throw new WrongUsage(`found \`${what ?? ''}\`; expected start, list, lift or review`);
  }
}

async function start(server: Server, given: Given, io: Io): Promise<ExitCode> {
  const [variants, cohorts] = [given.texts('srv'), given.texts('cohort')];
  const { json, text } = await server.post(server.path('break-glass'), {
    reason: given.need('reason', 'text'),
    minutes: wholeNumber(given, 'minutes', 1, longestMinutes) ?? hourMinutes,
    serviceReferenceVariants: variants.length === 0 ? null : variants,
    cohorts: cohorts.length === 0 ? null : cohorts,
  });
  const id = textIn(json, 'id') ?? String(numberIn(json, 'id') ?? '?');
  const what = variants.length === 0 ? 'every command' : variants.join(', ');
  const until = textIn(json, 'expiresAt') ?? '?';
  tell(given, io, text, `break-glass ${id} refuses ${what} for ${cohortWords({ cohorts })} until ${until}\n`);
  return exitCodes.fine;
}

async function list(server: Server, given: Given, io: Io): Promise<ExitCode> {
  const { json, text } = await server.get(server.path('break-glass'));
  const rows = listIn(json, 'breakGlass').map((each) => {
    const variants = textsIn(each, 'serviceReferenceVariants');
    const reviewed = textIn(membersOf(each)['review'], 'closedAt');
    return [
      textIn(each, 'id') ?? String(numberIn(each, 'id') ?? '?'),
      textIn(each, 'state') ?? '?',
      `${variants.length === 0 ? 'every command' : plain(variants.join(', '))}, ${cohortWords(each)}`,
      `until ${textIn(each, 'expiresAt') ?? '?'}`,
      reviewed === undefined ? 'not reviewed' : `reviewed ${reviewed}`,
      plain(textIn(each, 'reason') ?? ''),
    ];
  });
  tell(given, io, text, rows.length === 0 ? 'none\n' : columns(rows));
  return exitCodes.fine;
}

async function lift(server: Server, given: Given, io: Io, id: string): Promise<ExitCode> {
  const comment = given.need('comment', 'text');
  const { json, text } = await server.post(server.path('break-glass', id, 'lift'), { comment });
  const missing = numberIn(json, 'confirmationsMissing') ?? 0;
  tell(given, io, text, missing > 0 ? 'still in force: another person has to ask for it too\n' : 'lifted\n');
  return exitCodes.fine;
}

async function review(server: Server, given: Given, io: Io, id: string): Promise<ExitCode> {
  const finding = given.need('finding', 'text');
  const { text } = await server.post(server.path('break-glass', id, 'review'), { finding });
  tell(given, io, text, 'review closed\n');
  return exitCodes.fine;
}

function tell(given: Given, io: Io, json: string, words: string): void {
  io.out(given.flag('json') ? `${json}\n` : words);
}

function idIn(word: string | undefined): string {
  if (word !== undefined && /^[A-Za-z0-9-]{1,64}$/.test(word)) return word;
  throw new WrongUsage(`found \`${word ?? ''}\`; expected the id of a break-glass, as \`break-glass list\` shows it`);
}
