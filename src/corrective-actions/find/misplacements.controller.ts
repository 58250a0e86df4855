import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../access/index.js';
import { ndjsonType } from '../../http/ndjson.js';
import { parseQuery, TakesQuery } from '../../http/query-parameters.js';
import type { QueryValues } from '../../http/query-parameters.js';
import { matrixDto, misplacementDto } from './describe-misplacements.js';
import type { Finding } from './finding.js';
import { MatrixDto, MisplacementDto, MisplacementPageDto, TrendDto } from './misplacement.dto.js';
import { MisplacementFinder } from './misplacement-finder.js';
import {
  cursorText,
  limitDefault,
  listParameters,
  matrixParameters,
  trendParameters,
} from './misplacement-parameters.js';
import { MisplacementTrend } from './misplacement-trend.js';
import type { Selection } from './selection.js';

type Filter = QueryValues<typeof listParameters>;

/** How many devices hold the wrong network operator's certificate, and which. */
@ApiTags('Corrective actions')
@ApiExtraModels(MisplacementDto, MisplacementPageDto)
@Allow('corrector', 'auditor', 'approver')
@Controller('v1/misplacements')
export class MisplacementsController {
  constructor(
    private readonly finder: MisplacementFinder,
    private readonly trend: MisplacementTrend,
  ) {}

  @Get('matrix')
  @TakesQuery(matrixParameters)
  @ApiOperation({
    summary: 'Who sits in whose anchor slots',
    description:
      'Every network operator slot of every SMETS1 device against the registered network operator. Slots of devices ' +
      'with no or conflicting registration, without a meter point or without a known holder are counted apart.',
  })
  @ApiOkResponse({ type: MatrixDto })
  async matrix(@Query() query: unknown): Promise<MatrixDto> {
    const { validAt = null } = parseQuery(matrixParameters, query);
    return matrixDto(await this.finder.counts(validAt));
  }

  @Get()
  @TakesQuery(listParameters)
  @ApiOperation({
    summary: 'Slots that hold another network operator than the registered one',
    description:
      'A page; with `Accept: application/x-ndjson` all of them, one a line, streamed. A connection that breaks means ' +
      'that the stream is not whole.',
  })
  @ApiOkResponse({
    description: 'In an order that stays from one day to the next.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(MisplacementPageDto) } },
      'application/x-ndjson': { schema: { $ref: getSchemaPath(MisplacementDto) } },
    },
  })
  async list(
    @Query() query: unknown,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filter = parseQuery(listParameters, query);
    const slices = this.finder.select(selectionOf(filter), filter.validAt ?? Date.now(), filter.after);
    if (accept?.includes(ndjsonType) === true) {
      await reply.type(ndjsonType).send(Readable.from(lines(slices), { objectMode: false }));
    } else {
      await reply.send(await page(slices, filter.limit ?? limitDefault));
    }
  }

  @Get('trend')
  @TakesQuery(trendParameters)
  @ApiOperation({
    summary: 'How the counts changed as registrations and corrections arrived',
    description: 'A point when the counts have changed, at most one an hour, and one after each import of a file.',
  })
  @ApiOkResponse({ type: TrendDto })
  async points(@Query() query: unknown): Promise<TrendDto> {
    const { after = null, limit = limitDefault } = parseQuery(trendParameters, query);
    return await this.trend.points(after, limit);
  }
}

function selectionOf({ holder, registered, cohort, deviceType, slot }: Filter): Selection {
  return {
    ...(holder === undefined ? {} : { holders: [holder] }),
    ...(registered === undefined ? {} : { registered: [registered] }),
    ...(cohort === undefined ? {} : { cohorts: [cohort] }),
    ...(deviceType === undefined ? {} : { deviceTypes: [deviceType] }),
    ...(slot === undefined ? {} : { slots: [slot] }),
  };
}

async function* lines(slices: AsyncIterable<readonly Finding[]>): AsyncGenerator<string> {
  for await (const findings of slices) {
    yield findings.map((finding) => `${JSON.stringify(misplacementDto(finding))}\n`).join('');
  }
}

async function page(slices: AsyncIterable<readonly Finding[]>, limit: number): Promise<MisplacementPageDto> {
  const found: Finding[] = [];
  for await (const findings of slices) {
    found.push(...findings);
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? cursorText({ deviceId: last.device.deviceId, slot: last.slot }) : null;
  return { misplacements: shown.map(misplacementDto), next };
}
