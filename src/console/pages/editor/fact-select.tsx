import { Select, Stack, Text } from '@mantine/core';
import type { ComboboxItem, ComboboxParsedItem } from '@mantine/core';
import { useMemo } from 'react';
import { wordsOfMember } from '../../../core/diff/index.js';
import { namedField } from './builder-query.js';
import { useEditor } from './editor-context.js';
import type { FactField } from './fact-fields.js';

/** Chooses what a condition asks about: a fact of the catalogue, a column of a table, or a named condition. */
export function FactSelect({
  value,
  disabled,
  onChange,
  only,
  label = 'What it asks about',
}: {
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (path: string) => void;
  /** Only these, and no named conditions: what a fact may be compared with. */
  readonly only?: readonly FactField[];
  readonly label?: string;
}) {
  const { fields } = useEditor();
  const data = useMemo(() => {
    const shown = only ?? [...fields.values()];
    const groups = [...new Set(shown.map(({ group }) => group))].map((group) => ({
      group,
      items: shown
        .filter((field) => field.group === group)
        .map(({ path }) => ({ value: path, label: fieldInWords(path) })),
    }));
    const isStrange = value !== '' && value !== namedField && !shown.some(({ path }) => path === value);
    return [
      ...(only === undefined ? [{ value: namedField, label: 'a named condition' }] : []),
      ...(isStrange ? [{ value, label: value }] : []),
      ...groups,
    ];
  }, [fields, only, value]);
  const field = fields.get(value);
  return (
    <Select
      size="xs"
      className="condition-fact"
      aria-label={label}
      title={field === undefined ? value : `${field.path}: ${field.meaning} (${field.about})`}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      disabled={disabled}
      value={value === '' ? null : value}
      placeholder="Choose a fact"
      data={data}
      filter={({ options, search }) => found(options, search, fields)}
      // What is typed searches anew instead of being put into the name that is there.
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      maxDropdownHeight={360}
      comboboxProps={{ width: 420, position: 'bottom-start' }}
      renderOption={({ option }) => <FactOption label={option.label} field={fields.get(option.value)} />}
      onChange={(next) => {
        if (next !== null) onChange(next);
      }}
    />
  );
}

function FactOption({ label, field }: { readonly label: string; readonly field: FactField | undefined }) {
  return (
    <Stack gap={0}>
      <Text size="sm">{label}</Text>
      {field !== undefined && (
        <Text size="xs" c="dimmed">
          {field.meaning} · {field.about}
        </Text>
      )}
    </Stack>
  );
}

/** Finds by name, path and meaning, whatever the order of the words. */
function found(options: readonly ComboboxParsedItem[], search: string, fields: ReadonlyMap<string, FactField>) {
  const words = search.trim().toLowerCase().split(/\s+/);
  const matches = ({ value, label }: ComboboxItem): boolean => {
    const text = `${label} ${value} ${fields.get(value)?.meaning ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return options.flatMap((option): readonly ComboboxParsedItem[] => {
    if (!('group' in option)) return matches(option) ? [option] : [];
    const items = option.items.filter(matches);
    return items.length === 0 ? [] : [{ ...option, items }];
  });
}

/** `device.networkOperatorSlot.criticalEntityId` as `device: network operator slot, critical entity ID`. */
export function fieldInWords(path: string): string {
  const [group = '', ...rest] = path.split('.');
  return `${wordsOfMember(group)}: ${rest.map(wordsOfMember).join(', ')}`;
}
