import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { Attributes } from '../attributes.js';
import { partyStatuses, userRoles } from '../party.entity.js';
import {
  IsAttributes,
  IsEntityId,
  IsInstant,
  IsListOf,
  IsMpidList,
  IsOneOf,
  IsPlainObject,
  IsText,
  Optional,
} from './line-checks.js';
import { PartyCertificatesLine } from './party-certificates.js';

/** One line of `POST /v1/context/parties`: one entity ID of a party. */
export class PartyLine {
  @ApiProperty({ example: '90-B3-D5-1F-30-02-00-00', description: 'EUI-64' })
  @IsEntityId()
  readonly entityId: string;

  @ApiProperty({ example: 'Eastern Power Networks' })
  @IsText(200)
  readonly name: string;

  @ApiProperty({ enum: userRoles, isArray: true, example: ['ED'] })
  @IsListOf(userRoles, 1)
  readonly userRoles: readonly string[];

  @ApiProperty({ type: [String], example: ['EELC'], description: 'market participant IDs of the party' })
  @IsMpidList()
  readonly mpids: readonly string[];

  @ApiProperty({ enum: partyStatuses })
  @IsOneOf(partyStatuses)
  readonly status: string;

  @ApiPropertyOptional({ type: Object, description: 'facts `party.attributes.*`; JSON scalars or lists of them' })
  @Optional()
  @IsAttributes()
  readonly attributes?: Attributes;

  @ApiPropertyOptional({
    type: PartyCertificatesLine,
    description: 'its own certificates, for people who place them; no rule reads them',
  })
  @Optional()
  @IsPlainObject()
  @ValidateNested()
  @Type(() => PartyCertificatesLine)
  readonly certificates?: PartyCertificatesLine;

  @ApiPropertyOptional({ format: 'date-time', description: 'when the source saw it; now, when left out' })
  @Optional()
  @IsInstant()
  readonly observedAt?: string;
}
