import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ActivationRunner } from '../activation/activation-runner.js';
import { describeVersion } from '../describe-version.js';
import { RuleSetVersions } from '../rule-set-versions.js';
import type { VersionRow } from '../version-row.js';
import type { VersionDto } from '../version.dto.js';
import type { Activated, ActivationAsked } from './activate-version.js';
import { activateVersion } from './activate-version.js';
import type { ApprovalGiven } from './approve-version.js';
import { approveVersion } from './approve-version.js';
import type { Ending } from './reject-version.js';
import { rejectVersion } from './reject-version.js';
import type { Schedule, Scheduled } from './schedule-version.js';
import { scheduleVersion } from './schedule-version.js';
import type { Submission } from './submit-version.js';
import { submitVersion } from './submit-version.js';
import { withdrawVersion } from './withdraw-version.js';

/**
 * The steps of a version's life, each in one transaction with its entry in the audit trail: after it, or after a crash
 * at any point of it, the version is in the old state or in the new one. Each step is a file of its own beside this one.
 */
@Injectable()
export class LifeCycle {
  constructor(
    private readonly versions: RuleSetVersions,
    private readonly runner: ActivationRunner,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  async submit(submission: Submission): Promise<VersionDto> {
    const row = await submitVersion(this.source, this.versions.documents(), submission);
    return await describeVersion(this.source.manager, row);
  }

  async approve(given: ApprovalGiven): Promise<VersionDto> {
    return await this.#described((manager) => approveVersion(manager, given));
  }

  async reject(ending: Ending): Promise<VersionDto> {
    return await this.#described((manager) => rejectVersion(manager, ending));
  }

  async withdraw(ending: Ending): Promise<VersionDto> {
    return await this.#described((manager) => withdrawVersion(manager, ending));
  }

  async schedule(schedule: Schedule): Promise<Scheduled> {
    return await this.source.transaction((manager) => scheduleVersion(manager, schedule));
  }

  async activate(asked: ActivationAsked): Promise<Activated> {
    return await activateVersion(this.source, asked, () => this.runner.run());
  }

  async #described(step: (manager: EntityManager) => Promise<VersionRow>): Promise<VersionDto> {
    return await this.source.transaction(async (manager) => describeVersion(manager, await step(manager)));
  }
}
