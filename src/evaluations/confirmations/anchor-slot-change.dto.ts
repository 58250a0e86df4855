import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateBy, ValidateNested } from 'class-validator';
import { MayBeAbsent, TextOf } from '../request/text-of.js';
import { issuerMax, parseConfirmedSlot, serialNumberMax, slotExpectation } from './confirmed-slot.js';

export class NamedCertificateIdDto {
  @ApiProperty({ example: '5A3C0F', maxLength: serialNumberMax, description: 'in hex' })
  readonly serialNumber: string;

  @ApiProperty({ example: 'Z1', maxLength: issuerMax, description: 'common name of the issuer' })
  readonly issuer: string;
}

export class NamedCertificateDto {
  @ApiProperty({ example: '90-B3-D5-1F-30-02-00-00', description: 'entity ID in the certificate' })
  readonly entityId: string;

  @ApiProperty({ type: () => NamedCertificateIdDto })
  readonly certificateId: NamedCertificateIdDto;
}

function Slot(description: string): PropertyDecorator {
  const validator = {
    validate: (value: unknown) => parseConfirmedSlot(value) !== undefined,
    defaultMessage: () => `expected ${slotExpectation}`,
  };
  const forms = [
    { type: 'string', format: 'byte', description: 'the certificate, base64 DER' },
    { $ref: getSchemaPath(NamedCertificateDto) },
  ];
  return applyDecorators(
    MayBeAbsent(),
    ValidateBy({ name: 'slotCertificate', validator }),
    ApiProperty({ required: false, oneOf: forms, description }),
  );
}

@ApiExtraModels(NamedCertificateDto)
export class ConfirmedCertificatesDto {
  @Slot('what is in the slot for critical commands now; left out: it was not touched')
  readonly critical?: unknown;

  @Slot('what is in the slot for other commands now; left out: it was not touched')
  readonly nonCritical?: unknown;
}

/** The body of `POST /v1/context/anchor-slot-changes`. */
export class AnchorSlotChangeDto {
  @TextOf('request-id', {
    description: 'of the 6.15.1, as it was sent to `POST /v1/evaluations` by the same caller',
    example: '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1201',
  })
  readonly requestId: string;

  @TextOf('instant', { description: 'when the certificates were replaced; not before the decision, not in the future' })
  readonly appliedAt: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ConfirmedCertificatesDto)
  @ApiProperty({ type: () => ConfirmedCertificatesDto, description: 'of at least one slot' })
  readonly certificates: ConfirmedCertificatesDto;
}

export const confirmationOutcomes = ['recorded', 'unchanged'] as const;

export class AnchorSlotChangeReceiptDto {
  @ApiProperty({
    enum: confirmationOutcomes,
    description: '`unchanged`: the same confirmation was recorded before, and nothing was done',
  })
  readonly outcome: (typeof confirmationOutcomes)[number];

  @ApiProperty()
  readonly requestId: string;

  @ApiProperty({ format: 'uuid', description: 'the permit that was carried out' })
  readonly decisionId: string;

  @ApiProperty()
  readonly deviceId: string;

  @ApiProperty({ enum: ['networkOperator', 'supplier'], description: 'whose slots were filled' })
  readonly side: 'networkOperator' | 'supplier';

  @ApiProperty({ format: 'date-time', description: 'when the confirmation was recorded' })
  readonly recordedAt: string;
}
