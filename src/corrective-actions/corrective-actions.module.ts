import { Module } from '@nestjs/common';
import { CensusModule } from '../census/index.js';
import { DeviceContextModule } from '../device-context/index.js';
import { anchorSlotStoreProviders } from './anchor-slot-store/index.js';
import { EligibilityModule } from './eligibility/eligibility.module.js';
import { MisplacementFinder } from './find/misplacement-finder.js';
import { MisplacementTrend } from './find/misplacement-trend.js';
import { MisplacementsController } from './find/misplacements.controller.js';
import { CorrectionRunsController } from './http/correction-runs.controller.js';
import { CorrectionStepsController } from './http/correction-steps.controller.js';
import { CorrectiveActionsController } from './http/corrective-actions.controller.js';
import { Approvals } from './people/approvals.js';
import { Consents } from './people/consents.js';
import { Rehearsing } from './people/rehearsing.js';
import { Withdrawals } from './people/withdrawals.js';
import { Planner } from './plan/planner.js';
import { PlanJudge } from './plan/plan-judge.js';
import { PlanWriter } from './plan/plan-writer.js';
import { ActionReader } from './read/action-reader.js';
import { ReportsController } from './report/reports.controller.js';
import { runningControllers, runningProviders } from './running/index.js';

/** Requirement 2: find wrong certificates in anchor slots, plan, consent, approve, apply, reconcile, roll back. */
@Module({
  imports: [DeviceContextModule, CensusModule, EligibilityModule],
  controllers: [
    MisplacementsController,
    CorrectiveActionsController,
    CorrectionStepsController,
    CorrectionRunsController,
    ReportsController,
    ...runningControllers,
  ],
  providers: [
    ...[MisplacementFinder, MisplacementTrend],
    ...[PlanJudge, PlanWriter, Planner],
    ...[Consents, Rehearsing, Approvals, Withdrawals, ActionReader],
    ...anchorSlotStoreProviders,
    ...runningProviders,
  ],
})
export class CorrectiveActionsModule {}
