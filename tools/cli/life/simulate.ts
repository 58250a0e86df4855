import { readRulesFile } from '../../rules/rules-file.js';
import { existing, FilesFaulty } from '../files/rules-home.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, plain } from '../layout.js';
import { listIn, membersOf, numberIn, textIn, textsIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn, WrongUsage } from '../verb.js';
import { activeVersion } from './active-version.js';

export const simulate: Verb = {
  name: 'simulate',
  usage: 'simulate --request <file>',
  summary: 'has the server decide a command as if: by any version or file, with any fact replaced; nothing is recorded',
  details: ['Decides by --rule-set, by --version, or by the version that is active.'],
  options: {
    ...serverOptions,
    request: { value: 'file', means: 'the command, as POST /v1/evaluations takes it' },
    'rule-set': { value: 'file', means: 'decide by this rule set' },
    version: { value: 'number', means: 'decide by this version of the server' },
    context: { value: 'file', means: 'facts that replace those the server knows, {"device.status": "Suspended"}' },
    'valid-at': { value: 'instant', means: 'decide as at this instant' },
    expect: { value: 'verdict', means: 'permit or refuse; the exit code is 1 when the verdict is another' },
  },
  examples: [
    'simulate --request command.json --version 2 --as author',
    'simulate --request command.json --rule-set rules/smets1-critical-commands/4.json --expect permit --as author',
  ],
  words: [0, 0],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const expected = given.text('expect');
  if (expected !== undefined && expected !== 'permit' && expected !== 'refuse') {
    throw new WrongUsage(`found --expect \`${expected}\`; expected permit or refuse`);
  }
  const request = jsonIn(io, given.need('request', 'file'));
  const [context, validAt] = [given.text('context'), given.text('valid-at')];
  const server = Server.of(given, io);
  const { json, text } = await server.post('/v1/simulations', {
    ...{ request, ruleSet: await ruleSetOf(server, given, io) },
    ...(context === undefined ? {} : { context: jsonIn(io, context) }),
    ...(validAt === undefined ? {} : { validAt }),
  });
  io.out(given.flag('json') ? `${text}\n` : words(json));
  const verdict = textIn(json, 'verdict');
  if (expected === undefined || expected === verdict) return exitCodes.fine;
  io.err(`found the verdict \`${verdict ?? '?'}\`; expected \`${expected}\`\n`);
  return exitCodes.saysNo;
}

async function ruleSetOf(server: Server, given: Given, io: Io): Promise<object> {
  const [file, version] = [given.text('rule-set'), given.text('version')];
  if (file !== undefined && version !== undefined) throw new WrongUsage('found --rule-set and --version; expected one');
  if (file !== undefined) return { content: jsonIn(io, file) };
  return { name: server.name, version: version === undefined ? await activeVersion(server) : versionIn(version) };
}

function jsonIn(io: Io, path: string): unknown {
  const file = readRulesFile(existing(io, path));
  if (file.faults.length > 0) throw new FilesFaulty(file.faults);
  return file.json;
}

function words(answer: unknown): string {
  const code = textIn(answer, 'responseCode');
  const ruleSet = membersOf(answer)['ruleSet'];
  const by = `by version ${numberIn(ruleSet, 'version') ?? '?'} of ${plain(textIn(ruleSet, 'name') ?? '?')}`;
  const reasons = [...listIn(answer, 'reasons'), ...listIn(answer, 'advisories')].map((reason) => {
    const missing = textsIn(reason, 'missingFacts');
    const waiver = textIn(reason, 'waivedBy');
    const why = [
      ...(waiver === undefined ? [] : [`by ${waiver}`]),
      ...(missing.length === 0 ? [] : [`not known: ${missing.join(', ')}`]),
      ...(textIn(reason, 'mode') === 'warn' ? ['a warning'] : []),
      textIn(reason, 'because') ?? '',
    ];
    return [textIn(reason, 'outcome') ?? '?', plain(textIn(reason, 'rule') ?? '?'), plain(why.join('; '))];
  });
  return `${textIn(answer, 'verdict') ?? '?'}${code === undefined ? '' : ` ${plain(code)}`}, ${by}\n${columns(reasons, 2)}`;
}
