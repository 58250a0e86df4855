import type { Explanation } from '../../../core/evaluation/index.js';
import type { FactCatalogue } from '../../../core/language/index.js';
import type { DecidedFacts } from '../../cases/case-from.js';
import { factsByPath } from '../../cases/case-from.js';
import type { Sources } from '../../trace/explained.js';
import { isTelling } from '../../trace/explained.js';
import { parseSources } from '../../trace/parse-sources.js';
import type { ReasonTold } from '../../trace/parse-reasons.js';
import { kindOfRole } from './parties-of-device.js';
import { advisoriesIn, missingIn, reasonsIn } from '../../trace/parse-reasons.js';

/** The answer of a simulation, as far as it is shown. */
export interface SimulatedAnswer {
  readonly verdict: 'permit' | 'refuse';
  readonly responseCode: string | null;
  readonly decidedAt: string;
  readonly reasons: readonly ReasonTold[];
  readonly advisories: readonly ReasonTold[];
  readonly missing: ReadonlyMap<string, string>;
  readonly sources: Sources;
  readonly explanation: Explanation;
}

interface AnswerRead {
  readonly verdict: 'permit' | 'refuse';
  readonly responseCode: string | null;
  readonly decidedAt: string;
  readonly advisories: unknown;
  readonly facts: { readonly registration?: unknown };
  readonly explanation?: unknown;
}

/** @param userRole - of the sender: the one registration that an answer names is that of its kind */
export function parseAnswer(answer: AnswerRead, userRole: string): SimulatedAnswer {
  const { verdict, responseCode, decidedAt, facts } = answer;
  const { registration, ...others } = facts;
  return {
    ...{ verdict, responseCode, decidedAt },
    reasons: reasonsIn(answer),
    advisories: advisoriesIn(answer),
    missing: missingIn(answer),
    sources: parseSources({ ...others, [`${kindOfRole(userRole)}Registration`]: registration }),
    // A simulation is always explained in full: by `explain` of the same core.
    explanation: answer.explanation as Explanation,
  };
}

/** The answer as a case can keep it. Guard rails are no rules of the version, and no case names them. */
export function decidedBy(answer: SimulatedAnswer, { byPath }: FactCatalogue): DecidedFacts {
  const { explanation, decidedAt, verdict, responseCode } = answer;
  const rules = explanation.rules.filter((each) => each.event !== 'guard-rail' && isTelling(each));
  return {
    facts: factsByPath(explanation.facts, (path) => byPath.has(path)),
    ...{ decidedAt, verdict, responseCode },
    outcomes: Object.fromEntries(rules.map(({ rule, outcome }) => [rule, outcome])),
  };
}
