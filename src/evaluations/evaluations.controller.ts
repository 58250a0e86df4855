import { Readable } from 'node:stream';
import { Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentCaller } from '../access/index.js';
import type { Caller } from '../access/index.js';
import { invariant } from '../core/invariant.js';
import { Problem } from '../http/index.js';
import { readLines } from '../http/ndjson.js';
import { answerSchema } from './http/answer-schema.js';
import { BatchAnswers } from './http/batch-answers.js';
import { requestBytesMax } from './http/read-body.js';
import { callerName, minimumEpochOf } from './http/request-options.js';
import { EvaluationRequestDto } from './request/evaluation-request.dto.js';

const minimumEpochHeader = {
  name: 'Minimum-Epoch',
  required: false,
  description: 'never answered with an older epoch: `503 EPOCH_AHEAD` instead',
  schema: { type: 'string', pattern: '^(0|[1-9][0-9]{0,14})$' },
} as const;

@ApiTags('Evaluations')
@Controller('v1/evaluations')
export class EvaluationsController {
  constructor(private readonly batches: BatchAnswers) {}

  @Allow('evaluator')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Decide one command',
    description: 'The decision is in the record before the answer. Send the same request again to get the same answer.',
  })
  @ApiBody({ type: EvaluationRequestDto })
  @ApiHeader(minimumEpochHeader)
  @ApiQuery({ name: 'explain', required: false, enum: ['full'], description: 'adds every rule with its operands' })
  @ApiOkResponse({
    description: 'Decided: the only status that can be a permit.',
    schema: answerSchema,
    headers: {
      'Rule-Set-Epoch': { schema: { type: 'integer' }, description: 'epoch that the decision was made in' },
      'Idempotent-Replay': { schema: { type: 'string', enum: ['true'] }, description: 'the stored decision' },
    },
  })
  evaluate(): void {
    // `EvaluationHandler` has answered everyone whom the guard would let in (`answerDirectly`).
    invariant(false, 'evaluations are answered before Nest routes them');
  }

  @Allow('evaluator')
  @Post('batch')
  @HttpCode(200)
  @Header('content-type', 'application/x-ndjson')
  @ApiOperation({
    summary: 'Decide many commands',
    description:
      'A request a line in, an answer a line out, in order, streamed. A line that cannot be decided gets ' +
      '`{"line": n, "problem": {…}}`, and the others go on. Each line is recorded before it is answered.',
  })
  @ApiConsumes('application/x-ndjson')
  @ApiBody({ schema: { type: 'string', description: 'a request of `POST /v1/evaluations` in each line' } })
  @ApiHeader(minimumEpochHeader)
  @ApiOkResponse({ description: 'An answer or a problem for each line.', content: { 'application/x-ndjson': {} } })
  batch(@CurrentCaller() sender: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const caller = callerName(sender);
    const minimumEpoch = minimumEpochOf(request.headers);
    if (caller instanceof Problem) throw caller;
    if (minimumEpoch instanceof Problem) throw minimumEpoch;
    const stream = request.body;
    if (!(stream instanceof Readable)) {
      throw new Problem(415, 'MEDIA_TYPE_UNSUPPORTED', 'expected the header `Content-Type: application/x-ndjson`');
    }
    const options = { caller, minimumEpoch, requestId: request.id };
    const answers = this.batches.of(readLines(stream, requestBytesMax), options);
    void reply.type('application/x-ndjson').send(Readable.from(answers, { objectMode: false, highWaterMark: 65_536 }));
  }
}
