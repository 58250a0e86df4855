import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, humanRoles } from '../../access/index.js';
import { diffInMarkdown } from '../../core/diff/index.js';
import { canonicalJson } from '../../core/language/index.js';
import { Problem } from '../../http/index.js';
import { parseQuery, TakesQuery, wholeNumberTo } from '../../http/query-parameters.js';
import type { QueryParameters } from '../../http/query-parameters.js';
import { digestOf } from '../digest.js';
import { CheckedDto, DiffDto, PastActivationsDto, RuleSetDto, RuleSetsDto } from '../rule-set.dto.js';
import { RuleSetReader } from '../rule-set-reader.js';
import { RuleSetVersions } from '../rule-set-versions.js';
import { VersionContentDto, VersionsDto } from '../version.dto.js';
import { VersionCasesDto } from './document.dto.js';
import { Name, Readers, ruleSetName, Version, versionNumber } from './parameters.js';

const activationsDefault = 50;
const activationParameters = {
  before: { parse: wholeNumberTo(999_999_999), expected: 'an epoch, as `next` gives it' },
  limit: { parse: wholeNumberTo(200), expected: 'a number of activations from 1 to 200' },
} as const satisfies QueryParameters;

@ApiTags('Rule sets')
@Controller('v1/rule-sets')
export class RuleSetsController {
  constructor(
    private readonly reader: RuleSetReader,
    private readonly versions: RuleSetVersions,
  ) {}

  @Get()
  @Readers()
  @ApiOperation({ summary: 'Every rule set, with what is in force and what is coming' })
  @ApiOkResponse({ type: RuleSetsDto })
  async list(): Promise<RuleSetsDto> {
    return { ruleSets: await this.reader.all() };
  }

  @Get(':name')
  @Readers()
  @Name()
  @ApiOperation({ summary: 'One rule set: active version, epoch, coming activations' })
  @ApiOkResponse({ type: RuleSetDto })
  async one(@Param('name', ruleSetName) name: string): Promise<RuleSetDto> {
    return await this.reader.one(name);
  }

  @Get(':name/activations')
  @Allow(...humanRoles, 'evaluator')
  @Name()
  @TakesQuery(activationParameters)
  @ApiOperation({
    summary: 'What was in force when: past epochs of a rule set, newest first',
    description: 'Follow `next`. Those to come are in `GET /v1/rule-sets/{name}`.',
  })
  @ApiOkResponse({ type: PastActivationsDto })
  async activations(@Param('name', ruleSetName) name: string, @Query() query: unknown): Promise<PastActivationsDto> {
    const { before, limit = activationsDefault } = parseQuery(activationParameters, query);
    return await this.reader.activations(name, { before, limit });
  }

  @Get(':name/versions')
  @Readers()
  @Name()
  @ApiOperation({ summary: 'Every version of a rule set, with its state and the people who had a part in it' })
  @ApiOkResponse({ type: VersionsDto })
  async listVersions(@Param('name', ruleSetName) name: string): Promise<VersionsDto> {
    return await this.reader.versions(name);
  }

  @Get(':name/versions/:version')
  @Readers()
  @Version()
  @ApiOperation({ summary: 'One version: content, cases, digest, state, people' })
  @ApiOkResponse({ type: VersionContentDto })
  async oneVersion(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
  ): Promise<VersionContentDto> {
    return await this.reader.version(name, version);
  }

  @Get(':name/versions/:version/cases')
  @Readers()
  @Version()
  @ApiOperation({ summary: 'The case files of a version, whatever its state' })
  @ApiOkResponse({ type: VersionCasesDto })
  async cases(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
  ): Promise<VersionCasesDto> {
    return await this.reader.cases(name, version);
  }

  @Get(':name/versions/:version/evidence')
  @Readers()
  @Version()
  @ApiOperation({
    summary: 'The evidence that approvals of a version are given on',
    description: 'Canonical JSON as stored; its SHA-256 is the evidence digest, which is also the `ETag`.',
  })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async evidence(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { text, digest } = await this.reader.evidence(name, version);
    void reply.header('ETag', `"${digest}"`).type('application/json; charset=utf-8');
    return text;
  }

  @Get(':name/versions/:before/diff/:after')
  @Readers()
  @Name()
  @ApiParam({ name: 'before', type: Number, example: 1 })
  @ApiParam({ name: 'after', type: Number, example: 2 })
  @ApiQuery({ name: 'format', required: false, enum: ['json', 'markdown'] })
  @ApiProduces('application/json', 'text/markdown')
  @ApiOperation({ summary: 'What differs between two versions, in words; as Markdown for a change board' })
  @ApiOkResponse({ type: DiffDto })
  async diff(
    @Param('name', ruleSetName) name: string,
    @Param('before', versionNumber) before: number,
    @Param('after', versionNumber) after: number,
    @Query('format') format: string | undefined,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DiffDto | string> {
    const inMarkdown = wantsMarkdown(format, accept);
    const diff = await this.reader.diff(name, before, after);
    if (!inMarkdown) return diff;
    void reply.type('text/markdown; charset=utf-8');
    return diffInMarkdown(diff.deltas, { name, before, after });
  }

  @Post('check')
  @HttpCode(200)
  @Allow('author', 'approver', 'activator', 'auditor')
  @ApiOperation({ summary: 'Check a rule set as written; answers with every diagnostic and stores nothing' })
  @ApiBody({ schema: { type: 'object', additionalProperties: true, description: 'a rule set, or any JSON' } })
  @ApiOkResponse({ type: CheckedDto })
  check(@Body() body: unknown): CheckedDto {
    if (body === undefined) throw new Problem(400, 'BODY_INVALID', 'expected a rule set as JSON, found no body');
    const checked = this.versions.check(body);
    if (!checked.ok) return { ok: false, digest: null, diagnostics: checked.diagnostics };
    return { ok: true, digest: digestOf(canonicalJson(body)), diagnostics: [] };
  }
}

function wantsMarkdown(format: string | undefined, accept: string | undefined): boolean {
  if (format === undefined) return accept?.includes('text/markdown') === true;
  if (format === 'json' || format === 'markdown') return format === 'markdown';
  const detail = 'expected `format` to be `json` or `markdown`';
  throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'FORMAT_UNKNOWN', pointer: '?format', detail }]);
}
