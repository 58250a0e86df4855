import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { DifferenceSign } from '../../comparison/difference-sign.js';
import type { Difference } from '../../comparison/differences.js';
import { SideBySide } from '../../comparison/side-by-side.js';

/** One thing beside what it was. What is the same is one line that can be opened. */
export function DifferenceBlock({
  difference,
  names,
  isCurrent,
}: {
  readonly difference: Difference;
  readonly names: { readonly before: string; readonly after: string };
  readonly isCurrent: boolean;
}) {
  const { id, kind, title, name, subject, before, after, deltas, reads } = difference;
  const [opened, { toggle }] = useDisclosure(false);
  const isSame = kind === 'same';
  const renaming = deltas.find((delta) => delta.kind === 'renamed');
  const beside = <SideBySide label={`${title}, side by side`} {...{ before, after, names }} />;
  return (
    <Stack gap={6} id={id} className="difference" data-current={isCurrent || undefined} data-kind={kind}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <span className="difference-sign">
          <DifferenceSign kind={kind} />
        </span>
        <div>
          {isSame ? (
            <UnstyledButton onClick={toggle} aria-expanded={opened} className="difference-same">
              <IconChevronRight size={14} aria-hidden className={opened ? 'opened' : undefined} />
              <Title order={3} tabIndex={-1} fw={500} size="sm">
                {title}
              </Title>
            </UnstyledButton>
          ) : (
            <Title order={3} tabIndex={-1}>
              {title}
            </Title>
          )}
          {!isSame && subject !== 'heading' && (
            <Text size="xs" c="dimmed" ff="monospace">
              {renaming === undefined ? name : `${String(renaming.before)} → ${name}`}
            </Text>
          )}
          {deltas
            .filter((delta) => delta.kind === 'reordered' || delta.kind === 'moved')
            .map((delta) => (
              <Text size="sm" key={delta.sentence}>
                {delta.sentence}
              </Text>
            ))}
          {reads.length > 0 && (
            <Text size="sm">
              {isSame ? 'Written the same, and it reads' : 'It reads'} what changed: {reads.join(', ')}.
            </Text>
          )}
        </div>
      </Group>
      {isSame ? opened && beside : beside}
    </Stack>
  );
}
