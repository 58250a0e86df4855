import { Controller, Get, Head, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { csvInWords } from '../../http/csv.js';
import { exportMediaTypes } from '../../http/export-format.js';
import { exportsByGetOnly, exportsInWords } from '../../http/exports.js';
import { Problem } from '../../http/index.js';
import { pagesInWords, parseQuery, TakesQuery } from '../../http/query-parameters.js';
import { DecisionExports } from './decision-export.js';
import { exportParameters, listParameters } from './decision-filter.js';
import { DecisionList } from './decision-list.js';
import { DecisionPageDto } from './decision.dto.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

@ApiTags('Decisions')
@Allow('auditor', 'approver', 'author')
@Controller('v1/decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionList,
    private readonly exports: DecisionExports,
  ) {}

  @Get()
  @TakesQuery(listParameters)
  @ApiOperation({
    summary: 'Recorded decisions, oldest or newest first',
    description:
      `${pagesInWords('decision')} \`from\` and \`until\` find decisions that were recorded within an hour of ` +
      '`decidedAt`, which is the time of the replica.',
  })
  @ApiOkResponse({ type: DecisionPageDto })
  async list(@Query() query: unknown): Promise<DecisionPageDto> {
    return await this.decisions.page(parseQuery(listParameters, query));
  }

  // Before the GET, or the server would answer HEAD by it.
  @Head('export')
  @ApiExcludeEndpoint()
  exportHead(): never {
    throw exportsByGetOnly('/v1/decisions/export');
  }

  @Get('export')
  @Audited('decisions-exported', 'decisions')
  @TakesQuery(exportParameters)
  @ApiOperation({
    summary: 'All decisions that pass a filter, streamed',
    description:
      `Those that are recorded when it begins. NDJSON holds a decision a line, as the list gives it. ${csvInWords} ` +
      `The export is noted in the audit trail. ${exportsInWords}`,
  })
  @ApiOkResponse({ description: 'A decision a line.', content: { 'application/x-ndjson': {}, 'text/csv': {} } })
  async export(@CurrentActor() actor: Actor, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { format, last, lines } = await this.exports.begin(actor, parseQuery(exportParameters, query));
    await reply
      .type(exportMediaTypes[format])
      .header('content-disposition', `attachment; filename="decisions-${last}.${format}"`)
      .send(lines);
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
