import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { bodyPipe, Problem } from '../../http/index.js';
import { ruleSetName, Version, versionNumber } from '../http/parameters.js';
import { CommentDto, CommentsDto, NewCommentBody } from './comment.dto.js';
import { commentsOn, settleComment, writeComment } from './comments.js';

const commentNumber: PipeTransform<string, string> = {
  transform(text) {
    if (/^[1-9]\d{0,17}$/.test(text)) return text;
    const detail = 'expected the number of a comment, 1 or more';
    throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'COMMENT_WRONG', pointer: '/comment', detail }]);
  },
};

/** What people say about a version before they decide on it, and afterwards. */
@ApiTags('Rule sets')
@Controller('v1/rule-sets/:name/versions/:version/comments')
export class CommentsController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  @Get()
  @Allow('author', 'approver', 'activator', 'auditor')
  @Version()
  @ApiOperation({ summary: 'Comments on a version and on its rules, oldest first' })
  @ApiOkResponse({ type: CommentsDto })
  async list(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
  ): Promise<CommentsDto> {
    return { comments: await commentsOn(this.source.manager, { name, version }) };
  }

  @Post()
  @HttpCode(201)
  @Allow('author', 'approver', 'activator')
  @Audited('comment-written', ':name/:version')
  @Version()
  @ApiOperation({
    summary: 'Comment on a version or on one of its rules',
    description: 'In any state of the version. What was written is never changed or removed.',
  })
  @ApiCreatedResponse({ type: CommentDto })
  async write(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Body(bodyPipe) { rule, text, answers }: NewCommentBody,
    @CurrentActor() actor: Actor,
  ): Promise<CommentDto> {
    const written = { name, version, actor, rule: rule ?? null, text, answers: answers ?? null };
    return await this.source.transaction((manager) => writeComment(manager, written));
  }

  @Post(':comment/resolution')
  @HttpCode(200)
  @Allow('author', 'approver', 'activator')
  @Audited('comment-settled', ':name/:version')
  @Version()
  @ApiParam({ name: 'comment', schema: { type: 'string' }, example: '12' })
  @ApiOperation({
    summary: 'Say that a comment is settled',
    description: 'For good; who says it first is kept. To go on, write a comment that answers it.',
  })
  @ApiOkResponse({ type: CommentDto })
  async settle(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Param('comment', commentNumber) comment: string,
    @CurrentActor() actor: Actor,
  ): Promise<CommentDto> {
    return await this.source.transaction((manager) => settleComment(manager, { name, version, actor, comment }));
  }
}
