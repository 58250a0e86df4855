import type { SequenceSpan } from './sequence-bounds.js';

/**
 * How many numbers one page of a list looks at before it says where to go on: no filter needs an index that every
 * recording would have to write, and no page can run into the time limit of a statement. Measured: about 0.1 s.
 */
export const lookedAtMax = 200_000n;
/** Rows that an export holds at a time. */
const exportPage = 500;

/** From which end a list is read, and where to go on from. */
export interface ListEnd {
  readonly order?: 'oldest' | 'newest' | undefined;
  /** Oldest first: the number to go on after, decimal. */
  readonly after?: string | undefined;
  /** Newest first: the number to go on before, decimal. */
  readonly before?: string | undefined;
}

/** Reads the first rows with numbers of a span that pass, in the order of the list. */
export type ReadSpan<Row> = (span: SequenceSpan, limit: number) => Promise<readonly Row[]>;

export interface SequencePage<Row> {
  /** May be few or none, though others come later. */
  readonly rows: readonly Row[];
  /** Where to go on, decimal; null at the end of what there is now. */
  readonly next: string | null;
}

interface HasSequence {
  readonly sequence: string;
}

/**
 * One page of a list that is read by sequence number. Whoever follows `next` skips and repeats none; `next` is null at
 * the end, and beyond the end of what there is too, so that asking again `after` the last number ends at once.
 * @param bounds - the numbers that can be meant; they end with the last one given
 * @param looksAt - how many numbers to look at
 */
export async function readPage<Row extends HasSequence>(
  bounds: SequenceSpan,
  end: ListEnd,
  limit: number,
  read: ReadSpan<Row>,
  looksAt = lookedAtMax,
): Promise<SequencePage<Row>> {
  const left = leftOf(bounds, end);
  if (left.from >= left.until) return { rows: [], next: null };
  const isNewest = end.order === 'newest';
  const window = isNewest
    ? { from: greatest(left.from, left.until - looksAt), until: left.until }
    : { from: left.from, until: least(left.until, left.from + looksAt) };
  const found = await read(window, limit + 1);
  const rows = found.slice(0, limit);
  if (found.length > limit) return { rows, next: rows.at(-1)?.sequence ?? null };
  if (isNewest) return { rows, next: window.from > left.from ? String(window.from) : null };
  return { rows, next: window.until < left.until ? String(window.until - 1n) : null };
}

/**
 * Every row within bounds that passes, page by page. A page that found none is given too: whoever asked may have gone,
 * and between two pages is where this can end.
 */
export async function* readAll<Row extends HasSequence>(
  bounds: SequenceSpan,
  { order, after, before }: ListEnd,
  read: ReadSpan<Row>,
): AsyncGenerator<readonly Row[]> {
  let end: ListEnd = { order, after, before };
  for (;;) {
    const { rows, next } = await readPage(bounds, end, exportPage, read);
    yield rows;
    if (next === null) return;
    end = order === 'newest' ? { order, before: next } : { order, after: next };
  }
}

const leftOf = (bounds: SequenceSpan, { after, before }: ListEnd): SequenceSpan => ({
  from: after === undefined ? bounds.from : greatest(bounds.from, BigInt(after) + 1n),
  until: before === undefined ? bounds.until : least(bounds.until, BigInt(before)),
});

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const greatest = (one: bigint, other: bigint): bigint => (one > other ? one : other);
