import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { bodyPipe } from '../../http/index.js';
import { Approvals } from '../people/approvals.js';
import { Consents } from '../people/consents.js';
import { Rehearsing } from '../people/rehearsing.js';
import {
  CorrectiveActionApprovalDto,
  ConsentDto,
  ReasonDto,
  RejectionDto,
  StepReceiptDto,
} from '../people/steps.dto.js';
import { Withdrawals } from '../people/withdrawals.js';
import { actionId, idParameter } from './parameters.js';

const subject = 'correction/:id';

/** From a plan to its approval: parties, rehearsal, four eyes. */
@ApiTags('Corrective actions')
@ApiParam(idParameter)
@Controller('v1/corrective-actions/:id')
export class CorrectionStepsController {
  constructor(
    private readonly consents: Consents,
    private readonly rehearsing: Rehearsing,
    private readonly approvals: Approvals,
    private readonly withdrawals: Withdrawals,
  ) {}

  @Allow('corrector')
  @Audited('corrective-action-consent-recorded', subject)
  @Post('consents')
  @ApiOperation({
    summary: 'Record what an impacted party says of the plan',
    description:
      'Every party whose certificates leave or are placed has to answer before the approval; the last answer of each ' +
      'counts. Slots of a party that declines are left alone. After the approval a party can only take its consent back.',
  })
  @ApiCreatedResponse({ type: StepReceiptDto })
  async consent(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) body: ConsentDto,
  ): Promise<StepReceiptDto> {
    return await this.consents.record(actor, actionId(id), body);
  }

  @Allow('corrector')
  @Audited('corrective-action-rehearsal-started', subject)
  @Post('rehearsal')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Rehearse the plan',
    description:
      'Decides what the next commands to each device would be told before and after the correction, and changes ' +
      'nothing. Summary and digest appear in the corrective action when it is done.',
  })
  @ApiAcceptedResponse({ type: StepReceiptDto })
  async rehearse(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StepReceiptDto> {
    return await this.rehearsing.start(actor, actionId(id));
  }

  @Allow('approver')
  @Audited('corrective-action-approved', subject)
  @Post('approval')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Approve the plan',
    description:
      'By an approver who neither planned it nor recorded a consent. It names the digests of plan and rehearsal that ' +
      'were read, and counts for nothing else.',
  })
  @ApiOkResponse({ type: StepReceiptDto })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) body: CorrectiveActionApprovalDto,
  ): Promise<StepReceiptDto> {
    return await this.approvals.approve(actor, actionId(id), body);
  }

  @Allow('approver')
  @Audited('corrective-action-rejected', subject)
  @Post('rejection')
  @HttpCode(200)
  @ApiOperation({ summary: 'Reject the plan' })
  @ApiOkResponse({ type: StepReceiptDto })
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) body: RejectionDto,
  ): Promise<StepReceiptDto> {
    return await this.approvals.reject(actor, actionId(id), body);
  }

  @Allow('corrector')
  @Audited('corrective-action-withdrawn', subject)
  @Post('withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw it before it starts, also while it is being planned' })
  @ApiOkResponse({ type: StepReceiptDto })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) body: ReasonDto,
  ): Promise<StepReceiptDto> {
    return await this.withdrawals.withdraw(actor, actionId(id), body.reason);
  }
}
