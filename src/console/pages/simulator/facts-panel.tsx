import { ActionIcon, Checkbox, Code, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FactCatalogue, FactDefinition } from '../../../core/language/index.js';
import { FactValueInput } from './fact-value-input.js';
import type { ChangeQuestion, ReplacedFacts } from './question.js';
import { factsText } from './question.js';

/** Facts that a person replaces by hand, to see what would be decided if they were so. */
export function FactsPanel({
  facts,
  catalogue,
  onChange,
}: {
  readonly facts: ReplacedFacts;
  readonly catalogue: FactCatalogue | undefined;
  readonly onChange: ChangeQuestion;
}) {
  // A fact that was picked stands here from then on; it counts as soon as it has a value.
  const [picked, setPicked] = useState<readonly string[]>([]);
  const paths = [...new Set([...Object.keys(facts), ...picked])];
  const put = (path: string, value: unknown): void => {
    setPicked([...new Set([...picked, path])]);
    const others = Object.entries(facts).filter(([each]) => each !== path);
    onChange({ facts: factsText(Object.fromEntries(value === undefined ? others : [...others, [path, value]])) });
  };
  const remove = (path: string): void => {
    setPicked(picked.filter((each) => each !== path));
    onChange({ facts: factsText(Object.fromEntries(Object.entries(facts).filter(([each]) => each !== path))) });
  };
  return (
    <Stack gap="xs">
      {paths.length === 0 && (
        <Text size="sm">
          Nothing is replaced: every fact is what the service knows. Pick one to see what would be decided otherwise.
        </Text>
      )}
      {paths.map((path) => (
        <ReplacedFact
          key={path}
          path={path}
          fact={catalogue?.byPath.get(path)}
          value={facts[path]}
          onPut={(value) => put(path, value)}
          onRemove={() => remove(path)}
        />
      ))}
      <Select<string>
        label="Replace a fact"
        placeholder="device.status, or words of its meaning"
        searchable
        data={groupsOf((catalogue?.facts ?? []).filter(({ path }) => !paths.includes(path)))}
        value={null}
        nothingFoundMessage="The catalogue has no such fact"
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.value}</Text>
            <Text size="xs" c="dimmed">
              {catalogue?.byPath.get(option.value)?.meaning}
            </Text>
          </div>
        )}
        onChange={(path) => {
          if (path !== null) setPicked([...picked, path]);
        }}
      />
    </Stack>
  );
}

function ReplacedFact({
  path,
  fact,
  value,
  onPut,
  onRemove,
}: {
  readonly path: string;
  readonly fact: FactDefinition | undefined;
  readonly value: unknown;
  readonly onPut: (value: unknown) => void;
  readonly onRemove: () => void;
}) {
  return (
    <div role="group" aria-label={path}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Code>{path}</Code>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={`No longer replace ${path}`} onClick={onRemove}>
          <IconX size={14} />
        </ActionIcon>
      </Group>
      {fact === undefined ? (
        <Text size="sm">The catalogue of this version has no such fact.</Text>
      ) : (
        <Stack gap={4}>
          <Text size="xs" c="dimmed">
            {fact.meaning}
          </Text>
          {value !== null && <FactValueInput fact={fact} value={value} onChange={onPut} />}
          {fact.nullable && (
            <Checkbox
              size="xs"
              label="Its source states that there is none"
              checked={value === null}
              onChange={(event) => onPut(event.currentTarget.checked ? null : undefined)}
            />
          )}
        </Stack>
      )}
    </div>
  );
}

/** By what they are about; found by path and by meaning, as both stand in the label. */
function groupsOf(facts: readonly FactDefinition[]) {
  const groupOf = ({ path }: FactDefinition): string => path.slice(0, path.indexOf('.'));
  return [...new Set(facts.map(groupOf))].map((group) => ({
    group,
    items: facts
      .filter((fact) => groupOf(fact) === group)
      .map(({ path, meaning }) => ({ value: path, label: `${path}: ${meaning}` })),
  }));
}
