import { ApiProperty, OmitType } from '@nestjs/swagger';
import { CertificateDto } from '../../device-context/index.js';

const origins = ['party-feed', 'decision'] as const;
export type CertificateOrigin = (typeof origins)[number];

/** A certificate of one entity, and where it was seen. */
export class CertificateSeenDto extends OmitType(CertificateDto, ['remotePartyRole'] as const) {
  @ApiProperty({ description: 'base64 DER' })
  readonly der: string;

  @ApiProperty({ type: String, nullable: true, example: 'NetworkOperator' })
  readonly role: string | null;

  @ApiProperty({ format: 'date-time', description: 'when it was seen last: stated by the feed, or in a command' })
  readonly seenAt: string;

  @ApiProperty({
    enum: origins,
    description: 'the feed of parties, or a 6.15.1 that was decided, be it permitted or refused',
  })
  readonly from: CertificateOrigin;

  @ApiProperty({ type: [String], description: 'base64 DER of those that were sent with it, to a trust anchor' })
  readonly certificationPath: readonly string[];
}

export class CertificatesSeenDto {
  @ApiProperty({ type: [CertificateSeenDto], description: 'the one seen last first; at most 50' })
  readonly certificates: readonly CertificateSeenDto[];
}
