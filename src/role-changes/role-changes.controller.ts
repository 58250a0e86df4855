import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { Audited } from '../audit-trail/index.js';
import { bodyPipe, Problem } from '../http/index.js';
import { parseQuery, TakesQuery } from '../http/query-parameters.js';
import {
  PeopleDto,
  RoleChangeDecisionDto,
  RoleChangePageDto,
  RoleChangeReceiptDto,
  RoleChangeRequestDto,
} from './role-change.dto.js';
import { listParameters, RoleChangeList } from './role-change-list.js';
import { RoleChanges } from './role-changes.js';

const idParameter = { name: 'id', schema: { type: 'string', pattern: '^[1-9][0-9]{0,17}$' } } as const;

@ApiTags('Roles')
@Controller('v1')
export class RoleChangesController {
  constructor(
    private readonly roleChanges: RoleChanges,
    private readonly list: RoleChangeList,
  ) {}

  @Allow('administrator')
  @Audited('role-change-requested', 'role-change')
  @Post('role-changes')
  @ApiOperation({
    summary: 'Ask for a role to be granted or revoked',
    description: 'Never one’s own. It counts when an approver has approved it.',
  })
  @ApiCreatedResponse({ type: RoleChangeReceiptDto })
  async request(
    @CurrentActor() actor: Actor,
    @Body(bodyPipe) body: RoleChangeRequestDto,
  ): Promise<RoleChangeReceiptDto> {
    return await this.roleChanges.request(actor, body);
  }

  @Allow('approver')
  @Audited('role-change-approved', 'role-change/:id')
  @Post('role-changes/:id/approval')
  @HttpCode(200)
  @ApiParam(idParameter)
  @ApiOperation({
    summary: 'Approve a role change',
    description: 'By another than who asked for it or whose role it is. Every replica knows within a second.',
  })
  @ApiOkResponse({ type: RoleChangeReceiptDto })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) body: RoleChangeDecisionDto,
  ): Promise<RoleChangeReceiptDto> {
    return await this.roleChanges.decide(actor, numberOf(id), 'approved', body.comment);
  }

  @Allow('approver')
  @Audited('role-change-rejected', 'role-change/:id')
  @Post('role-changes/:id/rejection')
  @HttpCode(200)
  @ApiParam(idParameter)
  @ApiOperation({ summary: 'Reject a role change' })
  @ApiOkResponse({ type: RoleChangeReceiptDto })
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) body: RoleChangeDecisionDto,
  ): Promise<RoleChangeReceiptDto> {
    return await this.roleChanges.decide(actor, numberOf(id), 'rejected', body.comment);
  }

  @Allow('administrator', 'approver', 'auditor')
  @Get('role-changes')
  @TakesQuery(listParameters)
  @ApiOperation({
    summary: 'Role changes, oldest or newest first',
    description: 'Follow `next`: send it as `after`, or with `order=newest` as `before`.',
  })
  @ApiOkResponse({ type: RoleChangePageDto })
  async page(@Query() query: unknown): Promise<RoleChangePageDto> {
    return await this.list.page(parseQuery(listParameters, query));
  }

  @Allow('administrator', 'approver', 'auditor')
  @Get('people')
  @ApiOperation({
    summary: 'Who holds which role by a role change',
    description: 'Roles that only the issuer names are not listed: the service learns of them when a token is shown.',
  })
  @ApiOkResponse({ type: PeopleDto })
  async people(): Promise<PeopleDto> {
    return await this.list.people();
  }
}

function numberOf(id: string): string {
  if (/^[1-9][0-9]{0,17}$/.test(id)) return id;
  const detail = 'expected the number of a role change';
  throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: '/id', detail }]);
}
