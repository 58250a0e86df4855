import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import { parseServiceReferenceVariant } from '../../core/identifiers/index.js';
import { isStorableText } from '../../core/language/index.js';

/** A reason of blanks is none. */
const notBlank = /\S/;

const isServiceReferenceVariant = {
  name: 'serviceReferenceVariant',
  validator: {
    validate: (text: unknown) => parseServiceReferenceVariant(text) !== undefined,
    defaultMessage: () =>
      'expected each of `serviceReferenceVariants` as two or three numbers joined by dots, `6.15.1`',
  },
};

/** They become literals of a rule, so they are what a rule may hold. */
const isCohort = {
  name: 'cohort',
  validator: {
    validate: (text: unknown) => typeof text === 'string' && notBlank.test(text) && isStorableText(text),
    defaultMessage: () => 'expected each of `cohorts` as the name of a cohort, without control characters',
  },
};

export class BreakGlassBody {
  @ApiProperty({
    type: [String],
    required: false,
    nullable: true,
    example: ['6.15.1'],
    description: 'commands that are refused, by service reference variant; by default all',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @ValidateBy(isServiceReferenceVariant, { each: true })
  readonly serviceReferenceVariants?: readonly string[] | null;

  @ApiProperty({
    type: [String],
    required: false,
    nullable: true,
    description: 'only for devices of these cohorts, and those whose cohort is not known; by default for all',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @ValidateBy(isCohort, { each: true })
  @MaxLength(100, { each: true })
  readonly cohorts?: readonly string[] | null;

  @ApiProperty({ minimum: 1, maximum: 240, description: 'it ends by itself after so many minutes' })
  @IsInt()
  @Min(1)
  @Max(240)
  readonly minutes: number;

  @ApiProperty({ description: 'why; for the people concerned, the audit trail and the review' })
  @IsString()
  @Length(1, 2_000)
  @Matches(notBlank, { message: 'expected words in `reason`' })
  readonly reason: string;
}

export class LiftBody {
  @ApiProperty({ description: 'why it may end early' })
  @IsString()
  @Length(1, 2_000)
  @Matches(notBlank, { message: 'expected words in `comment`' })
  readonly comment: string;
}

export class ReviewBody {
  @ApiProperty({ description: 'what the review found: whether it was needed, and what follows' })
  @IsString()
  @Length(1, 2_000)
  @Matches(notBlank, { message: 'expected words in `finding`' })
  readonly finding: string;
}

export class BreakGlassReviewDto {
  @ApiProperty()
  readonly closedBy: string;

  @ApiProperty({ format: 'date-time' })
  readonly closedAt: string;

  @ApiProperty()
  readonly finding: string;
}

export const breakGlassStates = ['in-force', 'expired', 'lifted'] as const;
export type BreakGlassState = (typeof breakGlassStates)[number];

export class BreakGlassDto {
  @ApiProperty({ example: 3 })
  readonly id: number;

  @ApiProperty({ type: [String], nullable: true, description: 'null: all' })
  readonly serviceReferenceVariants: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'null: all' })
  readonly cohorts: readonly string[] | null;

  @ApiProperty()
  readonly reason: string;

  @ApiProperty()
  readonly startedBy: string;

  @ApiProperty({ format: 'date-time' })
  readonly startedAt: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt: string;

  @ApiProperty({ type: [String], description: 'who confirmed that it ends early; the second one lifts it' })
  readonly liftedBy: readonly string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly liftedAt: string | null;

  @ApiProperty({ type: BreakGlassReviewDto, nullable: true, description: 'null: still to be made' })
  readonly review: BreakGlassReviewDto | null;

  @ApiProperty({ enum: breakGlassStates })
  readonly state: BreakGlassState;
}

export class BreakGlassStartedDto extends BreakGlassDto {
  @ApiProperty({ description: 'refused from this epoch on; 0 when no version was ever in force' })
  readonly epoch: number;
}

export class BreakGlassLiftDto extends BreakGlassDto {
  @ApiProperty({ description: '1 after the first of two people, 0 when it is lifted' })
  readonly confirmationsMissing: number;

  @ApiProperty()
  readonly epoch: number;
}

export class BreakGlassListDto {
  @ApiProperty({ type: [BreakGlassDto], description: 'newest first' })
  readonly breakGlass: readonly BreakGlassDto[];
}
