import { Controller, Get, Head, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentActor } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { csvInWords } from '../http/csv.js';
import { exportMediaTypes } from '../http/export-format.js';
import type { ExportFormat } from '../http/export-format.js';
import { exportsByGetOnly, ExportSlots, exportsInWords, exportStream } from '../http/exports.js';
import { pagesInWords, parseQuery, requireOneEnd, TakesQuery } from '../http/query-parameters.js';
import { appendEntry } from './append-entry.js';
import { AuditPageDto, entryDto } from './audit-entry.dto.js';
import { Audited } from './audited.js';
import { trailText } from './export-text.js';
import { exportParameters, trailParameters } from './trail-filter.js';
import type { TrailListing } from './trail-filter.js';
import { TrailReader } from './trail-reader.js';

@ApiTags('Audit trail')
@Allow('auditor')
@Controller('v1/audit-trail')
export class AuditTrailController {
  constructor(
    private readonly trail: TrailReader,
    private readonly dataSource: DataSource,
    private readonly slots: ExportSlots,
  ) {}

  @Get()
  @Audited('trail-read', 'audit-trail')
  @TakesQuery(trailParameters)
  @ApiOperation({
    summary: 'Who did what, oldest or newest first',
    description:
      `Refusals, sign-ins, feed uploads and exports included. ${pagesInWords('entry')} Each entry holds the hash of ` +
      'the one before.',
  })
  @ApiOkResponse({ type: AuditPageDto })
  async list(@Query() query: unknown): Promise<AuditPageDto> {
    return await this.trail.page(parseQuery(trailParameters, query));
  }

  // Before the GET, or the server would answer HEAD by it.
  @Head('export')
  @ApiExcludeEndpoint()
  exportHead(): never {
    throw exportsByGetOnly('/v1/audit-trail/export');
  }

  @Get('export')
  @Audited('trail-exported', 'audit-trail')
  @TakesQuery(exportParameters)
  @ApiOperation({
    summary: 'The audit trail, all of it or what passes a filter, streamed',
    description:
      'The whole of it, oldest first, ends with the entry that notes this export. NDJSON is exact: every hash can be ' +
      `computed again from it, and of a whole export also that nothing is missing. ${csvInWords} ` +
      exportsInWords,
  })
  @ApiOkResponse({
    description: 'An entry a line.',
    content: { 'application/x-ndjson': {}, 'text/csv': {} },
  })
  async export(@CurrentActor() actor: Actor, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { format = 'ndjson', ...asked } = parseQuery(exportParameters, query);
    requireOneEnd(asked);
    const { last, lines } = await this.slots.begin(async () => {
      const last = await this.dataSource.transaction((manager) =>
        appendEntry(manager, {
          ...{ actor, action: 'trail-exported', subject: 'audit-trail', outcome: 'done' },
          details: { format, ...(asked.order === 'newest' ? {} : { after: '0' }), ...asked },
        }),
      );
      return { last, lines: exportStream(this.#lines(format, last, asked)) };
    });
    await reply
      .type(exportMediaTypes[format])
      .header('content-disposition', `attachment; filename="audit-trail-${last}.${format}"`)
      .send(lines);
  }

  async *#lines(format: ExportFormat, last: number, asked: TrailListing): AsyncGenerator<string> {
    const head = trailText.head(format);
    if (head !== '') yield head;
    for await (const entries of this.trail.upTo(last, asked)) {
      yield entries.map((entry) => trailText.line(format, entryDto(entry))).join('');
    }
  }
}
