import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentActor } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { actorOf, Audited } from '../../audit-trail/index.js';
import { bodyPipe, Problem } from '../../http/index.js';
import { parseQuery, TakesQuery, textMatching } from '../../http/query-parameters.js';
import { ImportDecisionDto, ImportDto, ImportPageDto, ImportReceiptDto, MappingNamesDto } from './import.dto.js';
import { importListParameters, Imports } from './imports.js';
import { Mappings } from './mapping/mappings.js';
import { responseLines } from './response.js';
import { Spool } from './spool.js';

export const fileType = 'application/octet-stream';
const path = 'v1/context/imports';
const idParameter = { name: 'id', schema: { type: 'string', pattern: '^[1-9][0-9]{0,17}$' } } as const;
const uploadParameters = {
  mapping: { parse: textMatching(/^[a-z][a-z0-9-]{0,59}$/), expected: 'the name of a mapping file without `.json`' },
  fileName: { parse: textMatching(/^[^\p{Cc}/\\]{1,200}$/u), expected: 'the name of the file, up to 200 characters' },
};

/** Files of registrations: sent, followed, and decided on when they are held. */
@ApiTags('Imports')
@Controller(path)
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly mappings: Mappings,
    private readonly spool: Spool,
    private readonly dataSource: DataSource,
    private readonly adapter: HttpAdapterHost,
  ) {}

  /** A file reaches its handler as a stream; any other route still refuses the media type. */
  onModuleInit(): void {
    const server = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(fileType, (request, payload, done) => {
      if (request.routeOptions.url === `/${path}`) done(null, payload);
      else done(new Problem(415, 'MEDIA_TYPE_UNSUPPORTED', `this endpoint does not take \`${fileType}\``), undefined);
    });
  }

  @Post()
  @HttpCode(202)
  @Allow('context-writer')
  @Audited('import-received', 'import')
  @TakesQuery(uploadParameters)
  @ApiConsumes(fileType)
  @ApiBody({ description: 'the file as it is', schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'Send a delimited file of registrations',
    description:
      'A mapping says which column is which fact. Nothing of the file is applied before all of it was read and judged; ' +
      'then all of it at once. A file that is not in order waits for a person. Follow it at `GET /v1/context/imports/{id}`.',
  })
  @ApiAcceptedResponse({ type: ImportReceiptDto, description: 'the file is on disk, and will be read' })
  async send(@Req() request: FastifyRequest, @Query() query: unknown): Promise<ImportReceiptDto> {
    const { mapping: name, fileName } = parseQuery(uploadParameters, query);
    if (name === undefined) {
      const detail = `expected \`mapping\` once, ${uploadParameters.mapping.expected}`;
      throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: '?mapping', detail }]);
    }
    if (!(request.body instanceof Readable)) {
      throw new Problem(415, 'MEDIA_TYPE_UNSUPPORTED', `expected \`Content-Type: ${fileType}\`, the file as it is`);
    }
    const mapping = await this.mappings.named(name);
    const id = await this.spool.receive(actorOf(request), mapping, fileName ?? `${name}.txt`, request.body);
    return { id, state: 'staging' };
  }

  @Get()
  @Allow('context-writer', 'corrector', 'auditor')
  @TakesQuery(importListParameters)
  @ApiOperation({ summary: 'Imports, oldest first, or the newest first' })
  @ApiOkResponse({ type: ImportPageDto })
  async page(@Query() query: unknown): Promise<ImportPageDto> {
    return await this.imports.page(parseQuery(importListParameters, query));
  }

  @Get('mappings')
  @Allow('context-writer', 'corrector', 'auditor')
  @ApiOperation({ summary: 'Names of the mappings that a file can be sent with' })
  @ApiOkResponse({ type: MappingNamesDto })
  async mappingNames(): Promise<MappingNamesDto> {
    return { mappings: await this.mappings.names() };
  }

  @Get(':id')
  @Allow('context-writer', 'corrector', 'auditor')
  @ApiParam(idParameter)
  @ApiOperation({
    summary: 'One import: how far it is, what it changes, why it is held',
    description: 'Once it says `applied`, decisions of this replica count with it.',
  })
  @ApiOkResponse({ type: ImportDto })
  async one(@Param('id') id: string): Promise<ImportDto> {
    return await this.imports.one(numberOf(id));
  }

  @Get(':id/response')
  @Allow('context-writer', 'corrector', 'auditor')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiParam(idParameter)
  @ApiProduces('text/plain')
  @ApiOperation({
    summary: 'The response file: one summary, then each rejected line',
    description: 'NDJSON, or delimited where the mapping says so.',
  })
  @ApiOkResponse({ schema: { type: 'string' } })
  async response(@Param('id') id: string): Promise<StreamableFile> {
    await this.imports.one(numberOf(id));
    return new StreamableFile(Readable.from(responseLines(this.dataSource.manager, id), { objectMode: false }));
  }

  @Post(':id/release')
  @HttpCode(200)
  @Allow('corrector')
  @Audited('import-released', 'import/:id')
  @ApiParam(idParameter)
  @ApiOperation({ summary: 'Release a held import', description: 'By another than who sent it. It is then applied.' })
  @ApiOkResponse({ type: ImportReceiptDto })
  async release(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) body: ImportDecisionDto,
  ): Promise<ImportReceiptDto> {
    return await this.imports.decide(actor, numberOf(id), 'released', body.reason);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Allow('corrector')
  @Audited('import-refused', 'import/:id')
  @ApiParam(idParameter)
  @ApiOperation({
    summary: 'Refuse a held import',
    description: 'By another than who sent it. Nothing of it is applied.',
  })
  @ApiOkResponse({ type: ImportReceiptDto })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(bodyPipe) body: ImportDecisionDto,
  ): Promise<ImportReceiptDto> {
    return await this.imports.decide(actor, numberOf(id), 'refused', body.reason);
  }
}

function numberOf(id: string): string {
  if (/^[1-9][0-9]{0,17}$/.test(id)) return id;
  const detail = 'expected the number of an import';
  throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: '/id', detail }]);
}
