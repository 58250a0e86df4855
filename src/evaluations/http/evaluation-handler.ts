import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import type { Caller } from '../../access/index.js';
import { Problem, problemBody, problemOf } from '../../http/index.js';
import { defect } from '../evaluation-problems.js';
import type { Answered, Question } from '../evaluator.js';
import { Evaluator } from '../evaluator.js';
import { Explanations } from '../explanations.js';
import { parseRequestBytes } from '../request/parse-request.js';
import { readBody } from './read-body.js';
import { callerName, minimumEpochOf, wantsExplanation } from './request-options.js';

/** One HTTP request for a decision, from a caller who may ask for one. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly caller: Caller;
  /** Names the HTTP request in a problem; asked for only then. */
  readonly requestId: () => string;
}

/**
 * `POST /v1/evaluations` from the first byte of the body to the last of the answer, on Node's own request and
 * response, so that it is the same whether Fastify has seen the request or not.
 */
@Injectable()
export class EvaluationHandler {
  readonly #log = new Logger('Evaluations');

  constructor(
    private readonly evaluator: Evaluator,
    private readonly explanations: Explanations,
  ) {}

  /** Answers in every case, with a decision or with a problem; throws nothing. */
  handle(exchange: Exchange): void {
    const { request } = exchange;
    const caller = callerName(exchange.caller);
    const minimumEpoch = minimumEpochOf(request.headers);
    const explained = wantsExplanation(request.url ?? '');
    if (caller instanceof Problem) return this.#refuse(exchange, caller);
    if (minimumEpoch instanceof Problem) return this.#refuse(exchange, minimumEpoch);
    if (explained instanceof Problem) return this.#refuse(exchange, explained);
    readBody(request, (body) => {
      const parsed = body instanceof Problem ? body : parseRequestBytes(body);
      if (parsed instanceof Problem) this.#refuse(exchange, parsed);
      else this.#decide(exchange, { request: parsed, caller, minimumEpoch }, explained);
    });
  }

  #decide(exchange: Exchange, question: Question, explained: boolean): void {
    this.evaluator.evaluate([question]).then(
      ([result]) => {
        if (result === undefined || result instanceof Problem) this.#refuse(exchange, result ?? defect);
        else if (explained) this.#explain(exchange, result);
        else answer(exchange, result, result.answer);
      },
      (error: unknown) => this.#fail(exchange, error),
    );
  }

  #explain(exchange: Exchange, result: Answered): void {
    this.explanations.explained(result).then(
      (text) => answer(exchange, result, text),
      (error: unknown) => this.#fail(exchange, error),
    );
  }

  #fail(exchange: Exchange, error: unknown): void {
    const problem = problemOf(error);
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (problem === undefined) this.#log.error(`INTERNAL: a request for a decision failed: ${what}`);
    this.#refuse(exchange, problem ?? defect);
  }

  #refuse({ response, requestId }: Exchange, problem: Problem): void {
    const text = JSON.stringify(problemBody(problem, requestId()));
    response
      .writeHead(problem.status, {
        ...problem.headers,
        'content-type': 'application/problem+json',
        'content-length': Buffer.byteLength(text),
      })
      .end(text);
  }
}

function answer({ response }: Exchange, { epoch, replayed }: Answered, text: string): void {
  const headers: Record<string, string | number> = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'rule-set-epoch': epoch,
  };
  if (replayed) headers['idempotent-replay'] = 'true';
  response.writeHead(200, headers).end(text);
}
