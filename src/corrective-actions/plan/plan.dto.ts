import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import { slotNames } from '../anchor-slot-store/anchor-slot-store.js';

const namesMax = 200;
const base64Max = 8_192;
const certificateExpected = { message: 'expected each certificate as base64 of its DER' };
const namesExpected = { message: `expected 1 to ${namesMax} names of at most 100 characters` };
const written = /\S/;

const Names = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsArray(namesExpected)(target, key);
  ArrayMinSize(1, namesExpected)(target, key);
  ArrayMaxSize(namesMax, namesExpected)(target, key);
  IsString({ ...namesExpected, each: true })(target, key);
  Length(1, 100, { ...namesExpected, each: true })(target, key);
};

export class SelectionDto {
  @ApiPropertyOptional({
    type: [String],
    description: 'MPIDs in whose favour the slots are wrong; entity IDs of strangers',
  })
  @Names()
  readonly holders?: readonly string[];

  @ApiPropertyOptional({ type: [String], description: 'MPIDs of the registered network operators' })
  @Names()
  readonly registered?: readonly string[];

  @ApiPropertyOptional({ type: [String] })
  @Names()
  readonly cohorts?: readonly string[];

  @ApiPropertyOptional({ type: [String] })
  @Names()
  readonly deviceTypes?: readonly string[];

  @ApiPropertyOptional({ enum: slotNames, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(slotNames, { each: true, message: 'expected `slots` to hold `critical`, `nonCritical` or both' })
  readonly slots?: readonly SlotName[];
}

export class TargetDto {
  @ApiProperty({ description: 'entity ID of a registered network operator' })
  @IsString()
  @MaxLength(23)
  readonly entityId: string;

  @ApiProperty({ description: 'base64 DER; its digital signing certificate (`unverified` which use goes where)' })
  @IsString(certificateExpected)
  @Length(1, base64Max, certificateExpected)
  readonly critical: string;

  @ApiProperty({ description: 'base64 DER; its key agreement certificate (`unverified` which use goes where)' })
  @IsString(certificateExpected)
  @Length(1, base64Max, certificateExpected)
  readonly nonCritical: string;
}

export class PlanRequestDto {
  @ApiProperty({ example: 'EELC out of LOND’s slots' })
  @IsString()
  @Length(1, 200, { message: 'expected `title` to have 1 to 200 characters' })
  @Matches(/^(?=.*\S)\P{Cc}*$/u, { message: 'expected `title` to be one line' })
  readonly title: string;

  @ApiProperty({ description: 'why; for the parties and the audit trail' })
  @IsString()
  @Length(1, 2_000)
  @Matches(written, { message: 'expected `reason` to say why' })
  readonly reason: string;

  @ApiProperty({ type: SelectionDto, description: 'which misplaced slots; `{}` is all of them' })
  @IsObject()
  @ValidateNested()
  @Type(() => SelectionDto)
  readonly selection: SelectionDto;

  @ApiProperty({ type: [TargetDto], description: 'one of each registered network operator that is selected' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(namesMax)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TargetDto)
  readonly targets: readonly TargetDto[];

  @ApiPropertyOptional({
    type: [String],
    description: 'base64 DER of issuing authority and root, unless they are trust anchors',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ ...certificateExpected, each: true })
  @Length(1, base64Max, { ...certificateExpected, each: true })
  readonly certificationPath?: readonly string[];

  @ApiProperty({ minimum: 1, maximum: 10_000, description: 'slots that may be changed a second' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly perSecond: number;

  @ApiProperty({
    minimum: 1,
    maximum: 1_000,
    description: 'slots that are changed in one call of the anchor-slot store',
  })
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly batchSize: number;
}

export class PlanReceiptDto {
  @ApiProperty({ description: 'decimal string; follow `GET /v1/corrective-actions/{id}` until it is `planned`' })
  readonly id: string;

  @ApiProperty({ example: 'planning' })
  readonly state: string;

  @ApiProperty({ description: 'misplaced slots that are selected; not all of them need be eligible' })
  readonly slotsSelected: number;

  @ApiProperty({ type: [String], description: 'what no source that we could read confirms' })
  readonly unverified: readonly string[];
}
