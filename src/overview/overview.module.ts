import { Module } from '@nestjs/common';
import { DeviceContextModule } from '../device-context/index.js';
import { HealthModule } from '../health/index.js';
import { RuleSetsModule } from '../rule-sets/index.js';
import { TalliesModule } from '../tallies/index.js';
import { ContextSources } from './context-sources.js';
import { OverviewController } from './overview.controller.js';
import { Overview } from './overview.js';
import { Heartbeat } from './replicas/heartbeat.js';

/** What is going on: sources, replicas, alarms, and what waits for whom. */
@Module({
  imports: [DeviceContextModule, HealthModule, RuleSetsModule, TalliesModule],
  controllers: [OverviewController],
  providers: [ContextSources, Heartbeat, Overview],
})
export class OverviewModule {}
