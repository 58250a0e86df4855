import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import { bodyPipe } from '../../http/index.js';
import { ReasonDto, RollBackDto, StepReceiptDto } from '../people/steps.dto.js';
import { findAction } from '../read/action-row.js';
import { CorrectionRunner } from '../running/index.js';
import { actionId, idParameter } from './parameters.js';

const subject = 'correction/:id';

/** An approved corrective action is applied, paused, ended, compared and put back. */
@ApiTags('Corrective actions')
@ApiParam(idParameter)
@Allow('corrector', 'activator')
@Controller('v1/corrective-actions/:id')
export class CorrectionRunsController {
  constructor(
    private readonly runner: CorrectionRunner,
    private readonly dataSource: DataSource,
  ) {}

  @Audited('corrective-action-started', subject)
  @Post('start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Start to apply an approved plan', description: 'By another than its approver.' })
  @ApiOkResponse({ type: StepReceiptDto })
  async start(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StepReceiptDto> {
    await this.runner.start(actionId(id), actor);
    return await this.#receipt(id);
  }

  @Audited('corrective-action-paused', subject)
  @Post('pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pause before the next batch' })
  @ApiOkResponse({ type: StepReceiptDto })
  async pause(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StepReceiptDto> {
    await this.runner.pause(actionId(id), actor);
    return await this.#receipt(id);
  }

  @Audited('corrective-action-resumed', subject)
  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on after a pause' })
  @ApiOkResponse({ type: StepReceiptDto })
  async resume(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StepReceiptDto> {
    await this.runner.resume(actionId(id), actor);
    return await this.#receipt(id);
  }

  @Audited('corrective-action-aborted', subject)
  @Post('abort')
  @HttpCode(200)
  @ApiOperation({
    summary: 'End it before the next batch',
    description: 'What was applied stays until it is rolled back.',
  })
  @ApiOkResponse({ type: StepReceiptDto })
  async abort(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) { reason }: ReasonDto,
  ): Promise<StepReceiptDto> {
    await this.runner.abort(actionId(id), actor, reason);
    return await this.#receipt(id);
  }

  @Audited('corrective-action-roll-back-started', subject)
  @Post('roll-back')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put back what the slots held before, of all devices or of some',
    description: 'A slot that changed since it was corrected is left alone and listed.',
  })
  @ApiOkResponse({ type: StepReceiptDto })
  async rollBack(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) { devices, reason }: RollBackDto,
  ): Promise<StepReceiptDto> {
    const wanted = devices?.flatMap((device) => parseEui64(device) ?? []);
    await this.runner.rollBack(actionId(id), actor, wanted, reason);
    return await this.#receipt(id);
  }

  @Audited('corrective-action-reconcile-asked', subject)
  @Post('reconciliation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Read every slot of the plan back and compare',
    description: 'Happens by itself when the plan is applied. What differs is listed and alarmed.',
  })
  @ApiOkResponse({ type: StepReceiptDto })
  async reconcile(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StepReceiptDto> {
    await this.runner.reconcile(actionId(id), actor);
    return await this.#receipt(id);
  }

  async #receipt(id: string): Promise<StepReceiptDto> {
    return { id, state: (await findAction(this.dataSource.manager, id)).state };
  }
}
