import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/index.js';
import { parseQuery, TakesQuery } from '../../http/query-parameters.js';
import { actionId, idParameter, reportParameters } from '../http/parameters.js';
import { ActionReader } from '../read/action-reader.js';
import { everyItem } from '../read/item-list.js';
import { ItemTally } from '../read/item-tally.js';
import type { Report } from './report-facts.js';
import { csvReport, htmlReport } from './write-report.js';

const csvType = 'text/csv';

/** What a corrective action came to, for the parties. */
@ApiTags('Corrective actions')
@Controller('v1/corrective-actions/:id/report')
export class ReportsController {
  constructor(
    private readonly reader: ActionReader,
    private readonly dataSource: DataSource,
  ) {}

  @Allow('corrector', 'approver', 'activator', 'auditor')
  @Get()
  @ApiParam(idParameter)
  @TakesQuery(reportParameters)
  @ApiOperation({
    summary: 'The report of a corrective action, for one party or for all',
    description:
      'What was planned, who consented and approved, what became of each slot, totals that add up, and the digests. A ' +
      'page to be read and printed; with `Accept: text/csv` RFC 4180, in which a cell that a spreadsheet could take ' +
      'for a formula has an apostrophe in front.',
  })
  @ApiOkResponse({ content: { 'text/html': {}, 'text/csv': {} } })
  async report(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { mpid } = parseQuery(reportParameters, query);
    const { manager } = this.dataSource;
    const action = await this.reader.one(actionId(id));
    const counts = (await ItemTally.of(manager, id)).counts(mpid);
    const report: Report = { action, mpid: mpid ?? null, counts, madeAt: new Date().toISOString() };
    const items = everyItem(manager, id, { mpid });
    const asCsv = accept?.includes(csvType) === true;
    const text = asCsv ? csvReport(report, items) : htmlReport(report, items);
    const name = ['corrective-action', id, ...(mpid === undefined ? [] : [mpid])].join('-');
    await reply
      .type(asCsv ? 'text/csv; charset=utf-8' : 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', asCsv ? `attachment; filename="${name}.csv"` : 'inline')
      .send(Readable.from(text, { objectMode: false }));
  }
}
