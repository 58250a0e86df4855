import { parseArgs } from 'node:util';
import type { ExitCode, Io } from './io.js';

/** One option of a verb; `value` is the word the help shows for its value, and without one it is a switch. */
export interface Option {
  readonly value?: string;
  readonly many?: boolean;
  readonly means: string;
}
export type Options = Readonly<Record<string, Option>>;

/** One thing the tool can do: `anchorgate <name> …`. */
export interface Verb {
  readonly name: string;
  /** `approve <version> --comment <text>` */
  readonly usage: string;
  /** One line, small letters, no full stop. */
  readonly summary: string;
  /** Further lines of the help, where the summary leaves something open. */
  readonly details?: readonly string[];
  readonly options: Options;
  readonly examples: readonly string[];
  /** How many words it takes that are not options: at least and at most. */
  readonly words: readonly [number, number];
  readonly act: (given: Given, io: Io) => Promise<ExitCode>;
}

/** The line that was typed is wrong; the message says what was found and expected. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

export const everywhere: Options = {
  json: { means: 'answer in JSON, for machines' },
  help: { means: 'show this help' },
};

/** What was typed after the verb, sorted into words and options. */
export class Given {
  private constructor(
    readonly words: readonly string[],
    private readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>,
  ) {}

  /** @throws WrongUsage for options that the verb does not have, and for too few or too many words */
  static parse(verb: Verb, argv: readonly string[]): Given {
    const options = Object.fromEntries(
      Object.entries({ ...verb.options, ...everywhere }).map(([name, { value, many }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: many ?? false },
      ]),
    );
    const parsed = parseLine(argv, options);
    const given = new Given(parsed.positionals, parsed.values);
    const [least, most] = verb.words;
    if (!given.flag('help') && (given.words.length < least || given.words.length > most)) {
      throw new WrongUsage(`found ${count(given.words.length)}; expected \`${verb.usage}\``);
    }
    return given;
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Every value of an option that may be repeated or hold commas: `--cohort IOC --cohort MOC`, `--cohort IOC,MOC`. */
  texts(name: string): readonly string[] {
    const value = this.values[name];
    return (Array.isArray(value) ? value : [])
      .filter((each): each is string => typeof each === 'string')
      .flatMap((each) => each.split(','))
      .map((each) => each.trim())
      .filter((each) => each !== '');
  }

  /** @throws WrongUsage when it was not given */
  need(name: string, what: string): string {
    const value = this.text(name)?.trim();
    if (value) return value;
    throw new WrongUsage(`expected --${name} <${what}>`);
  }
}

/** A version number, as one types it. @throws WrongUsage */
export function versionIn(word: string | undefined): number {
  if (word !== undefined && /^[1-9][0-9]{0,8}$/.test(word)) return Number(word);
  throw new WrongUsage(`found \`${word ?? ''}\`; expected a version number such as \`4\``);
}

/** A whole number from `least` to `most`; undefined when it was not given. @throws WrongUsage */
export function wholeNumber(given: Given, name: string, least: number, most: number): number | undefined {
  const text = given.text(name);
  if (text === undefined) return undefined;
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new WrongUsage(`found --${name} \`${text}\`; expected a whole number from ${least} to ${most}`);
}

function parseLine(
  argv: readonly string[],
  options: Readonly<Record<string, { readonly type: 'boolean' | 'string'; readonly multiple: boolean }>>,
): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    // Its messages are for people: "Unknown option '--x'. …". Only their first sentence is about this line.
    const said =
      typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
    const [message = ''] = said.split(/\. |\n/);
    throw new WrongUsage(message.charAt(0).toLowerCase() + message.slice(1).replaceAll("'", '`'));
  }
}

function count(words: number): string {
  return words === 0 ? 'nothing' : words === 1 ? 'one word' : `${words} words`;
}
