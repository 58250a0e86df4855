import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Attributes } from '../attributes.js';
import { registrationKinds, supplierRoles } from '../registration.entity.js';
import type { RegistrationKind } from '../registration.entity.js';
import {
  IsAttributes,
  IsInstant,
  IsMeterPoint,
  IsMpid,
  IsOneOf,
  IsTrueOrFalse,
  Optional,
  OrNull,
} from './line-checks.js';

/**
 * One line of `POST /v1/context/registrations`. Meter point, kind, role and `effectiveFrom` say which registration it
 * is; a line with the same four and other content changes it.
 */
export class RegistrationLine {
  @ApiProperty({ example: '1012345678903', description: 'MPAN (13 digits) or MPRN (1 to 10)' })
  @IsMeterPoint()
  readonly mpxn: string;

  @ApiProperty({ enum: registrationKinds })
  @IsOneOf(registrationKinds)
  readonly kind: RegistrationKind;

  @ApiPropertyOptional({ enum: supplierRoles, description: 'of a supplier; not of a network operator' })
  @Optional()
  @IsOneOf(supplierRoles)
  readonly role?: string;

  @ApiProperty({ example: 'EELC' })
  @IsMpid()
  readonly mpid: string;

  @ApiProperty({ format: 'date-time', description: 'first instant at which it is in force' })
  @IsInstant()
  readonly effectiveFrom: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: String, description: 'first instant after it; null: open' })
  @OrNull()
  @IsInstant()
  readonly effectiveUntil: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'true: this registration never should have been; it counts no more, and stays in history',
  })
  @Optional()
  @IsTrueOrFalse()
  readonly withdrawn?: boolean;

  @ApiPropertyOptional({ type: Object, description: 'facts `registration.attributes.*`' })
  @Optional()
  @IsAttributes()
  readonly attributes?: Attributes;

  @ApiProperty({ format: 'date-time', description: 'when the source saw it' })
  @IsInstant()
  readonly observedAt: string;
}
