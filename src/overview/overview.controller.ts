import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, humanRoles } from '../access/index.js';
import { OverviewDto } from './overview.dto.js';
import { Overview } from './overview.js';

@ApiTags('Overview')
@Controller('v1/overview')
export class OverviewController {
  constructor(private readonly overview: Overview) {}

  @Get()
  @Allow(...humanRoles)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'What is going on: context sources, replicas, alarms, and what waits for whom',
    description:
      'As far as this replica knows: context sources are counted in its memory now and then, and replicas say every five ' +
      'seconds how they are.',
  })
  @ApiOkResponse({ type: OverviewDto })
  async now(): Promise<OverviewDto> {
    return await this.overview.now();
  }
}
