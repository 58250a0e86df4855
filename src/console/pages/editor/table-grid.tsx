import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { below } from '../../../core/language/index.js';
import { diagnosticsBelow } from './draft-reading.js';
import { faultText, useEditor } from './editor-context.js';
import { NameInput } from './name-input.js';
import type { Grid, TableColumn } from './table-edits.js';
import {
  cellOf,
  cellText,
  withCell,
  withColumnRenamed,
  withRowRenamed,
  withoutColumn,
  withoutRow,
} from './table-edits.js';

const rowsAtOnce = 100;

/** The rows and columns of a table, edited cell by cell as in a spreadsheet. */
export function TableGrid({
  table,
  grid,
  search,
}: {
  readonly table: string;
  readonly grid: Grid;
  readonly search: string;
}) {
  const [most, setMost] = useState(rowsAtOnce);
  const wanted = search.trim().toLowerCase();
  const found = grid.rows.filter(
    ({ name, cells }) =>
      wanted === '' || `${name} ${Object.values(cells).map(cellText).join(' ')}`.toLowerCase().includes(wanted),
  );
  return (
    <div
      className="scroll-x"
      tabIndex={0}
      role="region"
      aria-label={`Rows of the table ${table}`}
      onKeyDown={goUpAndDown}
    >
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">{grid.key === '' ? 'Row' : grid.key}</th>
            {grid.columns.map((column) => (
              <ColumnHead key={column.name} table={table} column={column} />
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {found.slice(0, most).map((row) => (
            <GridRow key={row.name} table={table} columns={grid.columns} row={row} />
          ))}
        </tbody>
      </table>
      {found.length > most && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setMost(most + rowsAtOnce)}>
          Show more of {found.length} rows
        </Button>
      )}
    </div>
  );
}

function ColumnHead({ table, column }: { readonly table: string; readonly column: TableColumn }) {
  const { draft } = useEditor();
  return (
    <th scope="col">
      <div className="grid-head">
        <NameInput
          variant="unstyled"
          size="xs"
          aria-label={`Name of the column ${column.name}`}
          value={column.name}
          onCommit={(next) =>
            draft.edit(`${table} column name`, (json) => withColumnRenamed(json, table, column.name, next))
          }
        />
        {draft.mayEdit && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={24} variant="subtle" color="gray" aria-label={`More about the column ${column.name}`}>
                <IconDots size={14} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>holds {column.kind}</Menu.Label>
              <Menu.Item
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={() => draft.edit('remove a column', (json) => withoutColumn(json, table, column.name))}
              >
                Remove this column
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </th>
  );
}

function GridRow({
  table,
  columns,
  row,
}: {
  readonly table: string;
  readonly columns: readonly TableColumn[];
  readonly row: Grid['rows'][number];
}) {
  const { draft } = useEditor();
  const at = below(below(below('/tables', table), 'rows'), row.name);
  return (
    <tr data-place={at}>
      <th scope="row">
        <NameInput
          variant="unstyled"
          size="xs"
          aria-label={row.name === '' ? 'Name of the new row' : `Name of the row ${row.name}`}
          placeholder="name"
          value={row.name}
          onCommit={(next) => draft.edit(`${at} name`, (json) => withRowRenamed(json, table, row.name, next))}
        />
      </th>
      {columns.map((column) => (
        <GridCell key={column.name} table={table} row={row.name} column={column} cell={row.cells[column.name]} />
      ))}
      <td>
        {draft.mayEdit && (
          <Tooltip label="Remove this row">
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              aria-label={`Remove the row ${row.name}`}
              onClick={() => draft.edit('remove a row', (json) => withoutRow(json, table, row.name))}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </td>
    </tr>
  );
}

function GridCell({
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

function goUpAndDown(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  const { target } = event;
  if (!(target instanceof HTMLInputElement)) return;
  const cell = target.closest('td, th');
  const row = cell?.closest('tr');
  const other = event.key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling;
  const position = cell === null || row === null || row === undefined ? -1 : [...row.children].indexOf(cell);
  const input = other?.children[position]?.querySelector('input');
  if (!(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  input.focus();
}
