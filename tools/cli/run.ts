import { FilesFaulty } from './files/rules-home.js';
import { faultLines, seenFrom } from './files/tell-faults.js';
import { helpOf, overview } from './help.js';
import type { ExitCode, Io } from './io.js';
import { exitCodes } from './io.js';
import { machine } from './layout.js';
import { ServerRefused, ServerUnreachable, tellRefusal } from './server/faults.js';
import type { Verb } from './verb.js';
import { Given, WrongUsage } from './verb.js';
import { verbGroups } from './verbs.js';

const verbs: ReadonlyMap<string, Verb> = new Map(
  verbGroups.flatMap(([, group]) => group.map((verb) => [verb.name, verb] as const)),
);

/**
 * Does what one line asks for: `anchorgate <verb> …`.
 * @param argv what follows `anchorgate`
 * @returns what the process ends with; never rejects
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return help(rest[0], io, name !== undefined);
  }
  const verb = verbs.get(name);
  if (verb === undefined) {
    io.err(`found the verb \`${name}\`; expected one of ${[...verbs.keys()].join(', ')}\n`);
    return exitCodes.wrongUsage;
  }
  try {
    const given = Given.parse(verb, rest);
    if (!given.flag('help')) return await verb.act(given, io);
    io.out(helpOf(verb));
    return exitCodes.fine;
  } catch (error) {
    return tell(error, verb, rest.includes('--json'), io);
  }
}

function help(name: string | undefined, io: Io, asked: boolean): ExitCode {
  const verb = name === undefined ? undefined : verbs.get(name);
  (asked ? io.out : io.err)(verb === undefined ? overview(verbGroups) : helpOf(verb));
  return asked ? exitCodes.fine : exitCodes.wrongUsage;
}

function tell(error: unknown, verb: Verb, asJson: boolean, io: Io): ExitCode {
  if (error instanceof WrongUsage) {
    io.err(`${error.message}\n\`anchorgate ${verb.name} --help\` shows what it takes\n`);
    return exitCodes.wrongUsage;
  }
  if (error instanceof FilesFaulty) {
    io.out(asJson ? machine({ ok: false, faults: seenFrom(io, error.faults) }) : faultLines(io, error.faults));
    return exitCodes.saysNo;
  }
  if (error instanceof ServerRefused) {
    tellRefusal(error, asJson, io);
    // Failed gates are what the rule set says, not what the server thinks of the caller.
    return error.code === 'GATES_FAILED' ? exitCodes.saysNo : exitCodes.serverRefused;
  }
  if (error instanceof ServerUnreachable) {
    io.err(`${error.message}\n`);
    return exitCodes.serverUnreachable;
  }
  io.err(`this tool failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.failed;
}
