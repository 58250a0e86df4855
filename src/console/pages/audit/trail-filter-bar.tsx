import { Autocomplete, Button, Group, TextInput } from '@mantine/core';
import { ChooseOne } from '../../components/choose-one.js';
import { useFilterForm } from '../../components/filter-form.js';
import { usualActions } from './actions.js';
import type { TrailFilters } from './audit-queries.js';

export const filterNames = ['actor', 'action', 'subject', 'subjectPrefix', 'outcome', 'from', 'until'] as const;
type Changes = Readonly<Partial<Record<(typeof filterNames)[number], string | undefined>>>;

const outcomes = ['done', 'refused', 'failed'].map((value) => ({ value, label: value }));

/** What is typed counts with Enter or the button; the address then says it. */
export function TrailFilterBar({
  filters,
  onChange,
}: {
  readonly filters: TrailFilters;
  readonly onChange: (changes: Changes) => void;
}) {
  const { textOf, set, submit, choose, clear } = useFilterForm(filterNames, filters, onChange);
  const text = (name: (typeof filterNames)[number], label: string, placeholder: string, width: number) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      w={width}
      value={textOf(name)}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  return (
    <form
      role="search"
      aria-label="Entries"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Group align="flex-end" gap="sm">
        {text('actor', 'Person', 'author', 150)}
        <Autocomplete
          label="Action"
          placeholder="version-approved"
          w={220}
          data={[...usualActions]}
          maxDropdownHeight={260}
          value={textOf('action')}
          onChange={(value) => set('action', value)}
          onOptionSubmit={(action) => choose({ action })}
        />
        {text('subjectPrefix', 'Subject begins with', 'smets1-critical-commands/3', 260)}
        <ChooseOne
          label="Outcome"
          none="any outcome"
          options={outcomes}
          value={filters.outcome}
          onChange={(outcome) => choose({ outcome })}
        />
        {text('from', 'From (UTC)', '2026-11-22 10:15', 170)}
        {text('until', 'Until (UTC)', '2026-11-23', 170)}
        <Button type="submit">Search</Button>
        <Button variant="subtle" onClick={clear}>
          Clear
        </Button>
      </Group>
    </form>
  );
}
