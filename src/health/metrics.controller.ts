import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { collectDefaultMetrics, register } from 'prom-client';
import { Public } from '../access/index.js';

// Once a process, however many replicas a test runs in it.
if (register.getSingleMetric('process_cpu_seconds_total') === undefined) collectDefaultMetrics();

@ApiTags('Running')
@Public()
@Controller('metrics')
export class MetricsController {
  @Get()
  @Header('Content-Type', register.contentType)
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/plain')
  @ApiOperation({ summary: 'Metrics of this replica for Prometheus' })
  async metrics(): Promise<string> {
    return await register.metrics();
  }
}
