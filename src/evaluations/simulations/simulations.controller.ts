import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../access/index.js';
import { bodyPipe } from '../../http/index.js';
import { answerSchema } from '../http/answer-schema.js';
import { SimulationDto } from './simulation.dto.js';
import { Simulator } from './simulator.js';

@ApiTags('Simulations')
@Controller('v1/simulations')
export class SimulationsController {
  constructor(private readonly simulator: Simulator) {}

  @Allow('author', 'approver', 'auditor')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Decide as if: any version or draft, at any instant, with facts replaced',
    description:
      'Never recorded and never counted as a decision. The answer explains every rule. `validAt` decides about another ' +
      'time; `knownAt` decides by what was known at an earlier time; both together answer what would have been decided ' +
      'then.',
  })
  @ApiBody({ type: SimulationDto })
  @ApiOkResponse({ description: 'As an evaluation, with `recorded: false` and `explanation`.', schema: answerSchema })
  async simulate(@Body(bodyPipe) body: SimulationDto, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.simulator.simulate(body);
    await reply.header('content-type', 'application/json; charset=utf-8').send(answer);
  }
}
