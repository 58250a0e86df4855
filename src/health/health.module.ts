import { Module } from '@nestjs/common';
import { DeviceContextModule } from '../device-context/index.js';
import { RuleSetsModule } from '../rule-sets/index.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { ReadinessProbe } from './readiness.js';

/** Whether the service runs, whether it can decide, and what it counts. */
@Module({
  imports: [RuleSetsModule, DeviceContextModule],
  controllers: [HealthController, MetricsController],
  providers: [ReadinessProbe],
  exports: [ReadinessProbe],
})
export class HealthModule {}
