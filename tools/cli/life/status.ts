import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, machine, plain } from '../layout.js';
import { listIn, numberIn, textIn, textsIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn } from '../verb.js';
import { cohortWords, nextStep, versionLines, versionTable } from './version-words.js';

export const status: Verb = {
  name: 'status',
  usage: 'status [version]',
  summary: 'shows what is in force and what is coming, or where one version stands',
  options: serverOptions,
  examples: ['status --as auditor', 'status 4 --as author', 'status --json --token-file token.txt'],
  words: [0, 1],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const server = Server.of(given, io);
  const [word] = given.words;
  return word === undefined ? ofRuleSet(server, given, io) : ofVersion(server, versionIn(word), given, io);
}

async function ofVersion(server: Server, version: number, given: Given, io: Io): Promise<ExitCode> {
  const { json, text } = await server.get(server.path('versions', version));
  if (given.flag('json')) {
    io.out(`${text}\n`);
    return exitCodes.fine;
  }
  io.out(`version ${version} of ${server.name}\n`);
  io.out(versionLines(json));
  const next = nextStep(textIn(json, 'state'), version);
  if (next !== undefined) io.out(`next: ${next}\n`);
  return exitCodes.fine;
}

async function ofRuleSet(server: Server, given: Given, io: Io): Promise<ExitCode> {
  const [{ json: ruleSet }, { json: versions }] = [
    await server.get(server.path()),
    await server.get(server.path('versions')),
  ];
  const all = listIn(versions, 'versions');
  // The rule set names those in force by number only.
  const glasses = listIn(ruleSet, 'breakGlass').length === 0 ? undefined : await server.get(server.path('break-glass'));
  const narrowed = listIn(glasses?.json, 'breakGlass').filter((each) => textIn(each, 'state') === 'in-force');
  if (given.flag('json')) {
    io.out(machine({ ruleSet, versions: all, breakGlass: narrowed }));
    return exitCodes.fine;
  }
  io.out(`${server.name}, epoch ${numberIn(ruleSet, 'epoch') ?? '?'}\n`);
  io.out(columns(forceRows(ruleSet, narrowed), 2));
  io.out(`\n${versionTable(all)}`);
  return exitCodes.fine;
}

function forceRows(ruleSet: unknown, narrowed: readonly unknown[]): readonly (readonly string[])[] {
  const active = listIn(ruleSet, 'active').map((each) => {
    const cohort = textIn(each, 'cohort');
    return [
      'in force',
      `version ${numberIn(each, 'version') ?? '?'}`,
      cohort === undefined ? 'all cohorts' : `cohort ${plain(cohort)}`,
    ];
  });
  const coming = listIn(ruleSet, 'coming').map((each) => [
    'coming',
    `version ${numberIn(each, 'version') ?? '?'}`,
    `${cohortWords(each)}, from ${textIn(each, 'effectiveFrom') ?? '?'}`,
  ]);
  const broken = narrowed.map((each) => {
    const variants = textsIn(each, 'serviceReferenceVariants');
    const what = variants.length === 0 ? 'every command' : variants.join(', ');
    return ['break-glass', `refuses ${plain(what)}`, `${cohortWords(each)}, until ${textIn(each, 'expiresAt') ?? '?'}`];
  });
  return [...(active.length === 0 ? [['in force', 'nothing', '']] : active), ...coming, ...broken];
}
