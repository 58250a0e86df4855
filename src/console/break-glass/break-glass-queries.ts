import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { Schemas } from '../api/client.js';
import type { RuleSetInForce } from '../rules/version-queries.js';
import { ruleSetsQuery } from '../rules/version-queries.js';

export type BreakGlass = Schemas['BreakGlassDto'];
/** One of a rule set's, with the name of the rule set. */
export interface NamedBreakGlass extends BreakGlass {
  readonly ruleSet: string;
}

const listEveryMilliseconds = 5_000;
const bannerEveryMilliseconds = 15_000;

/** Every break-glass of every rule set, newest first; asked again every five seconds, because one may end at any time. */
export function useBreakGlasses() {
  const ruleSets = useQuery({ ...ruleSetsQuery, refetchInterval: listEveryMilliseconds });
  return useListsOf(ruleSets, () => true, listEveryMilliseconds);
}

/** Those in force. One small request in fifteen seconds while there is none. */
export function useBreakGlassesInForce(enabled: boolean): readonly NamedBreakGlass[] {
  const ruleSets = useQuery({ ...ruleSetsQuery, enabled, refetchInterval: bannerEveryMilliseconds });
  const { all } = useListsOf(ruleSets, ({ breakGlass }) => breakGlass.length > 0, bannerEveryMilliseconds);
  return all.filter(({ state }) => state === 'in-force');
}

interface RuleSetsAsked {
  readonly data: readonly RuleSetInForce[] | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
}

function useListsOf(ruleSets: RuleSetsAsked, isAsked: (one: RuleSetInForce) => boolean, everyMilliseconds: number) {
  const names = (ruleSets.data ?? []).filter(isAsked).map(({ name }) => name);
  return useQueries({
    queries: names.map((name) => ({
      queryKey: ['break-glass', name],
      queryFn: () => answerOf(api.GET('/v1/rule-sets/{name}/break-glass', { params: { path: { name } } })),
      refetchInterval: everyMilliseconds,
    })),
    combine: (answers) => ({
      isPending: ruleSets.isPending || answers.some(({ isPending }) => isPending),
      error: ruleSets.error ?? answers.find(({ error }) => error !== null)?.error ?? null,
      all: answers
        .flatMap(({ data }, i): readonly NamedBreakGlass[] =>
          (data?.breakGlass ?? []).map((each) => ({ ...each, ruleSet: names[i] ?? '' })),
        )
        .sort((one, other) => other.startedAt.localeCompare(one.startedAt)),
    }),
  });
}

/** What the three steps of a break-glass have in common: afterwards its list is read anew. */
function useStep<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () =>
      Promise.all(
        [['break-glass'], ['rule-sets'], ['rule-set'], ['activations'], ['overview']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export interface StartAsked {
  readonly ruleSet: string;
  readonly serviceReferenceVariants: string[] | null;
  readonly cohorts: string[] | null;
  readonly minutes: number;
  readonly reason: string;
}

export function useStart() {
  return useStep(({ ruleSet, ...body }: StartAsked) =>
    answerOf(api.POST('/v1/rule-sets/{name}/break-glass', { params: { path: { name: ruleSet } }, body })),
  );
}

export function useLift() {
  return useStep(({ ruleSet, id, comment }: { ruleSet: string; id: number; comment: string }) =>
    answerOf(
      api.POST('/v1/rule-sets/{name}/break-glass/{id}/lift', {
        params: { path: { name: ruleSet, id } },
        body: { comment },
      }),
    ),
  );
}

export function useReview() {
  return useStep(({ ruleSet, id, finding }: { ruleSet: string; id: number; finding: string }) =>
    answerOf(
      api.POST('/v1/rule-sets/{name}/break-glass/{id}/review', {
        params: { path: { name: ruleSet, id } },
        body: { finding },
      }),
    ),
  );
}
