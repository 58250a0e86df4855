import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.js';

/** What a query answered, or that it is being asked, or why there is no answer. An older answer stays while asking again. */
export function QueryState<T>({
  query,
  lines = 4,
  children,
}: {
  readonly query: UseQueryResult<T>;
  /** How many grey lines stand for the answer to come. */
  readonly lines?: number;
  readonly children: (answer: T) => ReactNode;
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Stack gap="xs" aria-busy="true" aria-label="Loading">
      {Array.from({ length: lines }, (_, i) => (
        <Skeleton key={i} height={22} />
      ))}
    </Stack>
  );
}
