import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/index.js';
import { canonicalJson } from '../core/language/index.js';
import { Problem } from '../http/index.js';
import { digestOf } from './digest.js';
import { CheckedDto, RuleSetDto, RuleSetsDto, VersionContentDto, VersionsDto } from './rule-set.dto.js';
import { RuleSetReader } from './rule-set-reader.js';
import { RuleSetVersions } from './rule-set-versions.js';

/** A name that no rule set can have never reaches a query. */
const ruleSetName: PipeTransform<string, string> = {
  transform(name) {
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= 100) return name;
    const detail = 'expected the name of a rule set, lower case with dashes';
    throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'NAME_WRONG', pointer: '/name', detail }]);
  },
};
const versionNumber = /^[1-9]\d{0,5}$/;
/** The S1SP too: it may look up what its decisions were made on. */
const Readers = (): MethodDecorator => Allow('author', 'approver', 'activator', 'auditor', 'evaluator');
const Name = (): MethodDecorator => ApiParam({ name: 'name', example: 'smets1-critical-commands' });

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

  @Get(':name/versions')
  @Readers()
  @Name()
  @ApiOperation({ summary: 'Every version of a rule set' })
  @ApiOkResponse({ type: VersionsDto })
  async listVersions(@Param('name', ruleSetName) name: string): Promise<VersionsDto> {
    return await this.reader.versions(name);
  }

  @Get(':name/versions/:version')
  @Readers()
  @Name()
  @ApiParam({ name: 'version', example: 2 })
  @ApiOperation({ summary: 'One version: content, digest, state' })
  @ApiOkResponse({ type: VersionContentDto })
  async oneVersion(
    @Param('name', ruleSetName) name: string,
    @Param('version') version: string,
  ): Promise<VersionContentDto> {
    if (!versionNumber.test(version)) {
      const detail = 'expected the number of a version, 1 or more';
      throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'VERSION_WRONG', pointer: '/version', detail }]);
    }
    return await this.reader.version(name, Number(version));
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
