import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/index.js';
import { parseQuery, TakesQuery } from '../../http/query-parameters.js';
import { findDevices } from './device-search.js';
import { findParties } from './party-search.js';
import { deviceSearchParameters, partySearchParameters, searchLimitDefault } from './search-parameters.js';
import { FoundDevicesDto, FoundPartiesDto } from './search.dto.js';

const everything = { ids: undefined, mpxn: undefined };

/** Devices and parties by what people know of them. */
@ApiTags('Context')
@Controller('v1/context')
export class SearchController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('devices')
  @Allow('auditor', 'approver', 'author', 'corrector')
  @TakesQuery(deviceSearchParameters)
  @ApiOperation({
    summary: 'Find devices by ID or meter point',
    description:
      'By the beginning of an ID, or by a whole MPAN or MPRN; all of them without `search`. As they are known now, by ' +
      'ID. Follow `next`.',
  })
  @ApiOkResponse({ type: FoundDevicesDto })
  async devices(@Query() query: unknown): Promise<FoundDevicesDto> {
    const { search = everything, after = '', limit = searchLimitDefault } = parseQuery(deviceSearchParameters, query);
    return await findDevices(this.dataSource.manager, search, after, limit);
  }

  @Get('parties')
  @Allow('auditor', 'approver', 'author', 'corrector', 'activator')
  @TakesQuery(partySearchParameters)
  @ApiOperation({
    summary: 'Find parties by name, market participant ID or entity ID',
    description: 'All of them without `search`. As they are known now, by name. Follow `next`.',
  })
  @ApiOkResponse({ type: FoundPartiesDto })
  async parties(@Query() query: unknown): Promise<FoundPartiesDto> {
    const { search = '', after, limit = searchLimitDefault } = parseQuery(partySearchParameters, query);
    return await findParties(this.dataSource.manager, search, after, limit);
  }
}
