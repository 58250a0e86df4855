import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Attributes } from '../attributes.js';
import type { AnchorSlots } from '../device.entity.js';
import { AnchorSlotsLine } from '../feeds/device-line.dto.js';
import { registrationKinds, supplierRoles } from '../registration.entity.js';

/** A device as a source states it; what it does not state is left out. */
export class DeviceState {
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

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'decimal text by entity ID',
  })
  readonly executionCounters?: Readonly<Record<string, string>>;

  @ApiPropertyOptional({ type: AnchorSlotsLine, description: 'null: the slot is empty; left out: not known' })
  readonly anchorSlots?: AnchorSlots;

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly attributes: Attributes;
}

const observedAtMeaning =
  'when the source saw it, by the last observation that counts: up to `validAt` for a device, and known by `knownAt`';

/** A device as it was at `validAt`, as we knew it at `knownAt`. */
export class DeviceKnowledge extends DeviceState {
  @ApiProperty({ description: 'the feed that saw it then' })
  readonly source: string;

  @ApiProperty({ format: 'date-time', description: observedAtMeaning })
  readonly observedAt: string;

  @ApiProperty({ format: 'date-time', description: 'when we first knew this content' })
  readonly recordedAt: string;

  @ApiProperty({
    format: 'date-time',
    nullable: true,
    type: String,
    description: 'when we knew better; the same as `recordedAt` when it arrived after a later observation',
  })
  readonly supersededAt: string | null;
}

export class RegistrationKnowledge {
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

  @ApiProperty({ type: Object })
  readonly attributes: Attributes;

  @ApiProperty({ description: 'the feed that saw it last' })
  readonly source: string;

  @ApiProperty({ format: 'date-time', description: 'when the feed last saw or confirmed it, as known at `knownAt`' })
  readonly observedAt: string;

  @ApiProperty({ format: 'date-time', description: 'when we first knew this content' })
  readonly recordedAt: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: String, description: 'when we knew better' })
  readonly supersededAt: string | null;
}

export class MeterPointKnowledge {
  @ApiProperty()
  readonly mpxn: string;

  @ApiProperty({ type: [String], description: 'devices that served the meter point then, at most 1,000' })
  readonly devices: readonly string[];

  @ApiProperty({ type: [RegistrationKnowledge], description: 'without those that were withdrawn' })
  readonly registrations: readonly RegistrationKnowledge[];
}

export class HistoryEntry {
  @ApiProperty({ description: 'counted from 1, in the order in which it was recorded; decimal string' })
  readonly position: string;

  @ApiProperty({
    enum: ['version', 'sighting'],
    description: 'a version states how the device was; a sighting, that it was seen so again',
  })
  readonly told: 'version' | 'sighting';

  @ApiProperty({ description: 'number of the version that was told or seen again; decimal string' })
  readonly version: string;

  @ApiProperty({ description: 'the feed that told it' })
  readonly source: string;

  @ApiProperty({ format: 'date-time', description: 'when the feed saw it' })
  readonly observedAt: string;

  @ApiProperty({ format: 'date-time', description: 'when we were told' })
  readonly recordedAt: string;

  @ApiPropertyOptional({
    format: 'date-time',
    nullable: true,
    type: String,
    description: 'of a version: when it ended to be current; the same as `recordedAt` when it arrived late',
  })
  readonly supersededAt?: string | null;

  @ApiPropertyOptional({ type: DeviceState, description: 'of a version' })
  readonly state?: DeviceState;
}

export class DeviceHistory {
  @ApiProperty()
  readonly deviceId: string;

  @ApiProperty({ type: [HistoryEntry] })
  readonly entries: readonly HistoryEntry[];

  @ApiProperty({ type: String, nullable: true, description: '`after` of the next page; null when there is no more' })
  readonly next: string | null;
}

export class RegistrationState {
  @ApiProperty({ enum: registrationKinds })
  readonly kind: string;

  @ApiPropertyOptional({ enum: supplierRoles, description: 'of a supplier' })
  readonly role?: string;

  @ApiProperty()
  readonly mpid: string;

  @ApiProperty({ format: 'date-time', description: 'it holds from then on; included' })
  readonly effectiveFrom: string;

  @ApiProperty({
    format: 'date-time',
    nullable: true,
    type: String,
    description: 'excluded; null: until further notice',
  })
  readonly effectiveUntil: string | null;

  @ApiProperty({ description: 'whether it was taken back: it never should have been' })
  readonly withdrawn: boolean;

  @ApiProperty({ type: Object })
  readonly attributes: Attributes;
}

export class MeterPointHistoryEntry {
  @ApiProperty({ description: 'counted from 1, in the order in which it was recorded; decimal string' })
  readonly position: string;

  @ApiProperty({
    enum: ['version', 'sighting', 'confirmation'],
    description:
      'a version states a registration; a sighting, that it was seen so again; a confirmation, that its source repeated ' +
      'all it knows of the market participant, this among it',
  })
  readonly told: 'version' | 'sighting' | 'confirmation';

  @ApiProperty({ description: 'number of the version that was told, seen again or confirmed; decimal string' })
  readonly version: string;

  @ApiProperty({ description: 'the feed that told it' })
  readonly source: string;

  @ApiProperty({ format: 'date-time', description: 'when the feed saw it' })
  readonly observedAt: string;

  @ApiProperty({ format: 'date-time', description: 'when we were told' })
  readonly recordedAt: string;

  @ApiPropertyOptional({
    format: 'date-time',
    nullable: true,
    type: String,
    description: 'of a version: when we knew better; null while we do not',
  })
  readonly supersededAt?: string | null;

  @ApiProperty({ type: RegistrationState })
  readonly registration: RegistrationState;
}

export class MeterPointHistory {
  @ApiProperty()
  readonly mpxn: string;

  @ApiProperty({ type: [MeterPointHistoryEntry] })
  readonly entries: readonly MeterPointHistoryEntry[];

  @ApiProperty({ type: String, nullable: true, description: '`after` of the next page; null when there is no more' })
  readonly next: string | null;
}
