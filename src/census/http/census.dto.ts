import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CensusSender, CensusUserRole } from '../counting/question.js';
import { censusSenders, censusUserRoles } from '../counting/question.js';
import { censusStates } from '../jobs/census-row.js';
import type { CensusState } from '../jobs/census-row.js';

const ticked = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const variantExpected = { message: 'expected `serviceReferenceVariant` such as `6.15.1`' };

export class CensusVersionDto {
  @IsString()
  @MaxLength(100)
  @Matches(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { message: 'expected `name` of a rule set, lower case with dashes' })
  @ApiProperty({ example: 'smets1-critical-commands' })
  readonly name: string;

  @IsInt()
  @Min(1)
  @Max(999_999)
  @ApiProperty({ example: 2 })
  readonly version: number;
}

export class CensusRequestDto {
  @IsObject()
  @ValidateNested()
  @Type(() => CensusVersionDto)
  @ApiProperty({ type: () => CensusVersionDto, description: 'the version to compare with, usually the one in force' })
  readonly before: CensusVersionDto;

  @IsObject()
  @ValidateNested()
  @Type(() => CensusVersionDto)
  @ApiProperty({ type: () => CensusVersionDto, description: 'the version that is being judged; a draft too' })
  readonly after: CensusVersionDto;

  @IsString(variantExpected)
  @Matches(/^[1-9][0-9]?\.[1-9][0-9]?(\.[1-9][0-9]?)?$/, variantExpected)
  @ApiProperty({ example: '6.15.1' })
  readonly serviceReferenceVariant: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(censusSenders.length)
  @ArrayUnique()
  @IsIn(censusSenders, { each: true, message: `expected \`senders\` to be of ${ticked(censusSenders)}, each once` })
  @ApiProperty({
    enum: censusSenders,
    isArray: true,
    description:
      'who sends the command to each device: who holds its critical anchor slot, who is registered for its meter ' +
      'point, an active party that is neither',
  })
  readonly senders: readonly CensusSender[];

  @IsOptional()
  @IsIn(censusUserRoles, { message: `expected \`userRole\` to be one of ${ticked(censusUserRoles)}` })
  @ApiProperty({
    enum: censusUserRoles,
    required: false,
    description:
      'only senders in this role, and only to devices of its fuel. Without it: network operators for 6.15.1 and ' +
      'suppliers for any other command, ED and IS for electricity, GT and GS for gas (`GSME`, `GPF`)',
  })
  readonly userRole?: CensusUserRole;
}

export class CensusDto {
  @ApiProperty({ description: 'decimal string' })
  readonly id: string;

  @ApiProperty({ enum: ['versions', 'rehearsal'] })
  readonly kind: 'versions' | 'rehearsal';

  @ApiProperty({ enum: censusStates })
  readonly state: CensusState;

  @ApiProperty({
    type: Object,
    additionalProperties: true,
    description: 'what was asked, with digests of the versions',
  })
  readonly question: object;

  @ApiProperty({
    type: 'object',
    properties: { done: { type: 'integer' }, of: { type: 'integer' } },
    required: ['done', 'of'],
    description: 'parts of the census that were counted and kept, of all',
  })
  readonly progress: { readonly done: number; readonly of: number };

  @ApiProperty()
  readonly askedBy: string;

  @ApiProperty({ format: 'date-time' })
  readonly askedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly startedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'the instant of every decision' })
  readonly decidedAt: string | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    properties: { from: { type: 'integer' }, to: { type: 'integer', nullable: true } },
    required: ['from', 'to'],
    description:
      'sequence numbers of the context when counting began and ended; where they differ, devices or ' +
      'registrations changed meanwhile and some were counted as they were before, some as they were after',
  })
  readonly context: { readonly from: number; readonly to: number | null } | null;

  @ApiProperty({ type: String, nullable: true, description: 'who cancelled it, or `anchorgate`' })
  readonly endedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly finishedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'why it failed' })
  readonly failure: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the canonical JSON of `result`' })
  readonly digest: string | null;

  @ApiProperty({
    type: Object,
    additionalProperties: true,
    nullable: true,
    description:
      'when done: `devices`, `pairs` (commands decided by both), `before` and `after` (counts by verdict and response ' +
      'code), `unnamed` (senders that could not be named, by reason) and `flips` by change, sender, cohort, ' +
      'distributor and response code, with the SHA-256 of their list. Equal knowledge gives equal bytes.',
  })
  readonly result: object | null;
}

export class CensusPageDto {
  @ApiProperty({ type: [CensusDto] })
  readonly censuses: readonly CensusDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: '`after` of the next page; null when there is no more now',
  })
  readonly next: string | null;
}
