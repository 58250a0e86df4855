import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { formatInstant, parseInstant } from '../../core/identifiers/index.js';
import { bodyPipe, Problem } from '../../http/index.js';
import { LifeCycle } from '../life-cycle/life-cycle.js';
import { VersionDto } from '../version.dto.js';
import {
  ActivatedDto,
  ActivationBody,
  ApprovalBody,
  CommentBody,
  ScheduleBody,
  ScheduledDto,
  SubmissionBody,
} from './life-cycle.dto.js';
import { ruleSetName, Version, versionNumber } from './parameters.js';

/** From a draft to a version in force, and out again: each step by another person, each in the audit trail. */
@ApiTags('Rule sets')
@Controller('v1/rule-sets/:name/versions/:version')
export class LifeCycleController {
  constructor(private readonly lifeCycle: LifeCycle) {}

  @Post('submission')
  @HttpCode(200)
  @Allow('author')
  @Audited('version-submitted')
  @Version()
  @ApiOperation({
    summary: 'Submit a draft: freeze it, and gather the evidence that approvers read',
    description:
      'The gates: no diagnostics; every case passes; each requirement has a case that holds and one that breaks; both evaluators agree. 422 lists every failure.',
  })
  @ApiOkResponse({ type: VersionDto })
  async submit(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Body(bodyPipe) body: SubmissionBody,
    @CurrentActor() actor: Actor,
  ): Promise<VersionDto> {
    const { revision = null, comment = null } = body;
    return await this.lifeCycle.submit({ name, version, actor, revision, comment });
  }

  @Post('approvals')
  @HttpCode(201)
  @Allow('approver')
  @Audited('version-approved')
  @Version()
  @ApiOperation({
    summary: 'Approve exactly this content with exactly this evidence',
    description: 'By somebody who had no part in writing it. Counts for 14 days; approving again renews it.',
  })
  @ApiCreatedResponse({ type: VersionDto })
  async approve(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Body(bodyPipe) body: ApprovalBody,
    @CurrentActor() actor: Actor,
  ): Promise<VersionDto> {
    const { digest, evidenceDigest, comment } = body;
    return await this.lifeCycle.approve({ name, version, actor, digest, evidenceDigest, comment });
  }

  @Post('rejection')
  @HttpCode(200)
  @Allow('approver')
  @Audited('version-rejected')
  @Version()
  @ApiOperation({ summary: 'Reject a version; its author makes a new draft from it' })
  @ApiOkResponse({ type: VersionDto })
  async reject(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Body(bodyPipe) { comment }: CommentBody,
    @CurrentActor() actor: Actor,
  ): Promise<VersionDto> {
    return await this.lifeCycle.reject({ name, version, actor, comment });
  }

  @Post('schedule')
  @HttpCode(201)
  @Allow('activator')
  @Audited('activation-planned')
  @Version()
  @ApiOperation({
    summary: 'Plan from when a version decides, for all cohorts or some',
    description:
      'By somebody who neither wrote nor approved it. Planning again for the same cohorts replaces the plan.',
  })
  @ApiCreatedResponse({ type: ScheduledDto })
  async schedule(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Body(bodyPipe) body: ScheduleBody,
    @CurrentActor() actor: Actor,
  ): Promise<ScheduledDto> {
    const { cohorts = null, comment = null } = body;
    const effectiveFrom = instantOf(body.effectiveFrom);
    const plan = await this.lifeCycle.schedule({ name, version, actor, effectiveFrom, cohorts, comment });
    return { ...plan, effectiveFrom: formatInstant(plan.effectiveFrom) };
  }

  @Post('activation')
  @HttpCode(200)
  @Allow('activator')
  @Audited('activation-asked')
  @Version()
  @ApiOperation({
    summary: 'Put a version in force now; of a superseded version: go back to it',
    description: 'Answers when it decides, after about a second, in which every replica loads and tests it.',
  })
  @ApiOkResponse({ type: ActivatedDto })
  async activate(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Body(bodyPipe) body: ActivationBody,
    @CurrentActor() actor: Actor,
  ): Promise<ActivatedDto> {
    const { cohorts = null, comment = null, expectedEpoch = null } = body;
    const activated = await this.lifeCycle.activate({ name, version, actor, cohorts, comment, expectedEpoch });
    return { ...activated, activatedAt: formatInstant(activated.activatedAt) };
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Allow('author', 'activator')
  @Audited('version-withdrawn')
  @Version()
  @ApiOperation({
    summary: 'Take a version back, or the plans of one that is or was in force',
    description: 'An author before it is scheduled, an activator from then on.',
  })
  @ApiOkResponse({ type: VersionDto })
  async withdraw(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Body(bodyPipe) { comment }: CommentBody,
    @CurrentActor() actor: Actor,
  ): Promise<VersionDto> {
    return await this.lifeCycle.withdraw({ name, version, actor, comment });
  }
}

function instantOf(text: string): number {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const detail = 'found no instant as `effectiveFrom`; expected one in UTC, as `2027-06-24T00:00:00.000Z`';
  throw new Problem(400, 'BODY_INVALID', detail, [{ code: 'INSTANT_WRONG', pointer: '/effectiveFrom', detail }]);
}
