import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Attributes } from '../attributes.js';
import type { AnchorSlots } from '../device.entity.js';

/** When and from whom we know it. */
abstract class Known {
  @ApiProperty({ type: Object })
  readonly attributes: Attributes;

  @ApiProperty({ description: 'the feed that saw it last' })
  readonly source: string;

  @ApiProperty({ format: 'date-time', description: 'when the feed last saw it with this content' })
  readonly observedAt: string;

  @ApiProperty({ format: 'date-time', description: 'when we first knew this content' })
  readonly recordedAt: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: String, description: 'when we knew better' })
  readonly supersededAt: string | null;
}

/** A device as the inventory states it; what it does not state is left out. */
export class DeviceKnowledge extends Known {
  @ApiProperty()
  readonly deviceId: string;

  @ApiProperty()
  readonly deviceType: string;

  @ApiProperty()
  readonly smetsVersion: string;

  @ApiProperty()
  readonly status: string;

  @ApiPropertyOptional({ nullable: true, type: String })
  readonly cohort?: string | null;

  @ApiPropertyOptional({ nullable: true, type: String })
  readonly mpxn?: string | null;

  @ApiPropertyOptional({ type: Object, description: 'decimal text by entity ID' })
  readonly executionCounters?: Readonly<Record<string, string>>;

  @ApiPropertyOptional({ type: Object })
  readonly anchorSlots?: AnchorSlots;
}

export class RegistrationKnowledge extends Known {
  @ApiProperty()
  readonly kind: string;

  @ApiPropertyOptional({ description: 'of a supplier' })
  readonly role?: string;

  @ApiProperty()
  readonly mpid: string;

  @ApiProperty({ format: 'date-time' })
  readonly effectiveFrom: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  readonly effectiveUntil: string | null;
}

export class MeterPointKnowledge {
  @ApiProperty()
  readonly mpxn: string;

  @ApiProperty({ type: [String], description: 'devices that serve the meter point' })
  readonly devices: readonly string[];

  @ApiProperty({ type: [RegistrationKnowledge] })
  readonly registrations: readonly RegistrationKnowledge[];
}
