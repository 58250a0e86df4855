import { useState } from 'react';
import { below } from '../../../core/language/index.js';
import { diagnosticsBelow } from './draft-reading.js';
import { faultText, useEditor } from './editor-context.js';
import type { TableColumn } from './table-edits.js';
import { cellOf, cellText, withCell } from './table-edits.js';

/** One cell of a table, edited as its column's kind. */
export function TableCell({
  table,
  row,
  column,
  cell,
}: {
  readonly table: string;
  readonly row: string;
  readonly column: TableColumn;
  readonly cell: unknown;
}) {
  const { draft } = useEditor();
  // A list is read when its cell is left: a comma that was just typed would vanish.
  const [typed, setTyped] = useState<string | null>(null);
  const at = below(below(below(below('/tables', table), 'rows'), row), column.name);
  const faults = diagnosticsBelow(draft.reading.diagnostics, at);
  const isList = column.kind === 'texts' || column.kind === 'numbers';
  const set = (text: string): void =>
    draft.edit(at, (json) => withCell(json, table, row, column.name, cellOf(column.kind, text)));
  const label = `${column.name} of ${row}`;
  const title = faults.map(faultText).join('\n');
  return (
    <td
      className={faults.length > 0 ? 'grid-fault' : undefined}
      data-place={at}
      title={title === '' ? undefined : title}
    >
      {column.kind === 'yes or no' ? (
        <select aria-label={label} value={cellText(cell)} onChange={(event) => set(event.currentTarget.value)}>
          <option value="true">yes</option>
          <option value="false">no</option>
        </select>
      ) : (
        <input
          aria-label={label}
          aria-invalid={faults.length > 0 ? true : undefined}
          value={typed ?? cellText(cell)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isList) setTyped(value);
            set(value);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </td>
  );
}
