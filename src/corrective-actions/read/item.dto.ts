import { ApiProperty } from '@nestjs/swagger';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { SlotCertificate, SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import { slotNames } from '../anchor-slot-store/anchor-slot-store.js';
import type { PlannedItem } from '../plan/plan-rows.js';
import type { ItemState } from './item-list.js';
import { itemStates } from './item-list.js';

export class SlotCertificateIdDto {
  @ApiProperty({ description: 'hex, upper case' })
  readonly serialNumber: string;

  @ApiProperty({ description: 'common name of the issuer' })
  readonly issuer: string;
}

export class SlotCertificateDto implements SlotCertificate {
  @ApiProperty({ type: String })
  readonly entityId: Eui64;

  @ApiProperty({ type: SlotCertificateIdDto, nullable: true, description: 'null: only the entity is known' })
  readonly certificateId: SlotCertificateIdDto | null;
}

/** One slot as it is frozen in the plan. */
export class PlannedItemDto implements PlannedItem {
  @ApiProperty()
  readonly position: number;

  @ApiProperty({ type: String })
  readonly deviceId: Eui64;

  @ApiProperty({ enum: slotNames })
  readonly slot: SlotName;

  @ApiProperty()
  readonly deviceType: string;

  @ApiProperty({ type: String, nullable: true })
  readonly cohort: string | null;

  @ApiProperty()
  readonly mpxn: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: the holder belongs to no party' })
  readonly fromMpid: string | null;

  @ApiProperty()
  readonly toMpid: string;

  @ApiProperty({ type: SlotCertificateDto, nullable: true, description: 'null: the slot is empty' })
  readonly fromCertificate: SlotCertificateDto | null;

  @ApiProperty({ type: SlotCertificateDto })
  readonly toCertificate: SlotCertificateDto;
}

export class ItemDto {
  @ApiProperty()
  readonly position: number;

  @ApiProperty({ enum: itemStates })
  readonly state: ItemState;

  @ApiProperty({
    type: PlannedItemDto,
    description: 'device, slot, certificates from and to: what the plan digest is of',
  })
  readonly planned: PlannedItemDto;

  @ApiProperty({
    type: SlotCertificateDto,
    nullable: true,
    description: 'what the slot held just before it was changed',
  })
  readonly beforeImage: unknown;

  @ApiProperty({ type: SlotCertificateDto, nullable: true, description: 'what it held instead of what was expected' })
  readonly found: unknown;

  @ApiProperty({ type: String, nullable: true })
  readonly reason: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readonly changedAt: string | null;

  @ApiProperty({ type: String, nullable: true, enum: ['right', 'drifted', 'missing'] })
  readonly reconciled: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readonly reconciledAt: string | null;
}

export class ItemPageDto {
  @ApiProperty({ type: [ItemDto] })
  readonly items: readonly ItemDto[];

  @ApiProperty({ type: String, nullable: true, description: '`after` of the next page; null: there is no more' })
  readonly next: string | null;
}

export class ExclusionDto {
  @ApiProperty()
  readonly deviceId: string;

  @ApiProperty({ enum: slotNames })
  readonly slot: SlotName;

  @ApiProperty({ description: 'response code of the rule that refused, or a code of the planner' })
  readonly code: string;

  @ApiProperty()
  readonly reason: string;
}

export class ExclusionPageDto {
  @ApiProperty({ type: [ExclusionDto], description: 'by device ID and slot' })
  readonly exclusions: readonly ExclusionDto[];

  @ApiProperty({ type: String, nullable: true, description: '`after` of the next page; null: there is no more' })
  readonly next: string | null;
}
