import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { Attributes } from '../attributes.js';
import { deviceStatuses, deviceTypes, smetsVersions } from '../device.entity.js';
import {
  IsAttributes,
  IsEntityId,
  IsExecutionCounters,
  IsInstant,
  IsMeterPoint,
  IsOneOf,
  IsPlainObject,
  IsText,
  Optional,
  OptionalOrNull,
} from './line-checks.js';

export class CertificateIdLine {
  @ApiProperty()
  @IsText(100)
  readonly serialNumber: string;

  @ApiProperty({ description: 'common name of the issuer' })
  @IsText(200)
  readonly issuer: string;
}

export class AnchorSlotLine {
  @ApiProperty({ description: 'EUI-64 of the entity whose certificate is in the slot' })
  @IsEntityId()
  readonly entityId: string;

  @ApiPropertyOptional()
  @Optional()
  @IsPlainObject()
  @ValidateNested()
  @Type(() => CertificateIdLine)
  readonly certificateId?: CertificateIdLine;
}

/** `null` states that a slot is empty; a slot that is left out is not known. */
export class AnchorSlotPairLine {
  @ApiPropertyOptional({ nullable: true, type: AnchorSlotLine })
  @OptionalOrNull()
  @IsPlainObject()
  @ValidateNested()
  @Type(() => AnchorSlotLine)
  readonly critical?: AnchorSlotLine | null;

  @ApiPropertyOptional({ nullable: true, type: AnchorSlotLine })
  @OptionalOrNull()
  @IsPlainObject()
  @ValidateNested()
  @Type(() => AnchorSlotLine)
  readonly nonCritical?: AnchorSlotLine | null;
}

export class AnchorSlotsLine {
  @ApiPropertyOptional()
  @Optional()
  @IsPlainObject()
  @ValidateNested()
  @Type(() => AnchorSlotPairLine)
  readonly networkOperator?: AnchorSlotPairLine;

  @ApiPropertyOptional()
  @Optional()
  @IsPlainObject()
  @ValidateNested()
  @Type(() => AnchorSlotPairLine)
  readonly supplier?: AnchorSlotPairLine;
}

/** One line of `POST /v1/context/devices`. What is left out is not known; `null` states that there is none. */
export class DeviceLine {
  @ApiProperty({ example: '00-DB-12-34-56-78-90-A0', description: 'EUI-64' })
  @IsEntityId()
  readonly deviceId: string;

  @ApiProperty({ enum: deviceTypes })
  @IsOneOf(deviceTypes)
  readonly deviceType: string;

  @ApiProperty({ enum: smetsVersions })
  @IsOneOf(smetsVersions)
  readonly smetsVersion: string;

  @ApiProperty({ enum: deviceStatuses })
  @IsOneOf(deviceStatuses)
  readonly status: string;

  @ApiPropertyOptional({ nullable: true, type: String, example: 'IOC' })
  @OptionalOrNull()
  @IsText(100)
  readonly cohort?: string | null;

  @ApiPropertyOptional({ nullable: true, type: String, example: '1012345678903' })
  @OptionalOrNull()
  @IsMeterPoint()
  readonly mpxn?: string | null;

  @ApiPropertyOptional({ type: Object, example: { '90-B3-D5-1F-30-02-00-00': '1200' }, description: 'by entity ID' })
  @Optional()
  @IsExecutionCounters()
  readonly executionCounters?: Readonly<Record<string, string>>;

  @ApiPropertyOptional()
  @Optional()
  @IsPlainObject()
  @ValidateNested()
  @Type(() => AnchorSlotsLine)
  readonly anchorSlots?: AnchorSlotsLine;

  @ApiPropertyOptional({ type: Object, description: 'facts `device.attributes.*`; JSON scalars or lists of them' })
  @Optional()
  @IsAttributes()
  readonly attributes?: Attributes;

  @ApiProperty({ format: 'date-time', description: 'when the inventory saw it' })
  @IsInstant()
  readonly observedAt: string;
}
