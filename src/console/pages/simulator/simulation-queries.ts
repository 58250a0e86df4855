import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import type { AsOf } from '../../components/as-of.js';
import type { AskedCommand, EvaluationRequest } from './command.js';
import type { SimulatedAnswer } from './parse-answer.js';
import { parseAnswer } from './parse-answer.js';
import type { ReplacedFacts } from './question.js';

/** A simulation but for the instant of asking. */
export interface Asked extends AsOf {
  readonly command: AskedCommand;
  readonly ruleSet: Schemas['SimulatedRuleSetDto'];
  readonly facts: ReplacedFacts;
}

/** The command as it is sent: received when it is decided. */
export function requestOf({ command, validAt }: Pick<Asked, 'command' | 'validAt'>, now: number): EvaluationRequest {
  return { ...command, receivedAt: validAt ?? new Date(now).toISOString() };
}

export function simulationOf(asked: Asked, now: number): Schemas['SimulationDto'] {
  const { ruleSet, facts, validAt, knownAt } = asked;
  return {
    ...{ request: requestOf(asked, now), ruleSet },
    ...(validAt === undefined ? {} : { validAt }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(Object.keys(facts).length === 0 ? {} : { context: { ...facts } }),
  };
}

/**
 * The answer to a simulation. A newer question aborts the older one; the older answer of the same version stays, as
 * placeholder, until the newer is there.
 *
 * INVARIANT (unknown never looks like permit): where nothing is asked, nothing is answered, and no version shows what
 * another answered.
 */
export const simulationQuery = (asked: Asked | null) =>
  queryOptions({
    queryKey: ['simulation', asked] as const,
    queryFn: async ({ signal }): Promise<SimulatedAnswer | null> => {
      if (asked === null) return null;
      const body = simulationOf(asked, Date.now());
      return parseAnswer(await answerOf(api.POST('/v1/simulations', { body, signal })), asked.command.userRole);
    },
    enabled: asked !== null,
    placeholderData: (before, query) => (isOfOneVersion(asked, query?.queryKey[1]) ? before : undefined),
    staleTime: Infinity,
    structuralSharing: false,
  });

export const useSimulation = (asked: Asked | null) => useQuery(simulationQuery(asked));

function isOfOneVersion(asked: Asked | null, before: Asked | null | undefined): boolean {
  return asked !== null && JSON.stringify(asked.ruleSet) === JSON.stringify(before?.ruleSet);
}
