import { Table as Grid, Text, Title } from '@mantine/core';
import type { Vocabulary } from '../../../core/diff/index.js';
import { literalInWords, referenceInWords, wordsOfMember } from '../../../core/diff/index.js';
import type { Table, TableCell } from '../../../core/language/index.js';

/** Reference data that a rule set owns, as a table: a row for each value of the fact that picks it. */
export function TableShown({
  name,
  table,
  vocabulary,
}: {
  readonly name: string;
  readonly table: Table;
  readonly vocabulary: Vocabulary;
}) {
  // A stored version has its keys in code-unit order; people count 2 before 11.
  const rows = Object.entries(table.rows).sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  const words = wordsOfMember(name);
  const dot = table.key.indexOf('.');
  const key = referenceInWords(table.key.slice(0, dot), `$${table.key.slice(dot)}`, vocabulary).text;
  return (
    <div>
      <Title order={3}>{`${words.charAt(0).toUpperCase()}${words.slice(1)}`}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {rows.length} rows; the row is picked by {key}.
      </Text>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={`The table ${words}`}>
        <Grid striped verticalSpacing={5} w="auto" miw={520}>
          <Grid.Thead>
            <Grid.Tr>
              <Grid.Th scope="col">{key.replace(/^the /, '')}</Grid.Th>
              {columns.map((column) => (
                <Grid.Th scope="col" key={column}>
                  {wordsOfMember(column)}
                </Grid.Th>
              ))}
            </Grid.Tr>
          </Grid.Thead>
          <Grid.Tbody>
            {rows.map(([row, cells]) => (
              <Grid.Tr key={row}>
                <Grid.Th scope="row" className="numeric">
                  {row}
                </Grid.Th>
                {columns.map((column) => (
                  <Grid.Td key={column}>{cellText(cells[column])}</Grid.Td>
                ))}
              </Grid.Tr>
            ))}
          </Grid.Tbody>
        </Grid>
      </div>
    </div>
  );
}

function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return '–';
  if (typeof cell !== 'object') return literalInWords(cell, undefined);
  return cell.length === 0 ? 'none' : cell.map((each) => literalInWords(each, undefined)).join(', ');
}
