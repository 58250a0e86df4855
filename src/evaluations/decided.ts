import type { Context } from '../core/evaluation/index.js';
import type { Decision } from '../core/evaluation/index.js';
import type { ActiveRuleSet } from '../rule-sets/index.js';
import type { DecisionWords } from './answer/wording.js';
import type { ParsedRequest } from './request/parse-request.js';

/** A command that was decided, with all that its record needs. Not yet an answer: it has to be recorded first. */
export interface Decided {
  readonly decisionId: string;
  /** `sub` of the caller's token; with the request ID it names the decision. */
  readonly caller: string;
  readonly request: ParsedRequest;
  readonly active: ActiveRuleSet;
  readonly context: Context;
  readonly decision: Decision;
  readonly words: DecisionWords;
  /** Canonical JSON, as the caller gets it. */
  readonly answer: string;
}
