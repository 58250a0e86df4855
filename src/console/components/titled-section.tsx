import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a page under an `h2`, with what can be done there on its right. */
export function TitledSection({
  title,
  lead,
  aside,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Group justify="space-between" align="flex-end" gap="xs">
        <Title order={2}>{title}</Title>
        {aside !== undefined && <Group gap="xs">{aside}</Group>}
      </Group>
      {lead !== undefined && (
        <Text size="sm" c="dimmed" maw={820}>
          {lead}
        </Text>
      )}
      {children}
    </Stack>
  );
}
