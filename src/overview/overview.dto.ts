import { ApiProperty } from '@nestjs/swagger';
import { roles } from '../access/index.js';
import type { Role } from '../access/index.js';
import { sourceKinds } from '../device-context/index.js';
import type { SourceKind } from '../device-context/index.js';
import { alarmCodes, alarmSeverities } from './alarms/alarm.js';
import type { AlarmCode, AlarmSeverity } from './alarms/alarm.js';
import { reviewKinds } from './review.js';
import type { ReviewKind } from './review.js';

const instant = { type: String, format: 'date-time' } as const;
const instantOrNull = { ...instant, nullable: true };

export class ContextSourceDto {
  @ApiProperty({ example: 'inventory', description: 'as the source calls itself' })
  readonly source: string;

  @ApiProperty({ enum: sourceKinds })
  readonly kind: SourceKind;

  @ApiProperty({ description: 'what is known from it now' })
  readonly records: number;

  @ApiProperty({ description: 'of these, older than the maximum age: the facts in them are unknown' })
  readonly staleRecords: number;

  @ApiProperty({ ...instantOrNull, description: 'when it last saw anything' })
  readonly observedAt: string | null;

  @ApiProperty({ type: Number, nullable: true })
  readonly ageSeconds: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'the strictest of the fact catalogue in force for this kind; null: none',
  })
  readonly maximumAgeSeconds: number | null;

  @ApiProperty({ description: 'whether it saw something within the maximum age' })
  readonly fresh: boolean;
}

export class RuleSetEpochDto {
  @ApiProperty({ example: 'smets1-critical-commands' })
  readonly ruleSet: string;

  @ApiProperty({ example: 7 })
  readonly epoch: number;
}

export class ReplicaDto {
  @ApiProperty({ example: 'gate-1-4711-a3f9', description: 'host, process and a number of its own' })
  readonly replica: string;

  @ApiProperty(instant)
  readonly startedAt: string;

  @ApiProperty({ ...instant, description: 'when it last said that it runs; it does about every 5 s' })
  readonly seenAt: string;

  @ApiProperty({ description: 'whether it takes requests, as it last said' })
  readonly ready: boolean;

  @ApiProperty({ type: [String], description: 'why not, or what somebody has to look after' })
  readonly reasons: readonly string[];

  @ApiProperty({ type: [RuleSetEpochDto], description: 'what it decides with' })
  readonly epochs: readonly RuleSetEpochDto[];

  @ApiProperty({ description: 'whether it is the one that answers' })
  readonly isThisOne: boolean;
}

export class AlarmDto {
  @ApiProperty({ enum: alarmCodes })
  readonly code: AlarmCode;

  @ApiProperty({ enum: alarmSeverities, description: '`alarm`: somebody has to act now; `warning`: soon' })
  readonly severity: AlarmSeverity;

  @ApiProperty({ example: 'inventory', description: 'what it is about' })
  readonly subject: string;

  @ApiProperty({ description: 'what is wrong and what to do, in a sentence or two' })
  readonly message: string;

  @ApiProperty(instantOrNull)
  readonly since: string | null;
}

export class ReviewDto {
  @ApiProperty({ enum: reviewKinds })
  readonly kind: ReviewKind;

  @ApiProperty({ example: 'smets1-critical-commands/3', description: 'as the audit trail names it' })
  readonly subject: string;

  @ApiProperty()
  readonly title: string;

  @ApiProperty({ ...instantOrNull, description: 'since when it waits' })
  readonly since: string | null;

  @ApiProperty({ enum: roles, description: 'who can act' })
  readonly role: Role;

  @ApiProperty({ required: false, description: 'of a version or a break-glass' })
  readonly ruleSet?: string;

  @ApiProperty({ required: false, description: 'of a version' })
  readonly version?: number;

  @ApiProperty({ required: false, description: 'number of anything else, a decimal string' })
  readonly id?: string;

  @ApiProperty({
    type: [String],
    required: false,
    description: 'people who may not act on it although they hold the role',
  })
  readonly notBy?: readonly string[];
}

export class OverviewDto {
  @ApiProperty({ ...instant, description: 'of the clock of the database' })
  readonly at: string;

  @ApiProperty({ type: [ContextSourceDto] })
  readonly contextSources: readonly ContextSourceDto[];

  @ApiProperty({ ...instantOrNull, description: 'when the context was last counted; null: not yet since the start' })
  readonly contextCountedAt: string | null;

  @ApiProperty({ type: [ReplicaDto], description: 'seen within ten minutes and not ended' })
  readonly replicas: readonly ReplicaDto[];

  @ApiProperty({ type: [RuleSetEpochDto], description: 'in force; 0 before the first activation' })
  readonly ruleSetEpochs: readonly RuleSetEpochDto[];

  @ApiProperty({ type: [AlarmDto], description: 'alarms first' })
  readonly alarms: readonly AlarmDto[];

  @ApiProperty({ type: [ReviewDto], description: 'what waits for somebody, longest first' })
  readonly reviews: readonly ReviewDto[];
}
