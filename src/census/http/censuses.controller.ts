import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { bodyPipe, Problem } from '../../http/index.js';
import { parseQuery, TakesQuery, textMatching, wholeNumberTo } from '../../http/query-parameters.js';
import type { QueryParameters } from '../../http/query-parameters.js';
import { censusParameters, Censuses } from '../censuses.js';
import { FlipList } from '../flips.js';
import { CensusDto, CensusPageDto, CensusRequestDto } from './census.dto.js';

const linesMost = 1_000_000_000;
const flipParameters = {
  after: { parse: textMatching(/^(?:0|[1-9][0-9]{0,9})$/), expected: 'a number of lines, those one has already' },
  limit: { parse: wholeNumberTo(linesMost), expected: 'a number of lines, 1 or more' },
} as const satisfies QueryParameters;

const CensusId = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', pattern: '^[1-9][0-9]{0,17}$' } });

@ApiTags('Censuses')
@Allow('author', 'approver', 'auditor', 'corrector')
@Controller('v1/censuses')
export class CensusesController {
  constructor(
    private readonly censuses: Censuses,
    private readonly flipList: FlipList,
  ) {}

  @Post()
  @HttpCode(202)
  @Audited('census-asked', 'census')
  @ApiOperation({
    summary: 'Ask which devices two versions decide differently',
    description:
      'Every cached device is sent a command by each of the senders, as they would send it today, and both versions ' +
      'decide it. Nothing is sent to a device and nothing is recorded as a decision. Assumed of each command: ' +
      'signatures verified, command variant 1, a counter just above the execution counter known of the sender, and ' +
      'of a 6.15.1 well-formed certificates that name the registered party. A flip is another verdict or response ' +
      'code. It is counted in the background: ask `GET /v1/censuses/{id}` how far it is.',
  })
  @ApiAcceptedResponse({ type: CensusDto })
  async ask(@CurrentActor() actor: Actor, @Body(bodyPipe) body: CensusRequestDto): Promise<CensusDto> {
    return await this.censuses.ask(actor, body);
  }

  @Get()
  @TakesQuery(censusParameters)
  @ApiOperation({ summary: 'Censuses, oldest first; rehearsals of corrective actions included' })
  @ApiOkResponse({ type: CensusPageDto })
  async page(@Query() query: unknown): Promise<CensusPageDto> {
    return await this.censuses.page(parseQuery(censusParameters, query));
  }

  @Get(':id')
  @CensusId()
  @ApiOperation({ summary: 'How far a census is, and what came of it' })
  @ApiOkResponse({ type: CensusDto })
  async one(@Param('id') id: string): Promise<CensusDto> {
    return await this.censuses.one(numberOf(id));
  }

  @Get(':id/flips')
  @CensusId()
  @TakesQuery(flipParameters)
  @ApiOperation({
    summary: 'Every flip of a census that is done, streamed',
    description:
      'A line for each device and sender whose verdict or response code changes, always in the same order: whoever ' +
      'was cut off asks again with `after`, the number of lines that he has. The SHA-256 of the whole list is ' +
      '`flips.listDigest` of the result.',
  })
  @ApiOkResponse({ description: 'A flip a line.', content: { 'application/x-ndjson': {} } })
  async flips(@Param('id') id: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { after = '0', limit = linesMost } = parseQuery(flipParameters, query);
    const lines = await this.flipList.lines(numberOf(id), Number(after), limit);
    await reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(lines, { objectMode: false }));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Audited('census-cancelled', 'census/:id')
  @CensusId()
  @ApiOperation({
    summary: 'Give up a census that waits or is being counted',
    description: 'It stops within a second.',
  })
  @ApiOkResponse({ type: CensusDto })
  async cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CensusDto> {
    return await this.censuses.cancel(actor, numberOf(id));
  }
}

function numberOf(id: string): string {
  if (/^[1-9][0-9]{0,17}$/.test(id)) return id;
  const detail = 'expected the number of a census';
  throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: '/id', detail }]);
}
