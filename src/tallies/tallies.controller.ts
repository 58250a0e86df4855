import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow, humanRoles } from '../access/index.js';
import { parseQuery, TakesQuery, wholeNumberTo } from '../http/query-parameters.js';
import type { QueryParameters } from '../http/query-parameters.js';
import { ruleSetName, versionNumber } from '../rule-sets/index.js';
import { DecisionTallies } from './decision-tallies.js';
import { RuleTallies } from './rule-tallies.js';
import { DecisionCountsDto, VersionOutcomesDto } from './tally.dto.js';

const minutesDefault = 60;
const minutesMax = 1_440;
const hoursDefault = 24;
const hoursMax = 168;

const countParameters = {
  minutes: { parse: wholeNumberTo(minutesMax), expected: `a number of minutes from 1 to ${minutesMax}` },
} as const satisfies QueryParameters;
const outcomeParameters = {
  hours: { parse: wholeNumberTo(hoursMax), expected: `a number of hours from 1 to ${hoursMax}` },
} as const satisfies QueryParameters;

/** How many decisions, and what became of each rule. */
@Allow(...humanRoles)
@Controller('v1')
export class TalliesController {
  constructor(
    private readonly decisions: DecisionTallies,
    private readonly rules: RuleTallies,
  ) {}

  @Get('overview/decisions')
  @ApiTags('Overview')
  @TakesQuery(countParameters)
  @ApiOperation({
    summary: 'Decisions a minute, with refusals by response code',
    description:
      'By the minute of the decision. Counted beside the decisions, a second or two later; `countedThrough` and ' +
      '`lagSeconds` say how far.',
  })
  @ApiOkResponse({ type: DecisionCountsDto })
  async byMinute(@Query() query: unknown): Promise<DecisionCountsDto> {
    const { minutes = minutesDefault } = parseQuery(countParameters, query);
    return await this.decisions.byMinute(minutes);
  }

  @Get('rule-sets/:name/versions/:version/outcomes')
  @ApiTags('Rule sets')
  @ApiParam({ name: 'name', example: 'smets1-critical-commands' })
  @ApiParam({ name: 'version', type: Number, example: 2 })
  @TakesQuery(outcomeParameters)
  @ApiOperation({
    summary: 'What became of each rule of a version in the last hours',
    description: 'From whole ten minutes of the clock on: a little more than what was asked for.',
  })
  @ApiOkResponse({ type: VersionOutcomesDto })
  async outcomes(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Query() query: unknown,
  ): Promise<VersionOutcomesDto> {
    const { hours = hoursDefault } = parseQuery(outcomeParameters, query);
    return await this.rules.ofVersion(name, version, hours);
  }
}
