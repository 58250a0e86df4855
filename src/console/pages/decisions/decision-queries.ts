import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api, textOf } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { keptAsRead, pageBefore } from '../../api/newest-first.js';

export type DecisionSummary = Schemas['DecisionSummaryDto'];

export const filterNames = [
  ...([
    'verdict',
    'responseCode',
    'deviceId',
    'originatorId',
    'serviceReferenceVariant',
    'ruleSet',
    'version',
  ] as const),
  ...(['caller', 'requestId', 'from', 'until'] as const),
] as const;
export type DecisionFilters = Readonly<Partial<Record<(typeof filterNames)[number], string>>>;

const pageLength = 100;
const tailMilliseconds = 2_000;
const newMost = 500;

/** Newest first; the next pages are read as one scrolls. */
export function useDecisions(filters: DecisionFilters) {
  return useInfiniteQuery({
    queryKey: ['decisions', filters],
    queryFn: ({ pageParam }) => {
      const query = { ...filters, ...pageBefore(pageParam, pageLength) };
      return answerOf(api.GET('/v1/decisions', { params: { query } }));
    },
    ...keptAsRead,
  });
}

/** How many have come since the newest one shown; asked only while the tail is followed. */
export function useNewDecisions(filters: DecisionFilters, newest: string | undefined, follows: boolean) {
  return useQuery({
    queryKey: ['decisions', 'new', filters, newest ?? '0'],
    queryFn: async () => {
      const query = { ...filters, after: newest ?? '0', limit: String(newMost) };
      return (await answerOf(api.GET('/v1/decisions', { params: { query } }))).decisions.length;
    },
    enabled: follows,
    refetchInterval: tailMilliseconds,
  });
}

export const newShownMost = newMost;

export interface RecordRead {
  /** Byte for byte as stored. */
  readonly text: string;
  /** `sha256:…`, as stored beside it. */
  readonly digest: string | null;
}

export const recordQuery = (decisionId: string) =>
  queryOptions({
    queryKey: ['decision', decisionId],
    queryFn: async (): Promise<RecordRead> => {
      const { text, headers } = await textOf(`/v1/decisions/${encodeURIComponent(decisionId)}`);
      return { text, digest: headers.get('record-digest') };
    },
    staleTime: Infinity,
  });

export function exportAddress(format: 'csv' | 'ndjson', filters: DecisionFilters): string {
  return `/v1/decisions/export?${new URLSearchParams({ format, ...filters }).toString()}`;
}
