import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/index.js';
import { ReadinessProbe } from './readiness.js';
import type { Readiness, ReadinessReason } from './readiness.js';

class LiveDto {
  @ApiProperty({ enum: ['live'] })
  readonly status: 'live';
}

class ReasonDto implements ReadinessReason {
  @ApiProperty({ enum: ['database', 'rule-set', 'plan', 'rules', 'context', 'process'] })
  readonly part: ReadinessReason['part'];

  @ApiProperty({ description: 'whether the replica should get no requests because of it' })
  readonly blocking: boolean;

  @ApiProperty({ example: 'NO_ACTIVE_RULE_SET' })
  readonly code: string;

  @ApiProperty()
  readonly detail: string;
}

class ReadinessDto implements Readiness {
  @ApiProperty({
    enum: ['ready', 'degraded', 'not-ready'],
    description: '`degraded` decides as it should, and somebody has to look after it; it is 200',
  })
  readonly status: Readiness['status'];

  @ApiProperty({ description: 'the epoch this replica decides with' })
  readonly epoch: number;

  @ApiProperty({ type: [ReasonDto] })
  readonly reasons: readonly ReasonDto[];
}

@ApiTags('Running')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly probe: ReadinessProbe) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether the process runs' })
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether this replica can decide commands, and why not' })
  @ApiOkResponse({ type: ReadinessDto })
  @ApiServiceUnavailableResponse({ type: ReadinessDto })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessDto> {
    const readiness = await this.probe.readiness();
    if (readiness.status === 'not-ready') reply.code(503);
    return readiness;
  }
}
