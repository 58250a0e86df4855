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
  Min,
} from 'class-validator';

const digestPattern = /^sha256:[0-9a-f]{64}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export class SubmissionBody {
  @ApiProperty({ required: false, description: 'the revision that is meant; by default the one that is stored' })
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly revision?: number;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  readonly comment?: string;
}

/** A step that needs a reason. */
export class CommentBody {
  @ApiProperty({ description: 'why; for the people concerned and the audit trail' })
  @IsString()
  @Length(1, 2_000)
  readonly comment: string;
}

export class ApprovalBody extends CommentBody {
  @ApiProperty({ example: 'sha256:…', description: 'of the content that the approver read' })
  @Matches(digestPattern, { message: 'expected `digest` as `sha256:` and 64 hexadecimal digits' })
  readonly digest: string;

  @ApiProperty({ example: 'sha256:…', description: 'of the evidence that the approver read' })
  @Matches(digestPattern, { message: 'expected `evidenceDigest` as `sha256:` and 64 hexadecimal digits' })
  readonly evidenceDigest: string;
}

class CohortsBody {
  @ApiProperty({
    type: [String],
    required: false,
    nullable: true,
    description: 'for these only; by default for every cohort',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  readonly cohorts?: readonly string[] | null;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  readonly comment?: string;
}

export class ScheduleBody extends CohortsBody {
  @ApiProperty({ format: 'date-time', example: '2027-06-24T00:00:00.000Z' })
  @Matches(instantPattern, {
    message: 'expected `effectiveFrom` in UTC with milliseconds, as `2027-06-24T00:00:00.000Z`',
  })
  readonly effectiveFrom: string;
}

export class ActivationBody extends CohortsBody {
  @ApiProperty({
    required: false,
    description: 'the epoch that the activator saw in force; refused when it is another',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly expectedEpoch?: number;
}

export class ScheduledDto {
  @ApiProperty({ description: 'number of the plan' })
  readonly plan: number;

  @ApiProperty()
  readonly version: number;

  @ApiProperty({ format: 'date-time' })
  readonly effectiveFrom: string;

  @ApiProperty({ type: [String], nullable: true, description: 'null: every cohort' })
  readonly cohorts: readonly string[] | null;
}

export class ActivatedDto {
  @ApiProperty({ description: 'from this epoch on the version decides' })
  readonly epoch: number;

  @ApiProperty({ format: 'date-time' })
  readonly activatedAt: string;

  @ApiProperty()
  readonly version: number;

  @ApiProperty({ type: [String], nullable: true, description: 'null: every cohort' })
  readonly cohorts: readonly string[] | null;
}
