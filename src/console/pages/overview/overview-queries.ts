import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import type { RuleSetInForce } from '../../rules/version-queries.js';
import { ruleSetsQuery } from '../../rules/version-queries.js';

export type Overview = Schemas['OverviewDto'];
export type Review = Schemas['ReviewDto'];
export type Alarm = Schemas['AlarmDto'];
export type DecisionCounts = Schemas['DecisionCountsDto'];
export type RuleSet = RuleSetInForce;
export type PastActivation = Schemas['PastActivationDto'];

/** While the page is seen; a hidden tab asks for nothing. */
const everyMilliseconds = 5_000;
const activationsShown = 12;

export function useOverview() {
  return useQuery({
    queryKey: ['overview'],
    queryFn: () => answerOf(api.GET('/v1/overview')),
    refetchInterval: everyMilliseconds,
  });
}

export function useDecisionCounts(minutes: number) {
  return useQuery({
    queryKey: ['overview', 'decisions', minutes],
    queryFn: () => answerOf(api.GET('/v1/overview/decisions', { params: { query: { minutes: String(minutes) } } })),
    refetchInterval: everyMilliseconds,
    placeholderData: keepPreviousData,
  });
}

export function useRuleSets() {
  return useQuery({ ...ruleSetsQuery, refetchInterval: everyMilliseconds });
}

/** The newest changes of what is in force, of each rule set. */
export function useActivations(names: readonly string[]) {
  return useQueries({
    queries: names.map((name) => ({
      queryKey: ['activations', name],
      queryFn: () =>
        answerOf(
          api.GET('/v1/rule-sets/{name}/activations', {
            params: { path: { name }, query: { limit: String(activationsShown) } },
          }),
        ),
      refetchInterval: 4 * everyMilliseconds,
    })),
    combine: (answers) => ({
      isPending: answers.some(({ isPending }) => isPending),
      error: answers.find(({ error }) => error !== null)?.error ?? null,
      past: answers.flatMap(({ data }, i) =>
        (data?.activations ?? []).map((each) => ({ ...each, ruleSet: names[i] ?? '' })),
      ),
    }),
  });
}
