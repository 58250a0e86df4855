import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../access/index.js';
import { Problem } from '../../http/index.js';
import { parameters, parseDecisionFilter } from './decision-filter.js';
import { DecisionList } from './decision-list.js';
import { DecisionPageDto } from './decision.dto.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function Filters(): MethodDecorator {
  return (target, key, descriptor) => {
    for (const [name, { expected }] of Object.entries(parameters)) {
      ApiQuery({ name, required: false, schema: { type: 'string' }, description: expected })(target, key, descriptor);
    }
  };
}

@ApiTags('Decisions')
@Allow('auditor', 'approver', 'author')
@Controller('v1/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionList) {}

  @Get()
  @Filters()
  @ApiOperation({
    summary: 'Recorded decisions, oldest first',
    description: 'Follow `next`, or ask again `after` the last sequence number seen: no decision is ever skipped.',
  })
  @ApiOkResponse({ type: DecisionPageDto })
  async list(@Query() query: unknown): Promise<DecisionPageDto> {
    return await this.decisions.page(parseDecisionFilter(query));
  }

  @Get(':decisionId')
  @ApiParam({ name: 'decisionId', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({
    summary: 'The record of one decision, byte for byte as stored',
    description:
      'Canonical JSON (RFC 8785). `Record-Digest` is the SHA-256 it was stored with, over exactly these bytes.',
  })
  @ApiOkResponse({
    description: 'The record.',
    schema: { type: 'object' },
    headers: { 'Record-Digest': { schema: { type: 'string' }, description: '`sha256:` and 64 hex digits' } },
  })
  async one(@Param('decisionId') decisionId: string, @Res() reply: FastifyReply): Promise<void> {
    if (!uuid.test(decisionId)) {
      const detail = 'expected the UUID of a decision';
      throw new Problem(400, 'PARAMETER_INVALID', detail, [
        { code: 'PARAMETER_INVALID', pointer: '/decisionId', detail },
      ]);
    }
    const stored = await this.decisions.record(decisionId);
    if (stored === undefined) throw new Problem(404, 'NOT_FOUND', `no decision has the ID \`${decisionId}\``);
    await reply
      .header('record-digest', stored.digest)
      .header('content-type', 'application/json; charset=utf-8')
      .send(stored.record);
  }
}
