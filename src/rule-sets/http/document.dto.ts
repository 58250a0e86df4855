import { ApiProperty } from '@nestjs/swagger';

export const documentKinds = ['fact-catalogue', 'guard-rails'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export class CurrentDocumentDto {
  @ApiProperty({ example: 'sha256:…', description: 'of the canonical JSON (RFC 8785) of the content' })
  readonly digest: string;

  @ApiProperty({ type: Object, additionalProperties: true, description: 'the document as JSON' })
  readonly content: unknown;
}

/** What a draft submitted now would be judged with. */
export class CurrentDocumentsDto {
  @ApiProperty({ type: CurrentDocumentDto })
  readonly factCatalogue: CurrentDocumentDto;

  @ApiProperty({ type: CurrentDocumentDto })
  readonly guardRails: CurrentDocumentDto;
}

export class VersionCasesDto {
  @ApiProperty({ type: Object, additionalProperties: true, description: 'case files by file name, as stored' })
  readonly cases: unknown;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'sha256:…',
    description: 'of the canonical JSON of `cases`, as the evidence names it; null in a draft',
  })
  readonly casesDigest: string | null;
}
