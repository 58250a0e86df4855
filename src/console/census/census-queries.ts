import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import { answerOf, api, textOf } from '../api/client.js';
import type { Census, Flip } from './census-reading.js';
import { readCensus, readFlips } from './census-reading.js';

const censusesPerPage = 200;
const progressMilliseconds = 700;
const flipsPerPage = 200;

/** Censuses of two versions of a rule set, the newest first; asked again and again while one is being counted. */
export const censusesQuery = (ruleSet: string, before: number, after: number) =>
  queryOptions({
    queryKey: ['censuses', ruleSet, before, after],
    queryFn: async (): Promise<readonly Census[]> => {
      const found: Census[] = [];
      let next: string | null = '0';
      while (next !== null) {
        const query = { ruleSet, version: String(after), after: next, limit: String(censusesPerPage) };
        const page: Schemas['CensusPageDto'] = await answerOf(api.GET('/v1/censuses', { params: { query } }));
        found.push(...page.censuses.flatMap((census) => readCensus(census) ?? []));
        next = page.next;
      }
      return found.filter(({ question }) => question.before.version === before).reverse();
    },
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) === true ? progressMilliseconds : false),
  });

export function isUnderWay({ state }: Pick<Census, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** Whether a census is about exactly these texts: a draft that was saved since has another digest. */
export function isAbout(
  { question }: Census,
  digests: { readonly before: string | null; readonly after: string | null },
) {
  return question.before.digest === digests.before && question.after.digest === digests.after;
}

/** Has the devices counted that two versions decide differently. */
export function useAskCensus(ruleSet: string, before: number, after: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Pick<Schemas['CensusRequestDto'], 'serviceReferenceVariant' | 'senders'>) =>
      answerOf(
        api.POST('/v1/censuses', {
          body: { before: { name: ruleSet, version: before }, after: { name: ruleSet, version: after }, ...asked },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['censuses', ruleSet] }),
  });
}

export interface FlipPage {
  readonly flips: readonly Flip[];
  /** How many lines one has with this page. */
  readonly through: number;
}

/** The devices that flip, a page at a time. What a census that is done lists never changes. */
export const flipsQuery = (censusId: string) =>
  infiniteQueryOptions({
    queryKey: ['flips', censusId],
    initialPageParam: 0,
    queryFn: async ({ pageParam: after }): Promise<FlipPage> => {
      const query = new URLSearchParams({ after: String(after), limit: String(flipsPerPage) });
      const { text } = await textOf(`/v1/censuses/${censusId}/flips?${query}`);
      const flips = readFlips(text, after);
      return { flips, through: after + flips.length };
    },
    getNextPageParam: ({ flips, through }) => (flips.length < flipsPerPage ? undefined : through),
    staleTime: Infinity,
  });
