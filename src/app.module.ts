import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { AuditTrailModule } from './audit-trail/index.js';
import { CensusModule } from './census/index.js';
import { CorrectiveActionsModule } from './corrective-actions/index.js';
import { DatabaseModule } from './database/index.js';
import { DeviceContextModule } from './device-context/index.js';
import { EvaluationsModule } from './evaluations/index.js';
import { HealthModule } from './health/index.js';
import { OverviewModule } from './overview/index.js';
import { RoleChangesModule } from './role-changes/index.js';
import { RuleSetsModule } from './rule-sets/index.js';
import { SettingsModule } from './settings.module.js';
import type { Settings } from './settings.js';
import { TalliesModule } from './tallies/index.js';

/** The whole service. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        DatabaseModule,
        AccessModule.with(settings),
        AuditTrailModule,
        RoleChangesModule,
        RuleSetsModule,
        DeviceContextModule,
        EvaluationsModule,
        CensusModule,
        CorrectiveActionsModule,
        HealthModule,
        TalliesModule,
        OverviewModule,
      ],
    };
  }
}
