/** One line of a thing in words; `indent` 0 is the outermost. */
export interface Line {
  readonly indent: number;
  readonly text: string;
}

/** A piece of a line that both versions have, or only one. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export interface MarkedLine {
  readonly indent: number;
  readonly pieces: readonly Piece[];
}

/** A row of two columns. Null where a side has nothing to set against the other. */
export interface Row {
  readonly same: boolean;
  readonly before: MarkedLine | null;
  readonly after: MarkedLine | null;
}

/** Lines that share fewer of their words than this are set apart and not against each other. */
const likeness = 0.4;
/** Longer lines are marked whole: comparing words takes the product of their numbers. */
const wordsMost = 600;

/** Sets two texts beside each other, line by line, with the words marked that only one of them has. */
export function rowsOf(before: readonly Line[], after: readonly Line[]): readonly Row[] {
  const rows: Row[] = [];
  let gone: Line[] = [];
  let come: Line[] = [];
  const flush = (): void => {
    rows.push(...unlike(gone, come));
    gone = [];
    come = [];
  };
  const key = ({ indent, text }: Line): string => `${indent} ${text}`;
  for (const step of stepsBetween(before, after, key)) {
    if (step.kind === 'both') {
      flush();
      rows.push({ same: true, before: whole(step.before, false), after: whole(step.after, false) });
    } else if (step.kind === 'gone') gone.push(step.item);
    else come.push(step.item);
  }
  flush();
  return rows;
}

/** A run of lines that only the one or the other text has: like ones beside each other, the others alone. */
function unlike(gone: readonly Line[], come: readonly Line[]): readonly Row[] {
  const rows: Row[] = [];
  let next = 0;
  for (const before of gone) {
    const at = come.findIndex((after, i) => i >= next && areAlike(before, after));
    const after = at < 0 ? undefined : come[at];
    if (after === undefined) {
      rows.push({ same: false, before: whole(before, true), after: null });
      continue;
    }
    rows.push(...come.slice(next, at).map((line) => ({ same: false, before: null, after: whole(line, true) })));
    rows.push(markedPair(before, after));
    next = at + 1;
  }
  return [...rows, ...come.slice(next).map((line) => ({ same: false, before: null, after: whole(line, true) }))];
}

function areAlike(before: Line, after: Line): boolean {
  const [old, now] = [wordsOf(before.text), wordsOf(after.text)];
  if (old.length > wordsMost || now.length > wordsMost) return false;
  const shared = stepsBetween(old, now, trimmed).filter(({ kind }) => kind === 'both').length;
  return shared / Math.max(old.length, now.length) >= likeness;
}

function markedPair(before: Line, after: Line): Row {
  const [old, now]: [Piece[], Piece[]] = [[], []];
  for (const step of stepsBetween(wordsOf(before.text), wordsOf(after.text), trimmed)) {
    if (step.kind !== 'come') add(old, step.kind === 'both' ? step.before : step.item, step.kind !== 'both');
    if (step.kind !== 'gone') add(now, step.kind === 'both' ? step.after : step.item, step.kind !== 'both');
  }
  return {
    same: false,
    before: { indent: before.indent, pieces: old },
    after: { indent: after.indent, pieces: now },
  };
}

/** Words and signs, each with the space that follows it, so that joined they are the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/(?:[\p{L}\p{N}’.'-]*[\p{L}\p{N}]|\S)\s*|\s+/gu) ?? [];
}

const trimmed = (word: string): string => word.trim();

function add(pieces: Piece[], text: string, changed: boolean): void {
  const last = pieces.at(-1);
  if (last?.changed === changed) pieces[pieces.length - 1] = { text: last.text + text, changed };
  else pieces.push({ text, changed });
}

function whole({ indent, text }: Line, changed: boolean): MarkedLine {
  return { indent, pieces: [{ text, changed }] };
}

type Step<T> =
  | { readonly kind: 'both'; readonly before: T; readonly after: T }
  | { readonly kind: 'gone' | 'come'; readonly item: T };

/** From one list to the other, with as many of the items kept as can be: the longest common subsequence. */
function stepsBetween<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): readonly Step<T>[] {
  const [old, now] = [before.map(key), after.map(key)];
  const width = now.length + 1;
  const kept = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => kept[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      kept[i * width + j] = old[i] === now[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Step<T>[] = [];
  for (let [i, j] = [0, 0]; i < before.length || j < after.length;) {
    const [gone, come] = [before[i], after[j]];
    if (gone !== undefined && come !== undefined && old[i] === now[j]) {
      steps.push({ kind: 'both', before: gone, after: come });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'gone', item: gone });
      i += 1;
    } else if (come !== undefined) {
      steps.push({ kind: 'come', item: come });
      j += 1;
    }
  }
  return steps;
}
