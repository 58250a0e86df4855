import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { bodyPipe, Problem } from '../../http/index.js';
import { Name, Readers, ruleSetName } from '../http/parameters.js';
import { BreakGlass } from './break-glass.js';
import {
  BreakGlassBody,
  BreakGlassDto,
  BreakGlassLiftDto,
  BreakGlassListDto,
  BreakGlassStartedDto,
  LiftBody,
  ReviewBody,
} from './break-glass.dto.js';

const breakGlassNumber: PipeTransform<string, number> = {
  transform(text) {
    if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
    const detail = 'expected the number of a break-glass, 1 or more';
    throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'BREAK_GLASS_WRONG', pointer: '/id', detail }]);
  },
};
const Id = (): MethodDecorator => ApiParam({ name: 'id', type: Number, example: 3 });

/** Emergency stops, which only ever refuse more. */
@ApiTags('Break-glass')
@Controller('v1/rule-sets/:name/break-glass')
export class BreakGlassController {
  constructor(private readonly breakGlass: BreakGlass) {}

  @Post()
  @HttpCode(201)
  @Allow('activator', 'approver')
  @Audited('break-glass-started', ':name/break-glass')
  @Name()
  @ApiOperation({
    summary: 'Refuse a class of commands at once, for four hours at most',
    description: 'By one person. In force when answered, on every replica; ends by itself; asks for a review.',
  })
  @ApiCreatedResponse({ type: BreakGlassStartedDto })
  async start(
    @Param('name', ruleSetName) name: string,
    @Body(bodyPipe) body: BreakGlassBody,
    @CurrentActor() actor: Actor,
  ): Promise<BreakGlassStartedDto> {
    const { serviceReferenceVariants = null, cohorts = null, minutes, reason } = body;
    return await this.breakGlass.start({ name, actor, serviceReferenceVariants, cohorts, minutes, reason });
  }

  @Get()
  @Readers()
  @Name()
  @ApiOperation({ summary: 'Every break-glass of a rule set, with its review' })
  @ApiOkResponse({ type: BreakGlassListDto })
  async list(@Param('name', ruleSetName) name: string): Promise<BreakGlassListDto> {
    return { breakGlass: await this.breakGlass.list(name) };
  }

  @Post(':id/lift')
  @HttpCode(200)
  @Allow('activator', 'approver')
  @Audited('break-glass-lifted', ':name/break-glass/:id')
  @Name()
  @Id()
  @ApiOperation({ summary: 'Confirm that a break-glass ends early; the second person ends it' })
  @ApiOkResponse({ type: BreakGlassLiftDto })
  async lift(
    @Param('name', ruleSetName) name: string,
    @Param('id', breakGlassNumber) id: number,
    @Body(bodyPipe) { comment }: LiftBody,
    @CurrentActor() actor: Actor,
  ): Promise<BreakGlassLiftDto> {
    return await this.breakGlass.lift({ name, id, actor, comment });
  }

  @Post(':id/review')
  @HttpCode(200)
  @Allow('approver')
  @Audited('break-glass-reviewed', ':name/break-glass/:id')
  @Name()
  @Id()
  @ApiOperation({ summary: 'Close the review of a break-glass that is over; not by who started it' })
  @ApiOkResponse({ type: BreakGlassDto })
  async review(
    @Param('name', ruleSetName) name: string,
    @Param('id', breakGlassNumber) id: number,
    @Body(bodyPipe) { finding }: ReviewBody,
    @CurrentActor() actor: Actor,
  ): Promise<BreakGlassDto> {
    return await this.breakGlass.review({ name, id, actor, finding });
  }
}
