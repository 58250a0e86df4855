import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { below } from '../../../core/language/index.js';
import { useEditor } from './editor-context.js';
import { NameInput } from './name-input.js';
import { TableCell } from './table-cell.js';
import type { Grid, TableColumn } from './table-edits.js';
import { cellText, withColumnRenamed, withRowRenamed, withoutColumn, withoutRow } from './table-edits.js';

const rowsAtOnce = 100;

/** The rows and columns of a table, edited cell by cell as in a spreadsheet. */
export function TableGrid({
  table,
  grid,
  search,
  onColumnRenamed,
}: {
  readonly table: string;
  readonly grid: Grid;
  readonly search: string;
  readonly onColumnRenamed: (from: string, to: string) => void;
}) {
  const { draft } = useEditor();
  // Where nothing may be edited no button can be pressed, and all is to be read.
  const [most, setMost] = useState(draft.mayEdit ? rowsAtOnce : Infinity);
  const wanted = search.trim().toLowerCase();
  const found = [...grid.rows.entries()].filter(
    ([, { name, cells }]) =>
      wanted === '' || `${name} ${Object.values(cells).map(cellText).join(' ')}`.toLowerCase().includes(wanted),
  );
  const rowNames = grid.rows.map(({ name }) => name);
  const columnNames = grid.columns.map(({ name }) => name);
  // Rows and columns are known by where they stand: one that gets another name keeps its fields, and the focus.
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
            {grid.columns.map((column, i) => (
              <ColumnHead key={i} table={table} column={column} taken={columnNames} onRenamed={onColumnRenamed} />
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {found.slice(0, most).map(([i, row]) => (
            <GridRow key={i} table={table} columns={grid.columns} row={row} taken={rowNames} />
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

function ColumnHead({
  table,
  column,
  taken,
  onRenamed,
}: {
  readonly table: string;
  readonly column: TableColumn;
  readonly taken: readonly string[];
  readonly onRenamed: (from: string, to: string) => void;
}) {
  const { draft } = useEditor();
  return (
    <th scope="col">
      <div className="grid-head">
        <NameInput
          variant="unstyled"
          size="xs"
          aria-label={`Name of the column ${column.name}`}
          value={column.name}
          isTaken={(next) => taken.includes(next)}
          onCommit={(next) => {
            draft.edit(`${table} column name`, (json) => withColumnRenamed(json, table, column.name, next));
            onRenamed(column.name, next);
          }}
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
  taken,
}: {
  readonly table: string;
  readonly columns: readonly TableColumn[];
  readonly row: Grid['rows'][number];
  readonly taken: readonly string[];
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
          isTaken={(next) => taken.includes(next)}
          onCommit={(next) => draft.edit(`${at} name`, (json) => withRowRenamed(json, table, row.name, next))}
        />
      </th>
      {columns.map((column, i) => (
        <TableCell key={i} table={table} row={row.name} column={column} cell={row.cells[column.name]} />
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
