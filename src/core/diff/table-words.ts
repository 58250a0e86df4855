import type { Scalar, TableCell, TableRow } from '../language/rule-set.js';
import { literalInWords } from './literal-words.js';
import { listInWords, wordsOfMember } from './name-words.js';

/** "the user roles IS and GS; the confidence assumed". */
export function rowInWords(row: TableRow): string {
  return Object.entries(row)
    .map(([column, cell]) =>
      isList(cell) && cell.length === 0
        ? `no ${wordsOfMember(column)}`
        : `the ${wordsOfMember(column)} ${cellInWords(cell)}`,
    )
    .join('; ');
}

export function cellInWords(cell: TableCell): string {
  return listInWords(scalarsOf(cell).map(scalarInWords), 'and');
}

/** "now include ED and GT", "no longer include GS", or the whole of the old and the new cell. */
export function cellChangeInWords(before: TableCell, after: TableCell): string {
  if (isList(before) && isList(after)) {
    const [old, now] = [new Set(before), new Set(after)];
    const come = after.filter((value) => !old.has(value)).map(scalarInWords);
    const gone = before.filter((value) => !now.has(value)).map(scalarInWords);
    const verbs = [
      ...(come.length > 0 ? [`now include ${listInWords(come, 'and')}`] : []),
      ...(gone.length > 0 ? [`no longer include ${listInWords(gone, 'and')}`] : []),
    ];
    if (verbs.length > 0) return verbs.join(' and ');
    return `are the same in another order, ${cellInWords(after)}`;
  }
  return `changed from ${cellInWords(before)} to ${cellInWords(after)}`;
}

function isList(cell: TableCell): cell is readonly Scalar[] {
  return Array.isArray(cell);
}

function scalarsOf(cell: TableCell): readonly Scalar[] {
  return isList(cell) ? cell : [cell];
}

function scalarInWords(value: Scalar): string {
  return literalInWords(value, undefined);
}
