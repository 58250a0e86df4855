import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/index.js';
import { entriesAbout } from '../../audit-trail/index.js';
import type { EntryAbout } from '../../audit-trail/index.js';
import { afterParameter, parseQuery, TakesQuery, wholeNumberTo } from '../../http/query-parameters.js';
import type { QueryParameters } from '../../http/query-parameters.js';
import { epochAction, epochSubjects } from '../activation/switch-epoch.js';
import { ruleSetName, Version, versionNumber } from '../http/parameters.js';
import { readVersion } from '../version-row.js';
import type { TimelineEntryDto } from './timeline.dto.js';
import { TimelineDto } from './timeline.dto.js';

const limitDefault = 200;
const limitMax = 500;

const timelineParameters = {
  after: afterParameter,
  limit: { parse: wholeNumberTo(limitMax), expected: `a number of entries from 1 to ${limitMax}` },
} as const satisfies QueryParameters;

/** What the audit trail says of one version, for everybody who has a part in it. */
@ApiTags('Rule sets')
@Controller('v1/rule-sets/:name/versions/:version/timeline')
export class TimelineController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  @Get()
  @Allow('author', 'approver', 'activator', 'auditor')
  @Version()
  @TakesQuery(timelineParameters)
  @ApiOperation({
    summary: 'What happened to a version, oldest first',
    description:
      'Every step, refusal and comment, and each epoch in which it decides, as the audit trail has them, without ' +
      'addresses and request IDs. Follow `next`.',
  })
  @ApiOkResponse({ type: TimelineDto })
  async list(
    @Param('name', ruleSetName) name: string,
    @Param('version', versionNumber) version: number,
    @Query() query: unknown,
  ): Promise<TimelineDto> {
    const { after = '0', limit = limitDefault } = parseQuery(timelineParameters, query);
    const { manager } = this.source;
    await readVersion(manager, name, version);
    const epochs = {
      action: epochAction,
      subjectBeginning: epochSubjects(name),
      details: { versions: [{ version }] },
    };
    const found = await entriesAbout(manager, `${name}/${version}`, epochs, after, limit + 1);
    const page = found.slice(0, limit);
    return { entries: page.map(described), next: found.length > limit ? (page.at(-1)?.sequence ?? null) : null };
  }
}

const described = ({ recordedAt, actor, action, subject, outcome, code, reason }: EntryAbout): TimelineEntryDto => ({
  ...{ at: recordedAt.toISOString(), actor, action, subject, outcome, code, reason },
});
