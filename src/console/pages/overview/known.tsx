import { Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of an answer that several parts of the page share: a failure of it is told once, above all of them. */
export function Known<T>({
  answer,
  failed,
  children,
}: {
  readonly answer: T | undefined;
  readonly failed: boolean;
  readonly children: (answer: T) => ReactNode;
}) {
  if (answer !== undefined) return <>{children(answer)}</>;
  if (failed) return <Text size="sm">Not known at the moment.</Text>;
  return (
    <Stack gap="xs" aria-busy="true" aria-label="Loading">
      {[0, 1, 2].map((line) => (
        <Skeleton key={line} height={22} />
      ))}
    </Stack>
  );
}
