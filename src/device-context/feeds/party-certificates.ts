import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { parseEui64 } from '../../core/identifiers/index.js';
import { parseCertificateText } from '../certificates/index.js';
import type { KeyUsage } from '../certificates/index.js';
import type { LineFault } from './feed.js';
import { Expect, Optional } from './line-checks.js';

const pathMax = 3;
const isCertificate = (value: unknown): boolean =>
  typeof value === 'string' && parseCertificateText(value) !== undefined;
const isPath = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= pathMax && value.every((each) => isCertificate(each));

/** A party's own certificates, base64 DER. */
export class PartyCertificatesLine {
  @ApiProperty({ description: 'base64 DER' })
  @Expect('a certificate, base64 of its DER', isCertificate)
  readonly digitalSigning: string;

  @ApiProperty({ description: 'base64 DER' })
  @Expect('a certificate, base64 of its DER', isCertificate)
  readonly keyAgreement: string;

  @ApiPropertyOptional({ type: [String], maxItems: pathMax, description: 'of issuing authority and root' })
  @Optional()
  @Expect(`a list of up to ${pathMax} certificates, base64 of their DER`, isPath)
  readonly certificationPath?: readonly string[];
}

const usages = {
  digitalSigning: 'digitalSignature',
  keyAgreement: 'keyAgreement',
} as const satisfies Readonly<Record<string, KeyUsage>>;

/** Certificates of another entity, or for another use, are none of the party's. */
export function partyCertificateFaults(
  entityId: string,
  certificates: PartyCertificatesLine | undefined,
): readonly LineFault[] {
  if (certificates === undefined) return [];
  return (['digitalSigning', 'keyAgreement'] as const).flatMap((name) => {
    const certificate = parseCertificateText(certificates[name]);
    const pointer = `/certificates/${name}`;
    const expected = `a certificate of \`${parseEui64(entityId) ?? ''}\` for \`${usages[name]}\``;
    const found = `a certificate of \`${certificate?.entityId ?? 'nobody'}\` for \`${certificate?.keyUsage ?? 'another use'}\``;
    return found === expected
      ? []
      : [{ code: 'PROPERTY_INVALID' as const, pointer, detail: `found ${found}, expected ${expected}` }];
  });
}
