import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/index.js';
import { RuleSetVersions } from '../rule-set-versions.js';
import { documentJson, readDocument } from '../stored-documents.js';
import { CurrentDocumentsDto, documentKinds } from './document.dto.js';
import { documentDigest } from './parameters.js';

/** Fact catalogues and guard rails, by content: what versions and records of decisions name by digest. */
@ApiTags('Rule sets')
@Allow('author', 'approver', 'activator', 'auditor', 'corrector')
@Controller('v1/documents')
export class DocumentsController {
  constructor(
    private readonly versions: RuleSetVersions,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  @Get('current')
  @ApiOperation({
    summary: 'The fact catalogue and the guard rails of now',
    description: 'A draft that is submitted now is judged with these, and runs with them once it is in force.',
  })
  @ApiOkResponse({ type: CurrentDocumentsDto })
  async current(): Promise<CurrentDocumentsDto> {
    const { catalogueDigest, guardRailsDigest } = this.versions.documents();
    const { manager } = this.source;
    return {
      factCatalogue: { digest: catalogueDigest, content: await documentJson(manager, catalogueDigest) },
      guardRails: { digest: guardRailsDigest, content: await documentJson(manager, guardRailsDigest) },
    };
  }

  @Get(':digest')
  @ApiParam({ name: 'digest', example: 'sha256:…', schema: { type: 'string' } })
  @ApiOperation({
    summary: 'A document by its digest, byte for byte as stored',
    description:
      'Canonical JSON (RFC 8785) whose SHA-256 is the digest. A record of a decision names its fact catalogue and its ' +
      'guard rails so: with them, the record and its version, whoever doubts a decision can decide it again.',
  })
  @ApiOkResponse({
    description: 'The document.',
    schema: { type: 'object', additionalProperties: true },
    headers: { 'Document-Kind': { schema: { type: 'string', enum: [...documentKinds] }, description: 'what it is' } },
  })
  async one(@Param('digest', documentDigest) digest: string, @Res() reply: FastifyReply): Promise<void> {
    const { kind, content } = await readDocument(this.source.manager, digest);
    await reply
      .header('document-kind', kind)
      .header('etag', `"${digest}"`)
      .header('content-type', 'application/json; charset=utf-8')
      .send(content);
  }
}
