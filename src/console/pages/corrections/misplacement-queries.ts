import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { invariant } from '../../../core/invariant.js';
import { answerOf, api } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';

export type Matrix = Schemas['MatrixDto'];
export type Misplacement = Schemas['MisplacementDto'];
export type TrendPoint = Schemas['TrendPointDto'];
export type SlotName = Misplacement['slot'];

const pageLength = '100';
const trendDays = 30;
const dayMilliseconds = 86_400_000;

/** Who sits in whose slots. @param validAt - instant whose registrations count; now when left out */
export function useMatrix(validAt: string | undefined, enabled = true) {
  return useQuery({
    queryKey: ['misplacements', 'matrix', validAt ?? null],
    queryFn: () =>
      answerOf(api.GET('/v1/misplacements/matrix', { params: { query: validAt === undefined ? {} : { validAt } } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export interface MisplacementFilter {
  readonly holder?: string | undefined;
  readonly registered?: string | undefined;
  readonly slot?: string | undefined;
  readonly validAt?: string | undefined;
}

/** The slots themselves, a page at a time. */
export function useMisplacements(filter: MisplacementFilter) {
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return useInfiniteQuery({
    queryKey: ['misplacements', 'list', query],
    queryFn: async ({ pageParam }): Promise<Schemas['MisplacementPageDto']> => {
      const answer = await answerOf(
        api.GET('/v1/misplacements', {
          params: { query: { ...query, limit: pageLength, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      );
      invariant('misplacements' in answer, 'a list that is not asked for as NDJSON is a page');
      return answer;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** How the counts went in the last 30 days, oldest first. */
export function useTrend() {
  return useQuery({
    queryKey: ['misplacements', 'trend'],
    queryFn: async () => {
      const after = new Date(Date.now() - trendDays * dayMilliseconds).toISOString();
      return await answerOf(api.GET('/v1/misplacements/trend', { params: { query: { after, limit: '1000' } } }));
    },
    refetchInterval: 60_000,
  });
}
