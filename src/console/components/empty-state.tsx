import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where there is nothing yet: says so, and what to do first. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <Paper withBorder p="lg">
      <Stack gap="xs">
        <Title order={2}>{title}</Title>
        <Text component="div">{children}</Text>
        {actions !== undefined && <Group>{actions}</Group>}
      </Stack>
    </Paper>
  );
}
