import { Injectable, Logger } from '@nestjs/common';
import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { decide } from '../core/evaluation/index.js';
import { ContextGatherer } from '../device-context/index.js';
import { Problem, problemOf } from '../http/index.js';
import type { ActiveRuleSet } from '../rule-sets/index.js';
import { ActiveRuleSets } from '../rule-sets/index.js';
import { answerText } from './answer/answer-text.js';
import { ruleSetText } from './answer/rule-set-text.js';
import { Wording } from './answer/wording.js';
import { DecisionClock } from './decision-clock.js';
import { DecisionIds } from './decision-id.js';
import { DecisionObserver } from './decision-observer.js';
import type { Decided } from './decided.js';
import {
  defect,
  epochAhead,
  epochMoves,
  noActiveRuleSet,
  recordUnavailable,
  requestIdReused,
  shed,
} from './evaluation-problems.js';
import type { RecordOutcome } from './record/decision-record.js';
import { DecisionRecord } from './record/decision-record.js';
import type { ParsedRequest } from './request/parse-request.js';

/** A request, who sent it, and the oldest epoch that he takes an answer of. */
export interface Question {
  readonly request: ParsedRequest;
  readonly caller: string;
  readonly minimumEpoch: number;
}

/** What may be sent to a caller: it is in the record. */
export interface Answered {
  readonly answer: string;
  readonly epoch: number;
  readonly replayed: boolean;
  /** The record's text, of a replay; null for a fresh decision. */
  readonly record: string | null;
  readonly decided: Decided;
}

/** From the question to its answer or its 503: within two seconds whatever PostgreSQL does. */
const deadlineMilliseconds = 1_500;
/** How often a decision is made when the epoch moves between deciding and recording. */
const attemptsMax = 8;

interface Attempt {
  readonly questions: readonly Question[];
  readonly results: (Answered | Problem)[];
  /** Epoch milliseconds. */
  readonly deadline: number;
}

/**
 * Decides commands: one reading of the clock, one rule set, one context, the pure decision, the record, the answer.
 *
 * INVARIANT (no verdict out of nothing): an answer is made by `decide` from facts of this request, and leaves only
 * with the outcome `recorded` or `replayed`. Every other way out of here is a problem, and a problem is no permit.
 */
@Injectable()
export class Evaluator {
  readonly #log = new Logger('Evaluator');
  readonly #ids = new DecisionIds();
  readonly #wordings = new WeakMap<CompiledRuleSet, Wording>();

  constructor(
    private readonly clock: DecisionClock,
    private readonly ruleSets: ActiveRuleSets,
    private readonly gatherer: ContextGatherer,
    private readonly record: DecisionRecord,
    private readonly observer: DecisionObserver,
  ) {}

  /** @returns for each question, in order, its answer or the problem that stands in its place; rejects on a defect only */
  async evaluate(questions: readonly Question[]): Promise<readonly (Answered | Problem)[]> {
    const results: (Answered | Problem)[] = questions.map(() => epochMoves);
    const deadline = Date.now() + deadlineMilliseconds;
    let open = await this.#attempt({ questions, results, deadline }, [...questions.keys()], false);
    for (let attempt = 1; attempt < attemptsMax && open.length > 0; attempt++) {
      if (!(await this.#refreshed(deadline))) break;
      open = await this.#attempt({ questions, results, deadline }, open, true);
    }
    return results;
  }

  /** @returns false when the rule set in force could not be read before the deadline */
  async #refreshed(deadline: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), Math.max(0, deadline - Date.now()));
    });
    // A refusal of the database is told as the problem that each question has already.
    const refreshed = this.ruleSets.refresh().then(
      () => Date.now() < deadline,
      () => false,
    );
    return await Promise.race([refreshed, late]).finally(() => clearTimeout(timer));
  }

  /** One try at the open questions. @returns those that have to be tried again with a fresher rule set */
  async #attempt(
    { questions, results, deadline }: Attempt,
    open: readonly number[],
    refreshed: boolean,
  ): Promise<number[]> {
    const again: number[] = [];
    const decided: Decided[] = [];
    const places: number[] = [];
    for (const place of open) {
      const question = questions[place];
      if (question === undefined) continue;
      const one = this.#decideOrProblem(question);
      if (!(one instanceof Problem)) {
        decided.push(one);
        places.push(place);
      } else {
        results[place] = one;
        if (one.code === 'EPOCH_AHEAD' && !refreshed) again.push(place);
      }
    }
    const outcomes = await this.record.append(decided, deadline);
    decided.forEach((one, i) => {
      const place = places[i] ?? 0;
      const outcome = outcomes[i] ?? { kind: 'unavailable' };
      if (outcome.kind === 'fenced') {
        results[place] = epochMoves;
        again.push(place);
      } else {
        results[place] = this.#resultOf(one, outcome, questions[place]?.minimumEpoch ?? 0);
      }
    });
    return again;
  }

  /** A defect met by one question is the problem of that question, not of those that came with it. */
  #decideOrProblem(question: Question): Decided | Problem {
    try {
      return this.decide(question);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) this.#log.error(`INTERNAL: a decision failed: ${stackOf(error)}`);
      return problem ?? defect;
    }
  }

  /** Decides without recording: what comes of it is no answer yet. */
  decide({ request, caller, minimumEpoch }: Question): Decided | Problem {
    const decidedAt = this.clock.now();
    const { command } = request;
    const active = this.ruleSets.at(decidedAt, this.gatherer.cohortOf(command.requestId.targetId));
    if (active === undefined) return noActiveRuleSet;
    if (active.epoch < minimumEpoch) return epochAhead(minimumEpoch, active.epoch);
    const context = this.gatherer.gather(active.compiled, command, decidedAt);
    const decision = decide(active.compiled, context);
    const words = this.#wordingOf(active).wordsOf(context, decision);
    const decisionId = this.#ids.next(decidedAt);
    const ruleSet = ruleSetText(active);
    const answer = answerText({ decisionId, command, context, decision, words, ruleSet, recorded: true });
    return { decisionId, caller, request, active, context, decision, words, answer };
  }

  #wordingOf({ compiled }: ActiveRuleSet): Wording {
    const known = this.#wordings.get(compiled);
    if (known !== undefined) return known;
    const wording = new Wording(compiled);
    this.#wordings.set(compiled, wording);
    return wording;
  }

  #resultOf(
    decided: Decided,
    outcome: Exclude<RecordOutcome, { kind: 'fenced' }>,
    minimumEpoch: number,
  ): Answered | Problem {
    switch (outcome.kind) {
      case 'recorded':
        this.observer.decided(decided);
        return { answer: decided.answer, epoch: decided.active.epoch, replayed: false, record: null, decided };
      case 'replayed':
        this.observer.replayed();
        if (outcome.epoch < minimumEpoch) return epochAhead(minimumEpoch, outcome.epoch);
        return { answer: outcome.answer, epoch: outcome.epoch, replayed: true, record: outcome.record, decided };
      case 'reused':
        return requestIdReused;
      case 'shed':
        this.observer.unrecorded();
        return shed;
      case 'unavailable':
      default:
        this.observer.unrecorded();
        return recordUnavailable;
    }
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
