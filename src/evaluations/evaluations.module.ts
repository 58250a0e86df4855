import type { NestModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { allowKey, RateLimits, TokenVerifier } from '../access/index.js';
import type { Allowed } from '../access/index.js';
import { AuditTrailModule } from '../audit-trail/index.js';
import { invariant } from '../core/invariant.js';
import { DeviceContextModule } from '../device-context/index.js';
import { RuleSetsModule } from '../rule-sets/index.js';
import { CertificatesSeenController } from './certificates-seen/certificates-seen.controller.js';
import { CertificatesSeen } from './certificates-seen/certificates-seen.js';
import { AnchorSlotChangesController } from './confirmations/anchor-slot-changes.controller.js';
import { AnchorSlotChanges } from './confirmations/anchor-slot-changes.js';
import { DecisionClock } from './decision-clock.js';
import { DecisionObserver } from './decision-observer.js';
import { RecordedDecision } from './decisions/decision.entity.js';
import { DecisionExports } from './decisions/decision-export.js';
import { DecisionList } from './decisions/decision-list.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { EvaluationsController } from './evaluations.controller.js';
import { Evaluator } from './evaluator.js';
import { Explanations } from './explanations.js';
import { BatchAnswers } from './http/batch-answers.js';
import type { DirectRoute } from './http/direct-route.js';
import { answerAtTheDoor, answerDirectly } from './http/direct-route.js';
import { EvaluationHandler } from './http/evaluation-handler.js';
import { DecisionRecord } from './record/decision-record.js';
import { PostgresDecisionRecord } from './record/postgres-decision-record.js';
import { SecondOpinions } from './second-opinions.js';
import { SimulationsController } from './simulations/simulations.controller.js';
import { Simulator } from './simulations/simulator.js';

/** The left bank: the S1SP asks, a decision is made, recorded and answered. */
@Module({
  imports: [AuditTrailModule, DeviceContextModule, RuleSetsModule, TypeOrmModule.forFeature([RecordedDecision])],
  controllers: [
    ...[EvaluationsController, SimulationsController, DecisionsController],
    ...[AnchorSlotChangesController, CertificatesSeenController],
  ],
  providers: [
    DecisionClock,
    { provide: DecisionRecord, useClass: PostgresDecisionRecord },
    DecisionObserver,
    SecondOpinions,
    Evaluator,
    Explanations,
    EvaluationHandler,
    BatchAnswers,
    Simulator,
    DecisionList,
    DecisionExports,
    AnchorSlotChanges,
    CertificatesSeen,
  ],
})
export class EvaluationsModule implements NestModule {
  constructor(
    private readonly handler: EvaluationHandler,
    private readonly verifier: TokenVerifier,
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Nest calls this after the server exists and before it registers any route. */
  configure(): void {
    const descriptor = Object.getOwnPropertyDescriptor(EvaluationsController.prototype, 'evaluate');
    const allowed = this.reflector.get<Allowed | undefined>(allowKey, descriptor?.value as () => void);
    invariant(Array.isArray(allowed), 'the controller declares who may ask for decisions');
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const route: DirectRoute = {
      method: 'POST',
      url: '/v1/evaluations',
      allowed,
      handle: (exchange) => this.handler.handle(exchange),
    };
    answerDirectly(server, route);
    answerAtTheDoor(server, route, { verifier: this.verifier, limits: this.limits });
  }
}
