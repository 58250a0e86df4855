import { VisuallyHidden } from '@mantine/core';
import type { MarkedLine, Row } from './line-diff.js';
import { rowsOf } from './line-diff.js';
import type { Line } from './line-diff.js';
import './side-by-side.css';

/** So many unchanged lines stay around what changed; the others are counted. */
const context = 2;
/** Fewer than this are shown rather than counted. */
const countedLeast = 3;

/** Two texts beside each other: what only the old has with −, what only the new has with +, and words marked in both. */
export function SideBySide({
  label,
  before,
  after,
  names,
}: {
  readonly label: string;
  /** Null: there was none. */
  readonly before: readonly Line[] | null;
  readonly after: readonly Line[] | null;
  readonly names: { readonly before: string; readonly after: string };
}) {
  const rows = rowsOf(before ?? [], after ?? []);
  return (
    <table className="beside" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{before === null ? `${names.before}: not there` : names.before}</th>
          <th scope="col">{after === null ? `${names.after}: not there` : names.after}</th>
        </tr>
      </thead>
      <tbody>
        {withUnchangedCounted(rows).map((part, i) =>
          'count' in part ? (
            <tr key={i}>
              <td colSpan={2} className="beside-none">
                <span className="beside-line">
                  <span className="beside-sign" aria-hidden>
                    ⋯
                  </span>
                  {part.count} lines that are the same
                </span>
              </td>
            </tr>
          ) : (
            <tr key={i}>
              <Cell side="before" row={part} />
              <Cell side="after" row={part} />
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function Cell({ side, row }: { readonly side: 'before' | 'after'; readonly row: Row }) {
  const line = row[side];
  if (line === null) return <td className="beside-none" />;
  const look = row.same ? undefined : side === 'before' ? 'beside-gone' : 'beside-come';
  const sign = row.same ? ' ' : side === 'before' ? '−' : '+';
  return (
    <td className={look}>
      <span className="beside-line">
        <span className="beside-sign" aria-hidden>
          {sign}
        </span>
        {!row.same && <VisuallyHidden>{side === 'before' ? 'was: ' : 'is now: '}</VisuallyHidden>}
        <span style={{ paddingLeft: `${line.indent * 1.25}rem` }}>
          <Marked line={line} side={side} />
        </span>
      </span>
    </td>
  );
}

function Marked({ line, side }: { readonly line: MarkedLine; readonly side: 'before' | 'after' }) {
  // A line that is changed as a whole is marked by its sign and ground; marking each word would say no more.
  const isWhole = line.pieces.every(({ changed }) => changed);
  return (
    <>
      {line.pieces.map(({ text, changed }, i) => {
        if (!changed || isWhole) return <span key={i}>{text}</span>;
        return side === 'before' ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>;
      })}
    </>
  );
}

function withUnchangedCounted(rows: readonly Row[]): readonly (Row | { readonly count: number })[] {
  const isNear = rows.map((row, i) => rows.slice(Math.max(0, i - context), i + context + 1).some(({ same }) => !same));
  const shown: (Row | { readonly count: number })[] = [];
  for (let i = 0; i < rows.length;) {
    let end = i;
    while (end < rows.length && isNear[end] === false) end += 1;
    const isAll = end - i === rows.length;
    if (end - i >= countedLeast && !isAll) shown.push({ count: end - i });
    else shown.push(...rows.slice(i, end));
    const row = rows[end];
    if (row !== undefined) shown.push(row);
    i = end + 1;
  }
  return shown;
}
