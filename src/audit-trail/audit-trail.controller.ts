import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentActor } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { afterParameter, parseQuery, TakesQuery } from '../http/query-parameters.js';
import type { QueryParameters } from '../http/query-parameters.js';
import { appendEntry } from './append-entry.js';
import { AuditPageDto, entryDto } from './audit-entry.dto.js';
import { Audited } from './audited.js';
import { exportFormats, exportHead, exportLine, mediaTypes } from './export-text.js';
import type { ExportFormat } from './export-text.js';
import { trailParameters, TrailReader } from './trail-reader.js';

const exportParameters = {
  format: {
    parse: (text: string) => exportFormats.find((format) => format === text),
    expected: '`ndjson` (as when it is absent) or `csv`',
  },
  after: afterParameter,
} as const satisfies QueryParameters;

@ApiTags('Audit trail')
@Allow('auditor')
@Controller('v1/audit-trail')
export class AuditTrailController {
  constructor(
    private readonly trail: TrailReader,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Audited('trail-read', 'audit-trail')
  @TakesQuery(trailParameters)
  @ApiOperation({
    summary: 'Who did what, oldest first',
    description:
      'Refusals, sign-ins, feed uploads and exports included. Follow `next`, or ask again `after` the last sequence ' +
      'number seen: no entry is ever skipped. Each entry holds the hash of the one before.',
  })
  @ApiOkResponse({ type: AuditPageDto })
  async list(@Query() query: unknown): Promise<AuditPageDto> {
    return await this.trail.page(parseQuery(trailParameters, query));
  }

  @Get('export')
  @Audited('trail-exported', 'audit-trail')
  @TakesQuery(exportParameters)
  @ApiOperation({
    summary: 'The whole audit trail, streamed',
    description:
      'It ends with the entry that notes this export. NDJSON is exact: every hash can be computed again from it. In ' +
      'CSV (RFC 4180, all cells in quotes) a cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or ' +
      'an apostrophe has an apostrophe in front, so that no spreadsheet takes it for a formula; without it the text ' +
      'is that of the entry. A connection that breaks means that the export is not whole.',
  })
  @ApiOkResponse({
    description: 'An entry a line.',
    content: { 'application/x-ndjson': {}, 'text/csv': {} },
  })
  async export(@CurrentActor() actor: Actor, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { format = 'ndjson', after = '0' } = parseQuery(exportParameters, query);
    const last = await this.dataSource.transaction((manager) =>
      appendEntry(manager, {
        ...{ actor, action: 'trail-exported', subject: 'audit-trail', outcome: 'done' },
        details: { format, after },
      }),
    );
    await reply
      .type(mediaTypes[format])
      .header('content-disposition', `attachment; filename="audit-trail-${last}.${format}"`)
      .send(Readable.from(this.#lines(format, after, last), { objectMode: false }));
  }

  async *#lines(format: ExportFormat, after: string, last: number): AsyncGenerator<string> {
    const head = exportHead(format);
    if (head !== '') yield head;
    for await (const entries of this.trail.between(after, last)) {
      yield entries.map((entry) => exportLine(format, entryDto(entry))).join('');
    }
  }
}
