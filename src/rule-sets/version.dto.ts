import { ApiProperty } from '@nestjs/swagger';
import { versionStates } from '../core/lifecycle/index.js';
import type { VersionState } from '../core/lifecycle/index.js';

const instant = { type: String, format: 'date-time' } as const;
const instantOrNull = { ...instant, nullable: true };
const textOrNull = { type: String, nullable: true } as const;
const digest = { ...textOrNull, example: 'sha256:…' };

export class ApprovalDto {
  @ApiProperty()
  readonly approver: string;

  @ApiProperty(instant)
  readonly approvedAt: string;

  @ApiProperty({ description: 'of the content that was approved' })
  readonly digest: string;

  @ApiProperty({ description: 'of the evidence it was approved on' })
  readonly evidenceDigest: string;

  @ApiProperty()
  readonly comment: string;

  @ApiProperty({ description: 'whether it is for this content and this evidence, and younger than 14 days' })
  readonly valid: boolean;
}

export const planStates = ['pending', 'in force', 'past', 'withdrawn'] as const;

export class PlanDto {
  @ApiProperty()
  readonly plan: number;

  @ApiProperty(instant)
  readonly effectiveFrom: string;

  @ApiProperty({ type: [String], nullable: true, description: 'null: every cohort' })
  readonly cohorts: readonly string[] | null;

  @ApiProperty()
  readonly plannedBy: string;

  @ApiProperty(instant)
  readonly plannedAt: string;

  @ApiProperty()
  readonly comment: string;

  @ApiProperty({ enum: planStates })
  readonly state: (typeof planStates)[number];
}

/** One version through its life. What submission gives is null in a draft. */
export class VersionDto {
  @ApiProperty({ example: 'smets1-critical-commands' })
  readonly name: string;

  @ApiProperty({ example: 2 })
  readonly version: number;

  @ApiProperty()
  readonly title: string;

  @ApiProperty({ enum: versionStates })
  readonly state: VersionState;

  @ApiProperty({ ...digest, description: 'SHA-256 of the canonical JSON (RFC 8785) of the content' })
  readonly digest: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'the version in force that it was made from' })
  readonly parent: number | null;

  @ApiProperty({ description: 'counts the savings of the draft' })
  readonly revision: number;

  @ApiProperty({ description: '`import` for a version that came from a file' })
  readonly author: string;

  @ApiProperty({
    type: [String],
    description: 'whoever wrote, edited or submitted it; none of them approves or activates',
  })
  readonly contributors: readonly string[];

  @ApiProperty(instant)
  readonly createdAt: string;

  @ApiProperty(instantOrNull)
  readonly submittedAt: string | null;

  @ApiProperty(textOrNull)
  readonly submittedBy: string | null;

  @ApiProperty(digest)
  readonly evidenceDigest: string | null;

  @ApiProperty(digest)
  readonly casesDigest: string | null;

  @ApiProperty({ ...digest, description: 'of the fact catalogue it was submitted with and runs with' })
  readonly catalogueDigest: string | null;

  @ApiProperty({ ...digest, description: 'of the guard rails it was submitted with and runs with' })
  readonly guardRailsDigest: string | null;

  @ApiProperty({ type: [ApprovalDto] })
  readonly approvals: readonly ApprovalDto[];

  @ApiProperty({ type: [PlanDto] })
  readonly plans: readonly PlanDto[];

  @ApiProperty({ ...textOrNull, description: 'who rejected or withdrew it; `anchorgate` when it lapsed' })
  readonly endedBy: string | null;

  @ApiProperty(instantOrNull)
  readonly endedAt: string | null;

  @ApiProperty(textOrNull)
  readonly endComment: string | null;
}

export class VersionsDto {
  @ApiProperty()
  readonly name: string;

  @ApiProperty({ type: [VersionDto] })
  readonly versions: readonly VersionDto[];
}

export class VersionContentDto extends VersionDto {
  @ApiProperty({
    type: Object,
    additionalProperties: true,
    description: 'the rule set as written; null while a draft is no JSON',
  })
  readonly content: unknown;

  @ApiProperty({ type: Object, additionalProperties: true, description: 'its case files by file name' })
  readonly cases: unknown;
}
