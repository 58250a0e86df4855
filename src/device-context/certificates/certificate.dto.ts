import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';
import type { CertificateProblem, KeyUsage } from './certificate-facts.js';
import { certificateProblems } from './certificate-facts.js';
import type { CertificateUsage } from './describe-certificate.js';
import { certificateUsages } from './describe-certificate.js';

const certificatesMax = 10;
const textMax = 8_192;
const textOrNull = { type: String, nullable: true } as const;
const certificateExpected = { message: 'expected each certificate as base64 of its DER, at most 8,192 characters' };

export class CertificatesBody {
  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: certificatesMax,
    description: 'base64 DER; those of an issuing authority among them lead the others to a trust anchor',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(certificatesMax)
  @IsString({ ...certificateExpected, each: true })
  @Length(1, textMax, { ...certificateExpected, each: true })
  readonly certificates: readonly string[];
}

/** What one certificate says. Null: it does not say, or cannot be read. */
export class CertificateDto {
  @ApiProperty({ ...textOrNull, description: 'names of the subject, in one line' })
  readonly subject: string | null;

  @ApiProperty({ ...textOrNull, example: '90-B3-D5-1F-30-02-00-00' })
  readonly entityId: string | null;

  @ApiProperty({ ...textOrNull, example: 'NetworkOperator', description: 'by its organisational unit' })
  readonly remotePartyRole: string | null;

  @ApiProperty({ enum: certificateUsages, type: String, nullable: true })
  readonly usage: CertificateUsage | null;

  @ApiProperty({ ...textOrNull, description: 'hex, upper case' })
  readonly serialNumber: string | null;

  @ApiProperty({ ...textOrNull, description: 'common name of the issuer' })
  readonly issuer: string | null;

  @ApiProperty({ ...textOrNull, format: 'date-time' })
  readonly notBefore: string | null;

  @ApiProperty({ ...textOrNull, format: 'date-time', description: 'the last second in which it is valid' })
  readonly notAfter: string | null;

  @ApiProperty({
    enum: ['digitalSignature', 'keyAgreement'],
    type: String,
    nullable: true,
    description: 'the one use of its key; null: another, several, or not critical',
  })
  readonly keyUsage: KeyUsage | null;

  @ApiProperty({
    enum: ['verified', 'broken'],
    type: String,
    nullable: true,
    description: 'whether signatures lead from it to a trust anchor',
  })
  readonly chain: 'verified' | 'broken' | null;

  @ApiProperty({
    enum: certificateProblems,
    isArray: true,
    description: 'what is wrong with it now, as an organisation certificate unless it is an authority’s',
  })
  readonly problems: readonly CertificateProblem[];
}

export class CertificatesDto {
  @ApiProperty({ type: [CertificateDto], description: 'in the order in which they were sent' })
  readonly certificates: readonly CertificateDto[];
}
