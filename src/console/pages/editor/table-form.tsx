import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { wordsOfMember } from '../../../core/diff/index.js';
import { below } from '../../../core/language/index.js';
import { useEditor, useFaultText } from './editor-context.js';
import { objectAt, withValue } from './json-edit.js';
import { NameInput } from './name-input.js';
import { OtherFaults } from './other-faults.js';
import type { CellKind } from './column-kinds.js';
import { cellKinds, columnKinds, noKinds, withKindRenamed } from './column-kinds.js';
import { gridOf, tableNames, withNewColumn, withNewRow, withTableRenamed, withoutTable } from './table-edits.js';
import { TableGrid } from './table-grid.js';

const keyTypes = ['srv', 'enum', 'text', 'eui64'];

/** Reference data of the rule set: which row counts is picked by a fact, and conditions read its columns. */
export function TableForm({ name }: { readonly name: string }) {
  const { draft, documents, goTo, renamed } = useEditor();
  const { form } = draft.reading;
  const table = objectAt(form, ['tables'])[name];
  // What a column was known to hold, it holds while its cells are cleared and typed anew.
  const kinds = useRef(noKinds);
  kinds.current = columnKinds(table, kinds.current);
  const grid = gridOf(table, kinds.current);
  const at = below('/tables', name);
  const keyFault = useFaultText(below(at, 'key'));
  const [search, setSearch] = useState('');
  const keys = documents.catalogue.facts.filter(({ type }) => keyTypes.includes(type.name)).map(({ path }) => path);
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2}>{`Table: ${wordsOfMember(name)}`}</Title>
        {draft.mayEdit && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              draft.edit('remove a table', (json) => withoutTable(json, name));
              goTo('');
            }}
          >
            Remove
          </Button>
        )}
      </Group>
      <fieldset disabled={!draft.mayEdit} className="plain-fieldset">
        <Stack gap="md">
          <div className="table-fields">
            <NameInput
              label="Name"
              description="In camelCase; conditions that read it follow"
              value={name}
              isTaken={(next) => tableNames(form).includes(next)}
              onCommit={(next) => {
                draft.edit(`${at} name`, (json) => withTableRenamed(json, name, next));
                renamed(at, below('/tables', next));
              }}
            />
            <Select
              label="The row is picked by"
              description="The fact whose value is the name of a row"
              searchable
              data={[...new Set([grid.key, ...keys])].filter((each) => each !== '')}
              value={grid.key === '' ? null : grid.key}
              error={keyFault}
              onChange={(key) => draft.edit(`${at}/key`, (json) => withValue(json, ['tables', name, 'key'], key ?? ''))}
            />
          </div>
          <OtherFaults pointer={at} shown={['/key', '/rows']} />
          <Group gap="xs">
            <TextInput
              size="xs"
              aria-label="Search the rows"
              placeholder={`Search ${grid.rows.length} rows`}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => {
                setSearch('');
                draft.edit('new row', (json) => withNewRow(json, name, kinds.current));
              }}
            >
              Add a row
            </Button>
            <AddColumn
              onAdd={(kind) => {
                draft.edit('new column', (json) => {
                  const added = withNewColumn(json, name, kind);
                  kinds.current = new Map([...kinds.current, [added.name, kind]]);
                  return added.form;
                });
              }}
            />
          </Group>
          <TableGrid
            table={name}
            grid={grid}
            search={search}
            onColumnRenamed={(from, to) => (kinds.current = withKindRenamed(kinds.current, from, to))}
          />
          <Text size="sm" c="dimmed">
            Lists are written with commas between their values. The arrow keys up and down go from row to row.
          </Text>
        </Stack>
      </fieldset>
    </Stack>
  );
}

function AddColumn({ onAdd }: { readonly onAdd: (kind: CellKind) => void }) {
  const [kind, setKind] = useState<CellKind>('text');
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onAdd(kind)}>
        Add a column of
      </Button>
      <Select
        size="xs"
        w={120}
        aria-label="What the new column holds"
        allowDeselect={false}
        data={[...cellKinds]}
        value={kind}
        onChange={(next) => setKind(cellKinds.find((each) => each === next) ?? 'text')}
      />
    </Group>
  );
}
