import { Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Activation } from './activation.entity.js';
import { ActivationRunner } from './activation-runner.js';
import { ActiveRuleSets } from './active-rule-sets.js';
import { EpochFollower } from './epoch-follower.js';
import { RuleDocument } from './rule-document.entity.js';
import { RuleSetReader } from './rule-set-reader.js';
import { RuleSetVersion } from './rule-set-version.entity.js';
import { RuleSetVersions } from './rule-set-versions.js';
import { RuleSetsController } from './rule-sets.controller.js';
import { StoredRuleSets } from './stored-rule-sets.js';

/** What is decided: versions by content, what is in force when, and the compiled rule set every decision reads. */
@Module({
  imports: [TypeOrmModule.forFeature([RuleSetVersion, RuleDocument, Activation])],
  controllers: [RuleSetsController],
  providers: [StoredRuleSets, ActiveRuleSets, ActivationRunner, EpochFollower, RuleSetVersions, RuleSetReader],
  exports: [ActiveRuleSets, RuleSetVersions, ActivationRunner, StoredRuleSets],
})
export class RuleSetsModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly runner: ActivationRunner,
    private readonly follower: EpochFollower,
  ) {}

  /** Files first, then what they put in force: a replica that has started decides on the rules it was started with. */
  async onModuleInit(): Promise<void> {
    await this.runner.start();
    await this.follower.start();
  }

  /** While the last requests are answered; those that need a newer epoch ask for it themselves. */
  async beforeApplicationShutdown(): Promise<void> {
    this.runner.stop();
    await this.follower.stop();
  }
}
