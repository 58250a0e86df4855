import { columns, plain } from '../layout.js';
import { listIn, membersOf, numberIn, textIn } from '../server/loose-json.js';

/** What a change board reads: counts before and after, then what changes, for whom and where. */
export function summaryLines(census: unknown): string {
  const { result } = membersOf(census);
  const { question, flips } = membersOf(result);
  const count = numberIn(flips, 'count') ?? 0;
  return [
    `census ${textIn(census, 'id') ?? '?'}: ${questionWords(question)}\n`,
    columns(
      [
        ['devices', number(result, 'devices')],
        ['commands decided by both', number(result, 'pairs')],
        ['decided differently', `${grouped(count)} on ${number(flips, 'devices')} devices`],
        ['result', plain(textIn(census, 'digest') ?? '?')],
      ],
      2,
    ),
    table('Decisions', ['', 'before', 'after'], decisionRows(result)),
    table('Changes', ['sender', 'before', 'after', 'flips'], changeRows(flips)),
    table('By cohort', ['cohort', 'flips'], placeRows(flips, 'byCohort', 'cohort', 'no cohort')),
    table('By distributor', ['distributor', 'flips'], placeRows(flips, 'byDistributor', 'distributor', 'not known')),
    table('Senders that could not be named', ['sender', 'why', 'devices'], unnamedRows(result)),
    contextNote(census),
  ].join('');
}

/** One line of the list of flips. */
export function flipRow(flip: unknown): readonly string[] {
  const { before, after } = membersOf(flip);
  return [
    ...[textIn(flip, 'deviceId'), textIn(flip, 'sender'), textIn(flip, 'senderId')].map((each) => plain(each ?? '?')),
    `${outcome(before)} -> ${outcome(after)}`,
  ];
}

/** `version 1 against 2 of smets1-critical-commands, 6.15.1 by slot-holder`. */
function questionWords(question: unknown): string {
  const { before, after } = membersOf(question);
  const versions = `version ${numberIn(before, 'version') ?? '?'} against ${numberIn(after, 'version') ?? '?'}`;
  const senders = listIn(question, 'senders').map(String).join(', ');
  const role = textIn(question, 'userRole');
  const what = `${textIn(question, 'serviceReferenceVariant') ?? '?'} by ${senders}${role === undefined ? '' : ` as ${role}`}`;
  return plain(`${versions} of ${textIn(after, 'name') ?? '?'}, ${what}`);
}

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `\n${title}\n${columns([head, ...rows], 2)}`;

function decisionRows(result: unknown): readonly (readonly string[])[] {
  const before = new Map(listIn(result, 'before').map((each) => [outcome(each), number(each, 'count')]));
  const after = new Map(listIn(result, 'after').map((each) => [outcome(each), number(each, 'count')]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((each) => [each, before.get(each) ?? '0', after.get(each) ?? '0']);
}

const changeRows = (flips: unknown): readonly (readonly string[])[] =>
  byCount(listIn(flips, 'changes')).map((change) => {
    const { before, after } = membersOf(change);
    return [plain(textIn(change, 'sender') ?? '?'), outcome(before), outcome(after), number(change, 'count')];
  });

const placeRows = (flips: unknown, list: string, name: string, none: string): readonly (readonly string[])[] =>
  byCount(listIn(flips, list)).map((each) => {
    const unknown = membersOf(each)['unknown'] === true;
    return [plain(textIn(each, name) ?? (unknown ? 'not known' : none)), number(each, 'count')];
  });

const unnamedRows = (result: unknown): readonly (readonly string[])[] =>
  byCount(listIn(result, 'unnamed')).map((each) => [
    plain(textIn(each, 'sender') ?? '?'),
    plain(textIn(each, 'reason') ?? '?'),
    number(each, 'count'),
  ]);

function contextNote(census: unknown): string {
  const { context } = membersOf(census);
  const [from, to] = [numberIn(context, 'from'), numberIn(context, 'to')];
  if (from === to) return '';
  return `\nThe context moved from sequence ${from ?? '?'} to ${to ?? '?'} meanwhile: some devices were counted as they were before.\n`;
}

const byCount = (counted: readonly unknown[]): readonly unknown[] =>
  counted.toSorted((one, other) => (numberIn(other, 'count') ?? 0) - (numberIn(one, 'count') ?? 0));

function outcome(of: unknown): string {
  const code = textIn(of, 'responseCode');
  return plain(`${textIn(of, 'verdict') ?? '?'}${code === undefined ? '' : ` ${code}`}`);
}

const number = (of: unknown, name: string): string => {
  const found = numberIn(of, name);
  return found === undefined ? '?' : grouped(found);
};

/** `1,000,000`. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
