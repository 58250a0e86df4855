import { ApiProperty } from '@nestjs/swagger';
import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import { slotNames } from '../anchor-slot-store/anchor-slot-store.js';
import type { ItemState } from './item-list.js';
import { itemStates } from './item-list.js';

export class ItemDto {
  @ApiProperty()
  readonly position: number;

  @ApiProperty({ enum: itemStates })
  readonly state: ItemState;

  @ApiProperty({ type: Object, description: 'device, slot, certificates from and to: what the plan digest is of' })
  readonly planned: object;

  @ApiProperty({ type: Object, nullable: true, description: 'what the slot held just before it was changed' })
  readonly beforeImage: unknown;

  @ApiProperty({ type: Object, nullable: true, description: 'what it held instead of what was expected' })
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
