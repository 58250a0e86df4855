import { ApiProperty } from '@nestjs/swagger';
import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import { slotNames } from '../anchor-slot-store/anchor-slot-store.js';
import type { FindingKind } from './finding.js';
import { findingKinds } from './finding.js';

const kindCounts = {
  type: 'object',
  description: `slots by kind: ${findingKinds.join(', ')}`,
  additionalProperties: { type: 'integer' },
} as const;

export class KindsBySlotDto {
  @ApiProperty(kindCounts)
  readonly critical: Readonly<Record<FindingKind, number>>;

  @ApiProperty(kindCounts)
  readonly nonCritical: Readonly<Record<FindingKind, number>>;
}

export class ContextSpanDto {
  @ApiProperty({ description: 'everything up to here was in memory when the count began' })
  readonly from: number;

  @ApiProperty({ description: 'and up to here when it ended; the same number: nothing changed meanwhile' })
  readonly to: number;
}

export class MatrixEntryDto {
  @ApiProperty({ enum: slotNames })
  readonly slot: SlotName;

  @ApiProperty({ description: 'MPID of who is in the slot; the entity ID where it belongs to no party' })
  readonly holder: string;

  @ApiProperty({ description: 'MPID of the registered network operator' })
  readonly registered: string;

  @ApiProperty()
  readonly count: number;
}

export class ShareDto {
  @ApiProperty({ type: String, nullable: true, description: 'null: none, or not known' })
  readonly of: string | null;

  @ApiProperty({ description: 'slots of which holder and registered operator are known' })
  readonly compared: number;

  @ApiProperty({ description: 'those held by another than the registered operator' })
  readonly misplaced: number;
}

export class MatrixDto {
  @ApiProperty({ format: 'date-time', description: 'registrations in force then; slots as they are now' })
  readonly validAt: string;

  @ApiProperty({ format: 'date-time' })
  readonly takenAt: string;

  @ApiProperty({ type: ContextSpanDto })
  readonly contextSequence: ContextSpanDto;

  @ApiProperty({ description: 'SMETS1 devices' })
  readonly devices: number;

  @ApiProperty({ description: 'those with at least one misplaced network operator slot' })
  readonly devicesMisplaced: number;

  @ApiProperty({
    type: KindsBySlotDto,
    description: 'every slot once; those without one registered operator are apart and never called misplaced',
  })
  readonly slots: KindsBySlotDto;

  @ApiProperty({ type: [MatrixEntryDto], description: 'who sits in whose slots; the most first' })
  readonly matrix: readonly MatrixEntryDto[];

  @ApiProperty({ type: [ShareDto] })
  readonly byCohort: readonly ShareDto[];

  @ApiProperty({
    type: [ShareDto],
    description: 'by the region that an MPAN names, of a list dated `distributorsAsOf`',
  })
  readonly byDistributor: readonly ShareDto[];

  @ApiProperty({ description: 'when the list of distributor IDs was published' })
  readonly distributorsAsOf: string;

  @ApiProperty({ type: [ShareDto] })
  readonly byDeviceType: readonly ShareDto[];

  @ApiProperty({ type: [ShareDto], description: 'by registered network operator' })
  readonly byRegistered: readonly ShareDto[];
}

export class MisplacementDto {
  @ApiProperty()
  readonly deviceId: string;

  @ApiProperty({ enum: slotNames })
  readonly slot: SlotName;

  @ApiProperty()
  readonly deviceType: string;

  @ApiProperty()
  readonly status: string;

  @ApiProperty({ type: String, nullable: true })
  readonly cohort: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly mpxn: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'MPID; the entity ID where it belongs to no party' })
  readonly holder: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly holderEntityId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'MPID of the registered network operator' })
  readonly registered: string | null;
}

export class MisplacementPageDto {
  @ApiProperty({
    type: [MisplacementDto],
    description: 'in an order that stays: by parts of the inventory, then by ID',
  })
  readonly misplacements: readonly MisplacementDto[];

  @ApiProperty({ type: String, nullable: true, description: '`after` of the next page; null: there is no more' })
  readonly next: string | null;
}

export class TrendPointDto {
  @ApiProperty({ format: 'date-time' })
  readonly takenAt: string;

  @ApiProperty()
  readonly contextSequence: number;

  @ApiProperty()
  readonly devices: number;

  @ApiProperty()
  readonly devicesMisplaced: number;

  @ApiProperty({ type: KindsBySlotDto })
  readonly slots: KindsBySlotDto;
}

export class TrendDto {
  @ApiProperty({ type: [TrendPointDto], description: 'oldest first; a point when the counts had changed' })
  readonly points: readonly TrendPointDto[];

  @ApiProperty({ type: String, nullable: true, description: '`after` of the next page; null: there is no more now' })
  readonly next: string | null;
}
