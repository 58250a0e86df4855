import { Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { ActivationRunner } from './activation/activation-runner.js';
import { ActiveRuleSets } from './activation/active-rule-sets.js';
import { EpochFollower } from './activation/epoch-follower.js';
import { StoredRuleSets } from './activation/stored-rule-sets.js';
import { BreakGlass, BreakGlassController } from './break-glass/index.js';
import { CommentsController } from './comments/comments.controller.js';
import { DocumentsController } from './http/documents.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { LifeCycleController } from './http/life-cycle.controller.js';
import { RuleSetsController } from './http/rule-sets.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { RulesImporter } from './import/rules-importer.js';
import { LifeCycle } from './life-cycle/life-cycle.js';
import { RuleSetReader } from './rule-set-reader.js';
import { RuleSetVersions } from './rule-set-versions.js';

/** What is decided: versions through their life, what is in force when, and the compiled rule set every decision reads. */
@Module({
  controllers: [
    ...[RuleSetsController, DraftsController, LifeCycleController, DocumentsController, BreakGlassController],
    ...[CommentsController, TimelineController],
  ],
  providers: [
    ...[StoredRuleSets, ActiveRuleSets, ActivationRunner, EpochFollower],
    ...[RulesImporter, RuleSetVersions, RuleSetReader, LifeCycle, BreakGlass],
  ],
  exports: [ActiveRuleSets, RuleSetVersions, ActivationRunner, StoredRuleSets, RulesImporter],
})
export class RuleSetsModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly importer: RulesImporter,
    private readonly runner: ActivationRunner,
    private readonly follower: EpochFollower,
  ) {}

  /** What is due first, then what is in force: a replica that has started decides on the rules of that moment. */
  async onModuleInit(): Promise<void> {
    await this.importer.start();
    await this.runner.start();
    await this.follower.start();
  }

  /** While the last requests are answered; those that need a newer epoch ask for it themselves. */
  async beforeApplicationShutdown(): Promise<void> {
    this.importer.stop();
    await this.runner.stop();
    await this.follower.stop();
  }
}
