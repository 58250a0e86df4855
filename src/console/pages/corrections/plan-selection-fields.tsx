import { MultiSelect, SimpleGrid, Text } from '@mantine/core';
import { counted } from '../../components/numbers.js';
import { TitledSection } from '../../components/titled-section.js';
import type { Matrix, SlotName } from './misplacement-queries.js';
import type { PlanSelection, Selected } from './plan-count.js';

/** Which misplaced slots are corrected; a field that is left empty selects all. */
export function PlanSelectionFields({
  matrix,
  selection,
  selected,
  onChange,
}: {
  readonly matrix: Matrix;
  readonly selection: PlanSelection;
  readonly selected: Selected;
  readonly onChange: (selection: PlanSelection) => void;
}) {
  const names = (all: readonly (string | null)[]): string[] =>
    [...new Set(all.flatMap((name) => name ?? []))].toSorted();
  const field = (
    name: 'holders' | 'registered' | 'cohorts' | 'deviceTypes',
    label: string,
    all: readonly (string | null)[],
  ) => (
    <MultiSelect
      label={label}
      placeholder={selection[name].length === 0 ? 'all' : ''}
      data={names([...all, ...selection[name]])}
      value={[...selection[name]]}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Choose all: ${label}` }}
      onChange={(value) => onChange({ ...selection, [name]: value })}
    />
  );
  return (
    <TitledSection
      title="Which slots"
      lead="Only slots that hold another operator than the registered one. Which of them are eligible is decided by the rule set corrective-action."
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {field(
          'holders',
          'In the slot',
          matrix.matrix.map(({ holder }) => holder),
        )}
        {field(
          'registered',
          'Registered',
          matrix.matrix.map(({ registered }) => registered),
        )}
        <MultiSelect
          label="Slots"
          placeholder={selection.slots.length === 0 ? 'both' : ''}
          data={[
            { value: 'critical', label: 'critical' },
            { value: 'nonCritical', label: 'non-critical' },
          ]}
          value={[...selection.slots]}
          clearable
          clearButtonProps={{ 'aria-label': 'Choose both slots' }}
          onChange={(value) => onChange({ ...selection, slots: value.flatMap(slotNamed) })}
        />
        {field(
          'cohorts',
          'Cohort',
          matrix.byCohort.map(({ of }) => of),
        )}
        {field(
          'deviceTypes',
          'Device type',
          matrix.byDeviceType.map(({ of }) => of),
        )}
      </SimpleGrid>
      <Text fw={600} role="status">
        {selected.atMost && 'At most '}
        {counted(selected.slots, 'misplaced slot')} {selected.slots === 1 ? 'is' : 'are'} selected.
      </Text>
    </TitledSection>
  );
}

const slotNamed = (text: string): readonly SlotName[] => (text === 'critical' || text === 'nonCritical' ? [text] : []);
