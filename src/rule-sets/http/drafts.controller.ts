import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audited } from '../../audit-trail/index.js';
import { bodyPipe, Problem } from '../../http/index.js';
import { checkCaseFiles, parseCases } from '../drafts/case-files.js';
import { readDraft } from '../drafts/draft-text.js';
import { makeDraft } from '../drafts/make-draft.js';
import { saveDraft } from '../drafts/save-draft.js';
import { RuleSetVersions } from '../rule-set-versions.js';
import { contributorsOf } from '../version-people.js';
import type { VersionRow } from '../version-row.js';
import { readVersion } from '../version-row.js';
import { DraftDto, NewDraftBody, SaveDraftBody } from './draft.dto.js';
import { Name, revisionIn, ruleSetName, Version, versionNumber } from './parameters.js';

/** Drafts: written in many small savings, by one author after another. */
@ApiTags('Rule sets')
@Controller('v1/rule-sets/:name')
export class DraftsController {
  constructor(
    private readonly versions: RuleSetVersions,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  @Post('drafts')
  @HttpCode(201)
  @Allow('author')
  @Audited('draft-made')
  @Name()
  @ApiOperation({ summary: 'Make a draft of the next version, from the one in force or another' })
  @ApiCreatedResponse({ type: DraftDto })
  async make(
    @Param('name', ruleSetName) name: string,
    @Body(bodyPipe) body: NewDraftBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    const row = await this.source.transaction((manager) =>
      makeDraft(manager, { name, actor, from: body.from ?? null, ...written(body) }),
    );
    return await this.#answer(row, reply);
  }

  @Get('versions/:version/draft')
  @Allow('author', 'approver', 'activator', 'auditor')
  @Version()
  @ApiOperation({ summary: 'A draft as typed, with its diagnostics' })
  @ApiOkResponse({ type: DraftDto })
  async read(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    const row = await readVersion(this.source.manager, name, version);
    if (row.state !== 'draft') {
      throw new Problem(404, 'NOT_FOUND', `version ${version} is ${row.state}, no draft; read it as a version`);
    }
    return await this.#answer(row, reply);
  }

  @Put('versions/:version/draft')
  @Allow('author')
  @Audited('draft-saved')
  @Version()
  @ApiHeader({ name: 'If-Match', required: true, description: 'the `ETag` of the draft that is changed' })
  @ApiOperation({
    summary: 'Save a draft',
    description: 'Nothing has to hold yet; the answer lists what does not. Made for saving as one types.',
  })
  @ApiOkResponse({ type: DraftDto })
  async save(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(bodyPipe) body: SaveDraftBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    const revision = revisionIn(ifMatch);
    const row = await this.source.transaction((manager) =>
      saveDraft(manager, { name, version, actor, revision, parent: body.parent ?? null, ...written(body) }),
    );
    return await this.#answer(row, reply);
  }

  async #answer(row: VersionRow, reply: FastifyReply): Promise<DraftDto> {
    const { catalogue } = this.versions.documents();
    const reading = readDraft(row.content, row, catalogue);
    const cases = parseCases(row.cases);
    void reply.header('ETag', `"${row.revision}"`);
    return {
      ...{ name: row.name, version: row.version, state: 'draft', revision: row.revision, parent: row.parent_version },
      ...{ author: row.author, contributors: await contributorsOf(this.source.manager, row.name, row.version) },
      ...{ text: row.content, cases, digest: reading.digest },
      diagnostics: [...reading.diagnostics, ...checkCaseFiles(cases, catalogue).diagnostics],
    };
  }
}

function written({ content, text, cases, comment }: NewDraftBody | SaveDraftBody) {
  if (content !== undefined && text !== undefined) {
    const detail = 'found both `content` and `text`; expected one of them';
    throw new Problem(400, 'BODY_INVALID', detail, [{ code: 'CONTENT_TWICE', pointer: '/text', detail }]);
  }
  return { content, text: text ?? null, cases: cases ?? null, comment: comment ?? null };
}
