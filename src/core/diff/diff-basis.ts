import { canonicalJson } from '../language/canonical-json.js';
import { below } from '../language/json-pointer.js';
import type { Basis } from '../language/rule-set.js';
import type { BasisEntry, Delta } from './delta.js';
import { told } from './delta.js';
import { quoted, sentence } from './name-words.js';
import { steadyPositions } from './steady.js';

interface Pair {
  readonly before: BasisEntry;
  readonly after: BasisEntry;
}

/** Differences of a rule set's basis. An entry of the same document with another clause is the same entry changed. */
export function diffBasis(before: readonly Basis[], after: readonly Basis[]): readonly Delta[] {
  const gone = before.map(placed);
  const come = after.map(placed);
  const same = takePairs(gone, come, canonicalJson);
  const changed = takePairs(same.gone, same.come, ({ document }) => document);
  const pairs = [...same.pairs, ...changed.pairs].sort((a, b) => a.after.place - b.after.place);
  const steady = steadyPositions(
    pairs.map((pair) => pair.before.place),
    () => false,
  );
  return [
    ...changed.gone.map(removed),
    ...changed.pairs.map(clauseChanged),
    ...changed.come.map((entry) => added(entry, before.length === 0)),
    ...pairs.flatMap((pair, i) => (steady.has(i) ? [] : [reordered(pair, after)])),
  ];
}

function placed({ document, clause }: Basis, place: number): BasisEntry {
  return { document, clause, place };
}

function takePairs(
  before: readonly BasisEntry[],
  after: readonly BasisEntry[],
  key: (entry: Basis) => string,
): { readonly pairs: readonly Pair[]; readonly gone: readonly BasisEntry[]; readonly come: readonly BasisEntry[] } {
  const keyOf = ({ document, clause }: BasisEntry): string => key({ document, clause });
  const waiting = new Map<string, BasisEntry[]>();
  for (const entry of before) {
    const alike = waiting.get(keyOf(entry));
    if (alike === undefined) waiting.set(keyOf(entry), [entry]);
    else alike.push(entry);
  }
  const pairs: Pair[] = [];
  const come: BasisEntry[] = [];
  for (const entry of after) {
    const match = waiting.get(keyOf(entry))?.shift();
    if (match === undefined) come.push(entry);
    else pairs.push({ before: match, after: entry });
  }
  const gone = [...waiting.values()].flat().sort((a, b) => a.place - b.place);
  return { pairs, gone, come };
}

const at = ({ place }: BasisEntry): string => below('/basis', place);
const inWords = ({ document, clause }: BasisEntry): string => `${quoted(clause)} of ${quoted(document)}`;

function removed(entry: BasisEntry): Delta {
  const text = sentence(`the rules no longer rest on ${inWords(entry)}`);
  const delta = { kind: 'removed', subject: 'basis', before: entry, after: null } as const;
  return told(delta, entry.document, { before: at(entry) }, text);
}

function added(entry: BasisEntry, isFirst: boolean): Delta {
  const text = sentence(`the rules ${isFirst ? 'rest' : 'now also rest'} on ${inWords(entry)}`);
  const delta = { kind: 'added', subject: 'basis', before: null, after: entry } as const;
  return told(delta, entry.document, { after: at(entry) }, text);
}

function clauseChanged({ before, after }: Pair): Delta {
  const text = sentence(
    `the rules now rest on ${quoted(after.clause)} of ${quoted(after.document)}, and no longer on its ${quoted(before.clause)}`,
  );
  const delta = { kind: 'changed', subject: 'basis', before, after } as const;
  return told(delta, after.document, { before: at(before), after: at(after) }, text);
}

function reordered({ before, after }: Pair, entries: readonly Basis[]): Delta {
  const next = entries[after.place + 1];
  const where = next === undefined ? 'last' : `before ${quoted(next.document)}`;
  const text = sentence(`of what the rules rest on, ${inWords(after)} is now named ${where}`);
  const delta = { kind: 'reordered', subject: 'basis', before, after } as const;
  return told(delta, after.document, { before: at(before), after: at(after) }, text);
}

/** The basis of guard rails is one text. */
export function diffBasisText(before: string | null, after: string): readonly Delta[] {
  if (before === after) return [];
  if (before === null) {
    const delta = { kind: 'added', subject: 'basis', before, after } as const;
    return [told(delta, 'basis', { after: '/basis' }, sentence(`the guard rails rest on ${quoted(after)}`))];
  }
  const text = sentence(`the guard rails rested on ${quoted(before)} and now rest on ${quoted(after)}`);
  const delta = { kind: 'changed', subject: 'basis', before, after } as const;
  return [told(delta, 'basis', { before: '/basis', after: '/basis' }, text)];
}
