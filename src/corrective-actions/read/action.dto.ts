import { ApiProperty } from '@nestjs/swagger';
import type { EligibilityRules } from '../eligibility/eligibility.js';
import { SelectionDto } from '../plan/plan.dto.js';
import type { ActionState, StoredRehearsal } from './action-row.js';
import { actionStates } from './action-row.js';
import { itemStates } from './item-list.js';
import type { ItemState } from './item-list.js';

export class ProgressDto {
  @ApiProperty()
  readonly done: number;

  @ApiProperty()
  readonly of: number;
}

export class PartyAnswerDto {
  @ApiProperty()
  readonly mpid: string;

  @ApiProperty({ description: 'slots that its certificates leave' })
  readonly leaves: number;

  @ApiProperty({ description: 'slots that its certificates are placed in' })
  readonly placed: number;

  @ApiProperty({ enum: ['consented', 'declined'], nullable: true, type: String, description: 'null: no answer yet' })
  readonly answer: 'consented' | 'declined' | null;

  @ApiProperty({ type: String, nullable: true })
  readonly signedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly signedRole: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly reference: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly recordedBy: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readonly recordedAt: string | null;
}

export class EligibilityRulesDto implements EligibilityRules {
  @ApiProperty({ example: 'corrective-action' })
  readonly name: string;

  @ApiProperty()
  readonly version: number;

  @ApiProperty()
  readonly digest: string;

  @ApiProperty()
  readonly epoch: number;
}

export class RehearsalDto {
  @ApiProperty({ description: 'number of the census that rehearses, a decimal string' })
  readonly id: string;

  @ApiProperty({ enum: ['running', 'done', 'failed'] })
  readonly state: StoredRehearsal['state'];

  @ApiProperty()
  readonly startedBy: string;

  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'when done, the `result` of the census; when failed, `failure` says why',
  })
  readonly summary: unknown;
}

export class ActionDecisionDto {
  @ApiProperty({ enum: ['approved', 'rejected'] })
  readonly decision: string;

  @ApiProperty()
  readonly planDigest: string;

  @ApiProperty({ type: String, nullable: true })
  readonly rehearsalDigest: string | null;

  @ApiProperty()
  readonly comment: string;

  @ApiProperty()
  readonly decidedBy: string;

  @ApiProperty({ format: 'date-time' })
  readonly decidedAt: string;
}

export class ActionSummaryDto {
  @ApiProperty({ description: 'decimal string' })
  readonly id: string;

  @ApiProperty()
  readonly title: string;

  @ApiProperty({ enum: actionStates })
  readonly state: ActionState;

  @ApiProperty()
  readonly items: number;

  @ApiProperty()
  readonly plannedBy: string;

  @ApiProperty({ format: 'date-time' })
  readonly plannedAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readonly finishedAt: string | null;
}

export class ActionPageDto {
  @ApiProperty({ type: [ActionSummaryDto] })
  readonly correctiveActions: readonly ActionSummaryDto[];

  @ApiProperty({ type: String, nullable: true, description: '`after` of the next page; null: there is no more now' })
  readonly next: string | null;
}

export class ActionDto extends ActionSummaryDto {
  @ApiProperty()
  readonly reason: string;

  @ApiProperty({ type: SelectionDto, description: 'which misplaced slots were selected' })
  readonly selection: SelectionDto;

  @ApiProperty({ type: EligibilityRulesDto, description: 'rule set that said which of them are eligible' })
  readonly ruleSet: EligibilityRulesDto;

  @ApiProperty({ description: 'everything up to here was in memory when it was planned' })
  readonly contextSequence: number;

  @ApiProperty({ description: 'misplaced slots that were selected' })
  readonly slotsSelected: number;

  @ApiProperty({ description: 'those of them that are left alone; `exclusions` says why' })
  readonly excluded: number;

  @ApiProperty({ type: String, nullable: true, description: 'null while it is being planned' })
  readonly planDigest: string | null;

  @ApiProperty({
    type: RehearsalDto,
    nullable: true,
    description: 'the job, its state, and the summary once it is done',
  })
  readonly rehearsal: RehearsalDto | null;

  @ApiProperty({ type: String, nullable: true })
  readonly rehearsalDigest: string | null;

  @ApiProperty({ type: ActionDecisionDto, nullable: true })
  readonly decision: ActionDecisionDto | null;

  @ApiProperty({ type: String, nullable: true })
  readonly startedBy: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'why nothing goes on just now' })
  readonly waitingBecause: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly withdrawnReason: string | null;

  @ApiProperty({ description: 'slots that may be changed a second' })
  readonly perSecond: number;

  @ApiProperty()
  readonly batchSize: number;

  @ApiProperty({ type: ProgressDto, description: 'of what goes on now: planning, applying or rolling back' })
  readonly progress: ProgressDto;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: `items by state: ${itemStates.join(', ')}; together they are \`items\``,
  })
  readonly counts: Readonly<Record<ItemState, number>>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'items by what was read back: right, drifted, missing; `notYet` was not read back',
  })
  readonly reconciled: Readonly<Record<string, number>>;

  @ApiProperty({ type: [PartyAnswerDto], description: 'whose certificates leave or are placed, and what each said' })
  readonly parties: readonly PartyAnswerDto[];

  @ApiProperty({ type: [String], description: 'MPIDs of the parties that have not answered' })
  readonly partiesMissing: readonly string[];

  @ApiProperty({ type: [String], description: 'what no source that we could read confirms' })
  readonly unverified: readonly string[];
}
