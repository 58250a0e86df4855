import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../http/index.js';
import type { Answered } from '../evaluator.js';
import { Evaluator } from '../evaluator.js';
import { Explanations } from '../explanations.js';
import { parseRequestBytes } from '../request/parse-request.js';
import { readBody } from './read-body.js';
import { callerOf, minimumEpochOf, wantsExplanation } from './request-options.js';

/** `POST /v1/evaluations` from the first byte of the body to the last of the answer. */
@Injectable()
export class EvaluationHandler {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly explanations: Explanations,
  ) {}

  /** Answers on `reply` in every case; a `Problem` or a defect goes to the error handler, which renders it. */
  handle(request: FastifyRequest, reply: FastifyReply): void {
    const caller = callerOf(request);
    const minimumEpoch = minimumEpochOf(request);
    const explained = wantsExplanation(request);
    for (const one of [caller, minimumEpoch, explained]) {
      if (one instanceof Problem) return void reply.send(one);
    }
    readBody(request.raw, (body) => {
      const parsed = body instanceof Problem ? body : parseRequestBytes(body);
      if (parsed instanceof Problem) return void reply.send(parsed);
      const question = { request: parsed, caller: String(caller), minimumEpoch: Number(minimumEpoch) };
      this.evaluator.evaluate([question]).then(
        ([result]) => this.#answer(reply, result, explained === true),
        (error: unknown) => void reply.send(error),
      );
    });
  }

  #answer(reply: FastifyReply, result: Answered | Problem | undefined, explained: boolean): void {
    if (result === undefined || result instanceof Problem) return void reply.send(result ?? new Error('no answer'));
    if (!explained) return send(reply, result, result.answer);
    this.explanations.explained(result).then(
      (text) => send(reply, result, text),
      (error: unknown) => void reply.send(error),
    );
  }
}

function send(reply: FastifyReply, { epoch, replayed }: Answered, text: string): void {
  if (replayed) void reply.header('idempotent-replay', 'true');
  void reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('rule-set-epoch', String(epoch))
    .send(text);
}
