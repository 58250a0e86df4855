import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { slotNames } from '../anchor-slot-store/index.js';
import type { SlotName } from '../anchor-slot-store/index.js';
import { SlotCertificateDto } from '../read/item.dto.js';
import type { DriftedSlot } from './drift.js';

const devicesMost = 1_000;
const listExpected = { message: `expected \`deviceIds\` to be a list of 1 to ${devicesMost} device IDs` };
const deviceExpected = {
  each: true,
  message: 'expected each of `deviceIds` to be an EUI-64 such as `00-DB-12-34-56-78-90-A0`',
};

export class DriftCheckDto {
  @IsArray(listExpected)
  @ArrayMinSize(1, listExpected)
  @ArrayMaxSize(devicesMost, listExpected)
  @Matches(/^[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){7}$/, deviceExpected)
  @ApiProperty({ type: [String], maxItems: devicesMost, example: ['00-DB-12-34-56-78-90-A0'] })
  readonly deviceIds: readonly string[];
}

export class DriftCountsDto {
  @ApiProperty({ description: 'slots that hold what decisions go by' })
  readonly right: number;

  @ApiProperty({ description: 'slots that hold something else' })
  readonly drifted: number;

  @ApiProperty({ description: 'slots of which the store does not know what they hold' })
  readonly missing: number;
}

export class DriftedSlotDto implements DriftedSlot {
  @ApiProperty({ description: 'decimal string' })
  readonly id: string;

  @ApiProperty()
  readonly deviceId: string;

  @ApiProperty({ enum: slotNames })
  readonly slot: SlotName;

  @ApiProperty({
    enum: ['correction', 'context'],
    description: '`correction`: differs from what a corrective action left there; `context`: from what decisions go by',
  })
  readonly against: DriftedSlot['against'];

  @ApiProperty({ enum: ['drifted', 'missing'], description: '`missing`: the store does not know what the slot holds' })
  readonly kind: DriftedSlot['kind'];

  @ApiProperty({ type: String, nullable: true, description: 'the corrective action that was compared' })
  readonly actionId: string | null;

  @ApiProperty({ type: SlotCertificateDto, nullable: true, description: 'what should be there; null: nothing' })
  readonly expected: object | null;

  @ApiProperty({ type: SlotCertificateDto, nullable: true, description: 'what is there; null: nothing' })
  readonly found: object | null;

  @ApiProperty({ format: 'date-time' })
  readonly foundAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null while it lasts' })
  readonly settledAt: string | null;
}

export class DriftPageDto {
  @ApiProperty({ type: [DriftedSlotDto] })
  readonly drift: readonly DriftedSlotDto[];

  @ApiProperty({ type: String, nullable: true, description: '`after` of the next page; null: this was the last' })
  readonly next: string | null;
}
