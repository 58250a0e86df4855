import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import { bodyPipe } from '../../http/index.js';
import { afterParameter, parseQuery, TakesQuery, wholeNumberTo } from '../../http/query-parameters.js';
import type { QueryParameters } from '../../http/query-parameters.js';
import { DriftCheckDto, DriftCountsDto, DriftPageDto } from './drift.dto.js';
import { Drift } from './drift.js';

const limitMax = 1_000;

const listParameters = {
  after: afterParameter,
  limit: { parse: wholeNumberTo(limitMax), expected: `a number of slots from 1 to ${limitMax}` },
  action: {
    parse: (text: string) => (/^[1-9][0-9]{0,17}$/.test(text) ? text : undefined),
    expected: 'the number of a corrective action',
  },
  settled: {
    parse: (text: string) => (text === 'true' ? true : text === 'false' ? false : undefined),
    expected: '`true` to see also what was found right since, or `false`',
  },
} as const satisfies QueryParameters;

@ApiTags('Corrective actions')
@Controller('v1/anchor-slots')
export class DriftController {
  constructor(private readonly drift: Drift) {}

  @Allow('corrector', 'auditor')
  @Get('drift')
  @TakesQuery(listParameters)
  @ApiOperation({
    summary: 'Anchor slots that do not hold what they should, oldest first',
    description: 'As the store was found by the comparison after a corrective action, or by one that was asked for.',
  })
  @ApiOkResponse({ type: DriftPageDto })
  async page(@Query() query: unknown): Promise<DriftPageDto> {
    const { action, ...filter } = parseQuery(listParameters, query);
    return await this.drift.page({ ...filter, ...(action === undefined ? {} : { actionId: action }) });
  }

  @Allow('corrector')
  @Audited('anchor-slots-compared', 'anchor-slots')
  @Post('drift-checks')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Compare the anchor-slot store with what decisions go by, for some devices',
    description: 'Both network operator slots of each device. What differs is then listed; nothing is changed.',
  })
  @ApiOkResponse({ type: DriftCountsDto })
  async check(@CurrentActor() actor: Actor, @Body(bodyPipe) body: DriftCheckDto): Promise<DriftCountsDto> {
    return await this.drift.check(
      body.deviceIds.flatMap((deviceId) => parseEui64(deviceId) ?? []),
      actor,
    );
  }
}
