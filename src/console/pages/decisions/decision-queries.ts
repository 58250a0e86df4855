import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api, textOf } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { keptAsRead, pageBefore } from '../../api/newest-first.js';

export type DecisionSummary = Schemas['DecisionSummaryDto'];
type DecisionPage = Schemas['DecisionPageDto'];

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

interface Arrived {
  readonly count: number;
  /** Where to go on counting. */
  readonly after: string;
}

/**
 * How many have come since a number; asked only while the tail is followed. What was counted is not read again: with a
 * filter that few pass, going on from the last one that did would look at the same numbers every time.
 */
export function useNewDecisions(filters: DecisionFilters, since: string | undefined, follows: boolean) {
  return useQuery({
    queryKey: ['decisions', 'new', filters, since],
    queryFn: async ({ client, queryKey, signal }): Promise<Arrived> => {
      let { count, after } = client.getQueryData<Arrived>(queryKey) ?? { count: 0, after: since ?? '0' };
      for (let next: string | null = after; next !== null && count < newMost;) {
        const query = { ...filters, after, limit: String(newMost) };
        const page = await answerOf(api.GET('/v1/decisions', { params: { query }, signal }));
        count += page.decisions.length;
        next = page.next;
        after = next ?? page.decisions.at(-1)?.sequence ?? after;
      }
      return { count, after };
    },
    enabled: follows && since !== undefined,
    refetchInterval: tailMilliseconds,
  });
}

/**
 * After which number decisions are new to whoever has read this first page, newest first: after the first it shows. One
 * that shows none found none from its `next` on.
 */
export function newSince({ decisions, next }: DecisionPage): string {
  return decisions[0]?.sequence ?? (next === null ? '0' : String(BigInt(next) - 1n));
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
