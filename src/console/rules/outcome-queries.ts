import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import { answerOf, api } from '../api/client.js';

/** How often a rule had each outcome. */
export type RuleOutcomes = Schemas['RuleOutcomesDto'];
export type VersionOutcomes = Schemas['VersionOutcomesDto'];

export const outcomeHours = 24;

/** The outcomes of each rule of a version in the last day. */
export const outcomesQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['version', name, version, 'outcomes'],
    queryFn: (): Promise<VersionOutcomes> =>
      answerOf(
        api.GET('/v1/rule-sets/{name}/versions/{version}/outcomes', {
          params: { path: { name, version }, query: { hours: String(outcomeHours) } },
        }),
      ),
    refetchInterval: 60_000,
  });
