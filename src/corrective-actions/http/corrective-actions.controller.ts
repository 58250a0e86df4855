import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { bodyPipe } from '../../http/index.js';
import { ndjsonType } from '../../http/ndjson.js';
import { parseQuery, requireOneEnd, TakesQuery } from '../../http/query-parameters.js';
import { PlanReceiptDto, PlanRequestDto } from '../plan/plan.dto.js';
import { Planner } from '../plan/planner.js';
import { ActionDto, ActionPageDto } from '../read/action.dto.js';
import { ActionReader } from '../read/action-reader.js';
import { findAction } from '../read/action-row.js';
import { readExclusions } from '../read/exclusion-list.js';
import { everyItem, readItems } from '../read/item-list.js';
import { ExclusionPageDto, ItemPageDto } from '../read/item.dto.js';
import {
  actionId,
  exclusionParameters,
  idParameter,
  itemParameters,
  limitDefault,
  listParameters,
} from './parameters.js';

/** Corrections of anchor slots, planned and followed. */
@ApiTags('Corrective actions')
@Controller('v1/corrective-actions')
export class CorrectiveActionsController {
  constructor(
    private readonly planner: Planner,
    private readonly reader: ActionReader,
    private readonly dataSource: DataSource,
  ) {}

  @Allow('corrector')
  @Audited('corrective-action-requested', 'corrective-action')
  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Plan a corrective action',
    description:
      'The misplaced slots that are selected become a frozen list under a digest: device, slot, from which certificate ' +
      'to which. Which of them are eligible says the rule set `corrective-action`. Planning goes on after the answer; ' +
      'a plan that is not finished when the service ends is withdrawn.',
  })
  @ApiAcceptedResponse({ type: PlanReceiptDto })
  async plan(@CurrentActor() actor: Actor, @Body(bodyPipe) body: PlanRequestDto): Promise<PlanReceiptDto> {
    return await this.planner.plan(actor, body);
  }

  @Allow('corrector', 'approver', 'activator', 'auditor')
  @Get()
  @TakesQuery(listParameters)
  @ApiOperation({ summary: 'Corrective actions in the order in which they were asked for, or the newest first' })
  @ApiOkResponse({ type: ActionPageDto })
  async page(@Query() query: unknown): Promise<ActionPageDto> {
    const { limit = limitDefault, state = null, ...from } = parseQuery(listParameters, query);
    requireOneEnd(from);
    return await this.reader.page(from, limit, state);
  }

  @Allow('corrector', 'approver', 'activator', 'auditor')
  @Get(':id')
  @ApiParam(idParameter)
  @ApiOperation({ summary: 'One corrective action: state, people, progress, consents, digests' })
  @ApiOkResponse({ type: ActionDto })
  async one(@Param('id') id: string): Promise<ActionDto> {
    return await this.reader.one(actionId(id));
  }

  @Allow('corrector', 'approver', 'activator', 'auditor')
  @Get(':id/items')
  @ApiParam(idParameter)
  @TakesQuery(itemParameters)
  @ApiOperation({
    summary: 'The slots of a plan, and what became of each',
    description:
      'With `Accept: application/x-ndjson` all of them, one a line. The plan digest is SHA-256 over `planned` of each ' +
      'line as canonical JSON (RFC 8785) with a line feed after each, in this order.',
  })
  @ApiOkResponse({ type: ItemPageDto })
  async items(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after = 0, limit = limitDefault, ...filter } = parseQuery(itemParameters, query);
    const { manager } = this.dataSource;
    await findAction(manager, actionId(id));
    if (accept?.includes(ndjsonType) === true) {
      await reply.type(ndjsonType).send(Readable.from(lines(everyItem(manager, id, filter)), { objectMode: false }));
      return;
    }
    const found = await readItems(manager, id, after, limit + 1, filter);
    const items = found.slice(0, limit);
    await reply.send({ items, next: found.length > limit ? String(items.at(-1)?.position ?? 0) : null });
  }

  @Allow('corrector', 'approver', 'activator', 'auditor')
  @Get(':id/exclusions')
  @ApiParam(idParameter)
  @TakesQuery(exclusionParameters)
  @ApiOperation({ summary: 'Slots that were selected and are not in the plan, each with its reason' })
  @ApiOkResponse({ type: ExclusionPageDto })
  async exclusions(@Param('id') id: string, @Query() query: unknown): Promise<ExclusionPageDto> {
    const { after = null, limit = limitDefault } = parseQuery(exclusionParameters, query);
    const { manager } = this.dataSource;
    await findAction(manager, actionId(id));
    return await readExclusions(manager, id, after, limit);
  }
}

async function* lines(pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((each) => `${JSON.stringify(each)}\n`).join('');
}
