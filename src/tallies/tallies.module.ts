import { Module } from '@nestjs/common';
import { RuleSetsModule } from '../rule-sets/index.js';
import { DecisionTallies } from './decision-tallies.js';
import { RuleTallies } from './rule-tallies.js';
import { TalliesController } from './tallies.controller.js';
import { TallyRunner } from './tally-runner.js';

/** Decisions counted by minute, and the outcomes of rules: off the request path, each decision once. */
@Module({
  imports: [RuleSetsModule],
  controllers: [TalliesController],
  providers: [TallyRunner, DecisionTallies, RuleTallies],
  exports: [DecisionTallies],
})
export class TalliesModule {}
