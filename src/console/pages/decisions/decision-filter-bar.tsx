import { Button, Group, Select, TextInput } from '@mantine/core';
import { useFilterForm } from '../../components/filter-form.js';
import type { DecisionFilters } from './decision-queries.js';
import { filterNames } from './decision-queries.js';

type Changes = Readonly<Partial<Record<(typeof filterNames)[number], string | undefined>>>;

const typed = [
  ['responseCode', 'Response code', 'E4', 110],
  ['serviceReferenceVariant', 'SRV', '6.15.1', 80],
  ['ruleSet', 'Rule set', 'smets1-critical-commands', 205],
  ['version', 'Version', '2', 70],
  ['from', 'From (UTC)', '2026-11-22 10:15', 150],
  ['until', 'Until (UTC)', '2026-11-23', 150],
  ['deviceId', 'Device', '00-DB-12-34-…', 195],
  ['originatorId', 'Originator', '90-B3-D5-1F-…', 195],
  ['requestId', 'Request ID', 'originator:target:counter', 205],
  ['caller', 'Asked by', 's1sp', 110],
] as const;

export function DecisionFilterBar({
  filters,
  onChange,
}: {
  readonly filters: DecisionFilters;
  readonly onChange: (changes: Changes) => void;
}) {
  const { textOf, set, submit, choose, clear } = useFilterForm(filterNames, filters, onChange);
  return (
    <form
      role="search"
      aria-label="Decisions"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Group align="flex-end" gap="xs">
        <Select
          label="Verdict"
          size="xs"
          data={['permit', 'refuse']}
          clearable
          w={105}
          placeholder="any"
          clearButtonProps={{ 'aria-label': 'Any verdict' }}
          value={filters.verdict ?? null}
          onChange={(value) => choose({ verdict: value ?? undefined })}
        />
        {typed.map(([name, label, placeholder, width]) => (
          <TextInput
            key={name}
            label={label}
            size="xs"
            placeholder={placeholder}
            w={width}
            value={textOf(name)}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
        <Button type="submit" size="xs">
          Search
        </Button>
        <Button variant="subtle" size="xs" onClick={clear}>
          Clear
        </Button>
      </Group>
    </form>
  );
}
