import { ApiProperty } from '@nestjs/swagger';

const instant = { type: String, format: 'date-time' } as const;
const sequence = { example: '1200', description: 'decimal string' } as const;

export class ResponseCodeCountDto {
  @ApiProperty({ example: 'E4' })
  readonly responseCode: string;

  @ApiProperty()
  readonly count: number;
}

export class DecisionBucketDto {
  @ApiProperty({ ...instant, description: 'when the bucket begins' })
  readonly at: string;

  @ApiProperty()
  readonly permit: number;

  @ApiProperty()
  readonly refuse: number;

  @ApiProperty({ type: [ResponseCodeCountDto], description: 'of the refusals, by code' })
  readonly byResponseCode: readonly ResponseCodeCountDto[];
}

export class DecisionCountsDto {
  @ApiProperty(instant)
  readonly from: string;

  @ApiProperty({ ...instant, description: 'exclusive: the end of the minute that runs' })
  readonly until: string;

  @ApiProperty({ example: 60 })
  readonly bucketSeconds: number;

  @ApiProperty({ type: [DecisionBucketDto], description: 'oldest first; minutes without a decision are left out' })
  readonly buckets: readonly DecisionBucketDto[];

  @ApiProperty({ ...sequence, description: 'every decision up to this sequence number is counted' })
  readonly countedThrough: string;

  @ApiProperty({ ...sequence, description: 'sequence number of the newest decision' })
  readonly lastSequence: string;

  @ApiProperty({ description: 'how long the oldest decision that is not counted yet has waited; 0 when all are' })
  readonly lagSeconds: number;
}

export const countedRuleKinds = ['requirement', 'waiver'] as const;

export class RuleOutcomesDto {
  @ApiProperty({ example: 'sender-is-registered-party' })
  readonly rule: string;

  @ApiProperty({ enum: countedRuleKinds, description: 'a waiver is held when it applied, broken when it did not' })
  readonly kind: (typeof countedRuleKinds)[number];

  @ApiProperty()
  readonly held: number;

  @ApiProperty()
  readonly broken: number;

  @ApiProperty()
  readonly undetermined: number;

  @ApiProperty()
  readonly waived: number;
}

export class VersionOutcomesDto {
  @ApiProperty({ ...instant, description: 'the beginning of a ten minutes of the clock' })
  readonly from: string;

  @ApiProperty(instant)
  readonly until: string;

  @ApiProperty({ description: 'how many commands the version decided' })
  readonly decisions: number;

  @ApiProperty({ type: [RuleOutcomesDto], description: 'every rule of the version, in its order' })
  readonly rules: readonly RuleOutcomesDto[];

  @ApiProperty({ ...sequence, description: 'every decision up to this sequence number is counted' })
  readonly countedThrough: string;
}
