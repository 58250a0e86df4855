import { ApiProperty } from '@nestjs/swagger';

/** Which version decides for a cohort, and with which documents it was approved. */
export class AssignmentDto {
  @ApiProperty({ type: String, nullable: true, description: 'null: every cohort without an assignment of its own' })
  readonly cohort: string | null;

  @ApiProperty({ example: 2 })
  readonly version: number;

  @ApiProperty({ example: 'sha256:…', description: 'SHA-256 of the canonical JSON (RFC 8785) of the version' })
  readonly digest: string;

  @ApiProperty({ description: 'of the fact catalogue it runs with' })
  readonly catalogueDigest: string;

  @ApiProperty({ description: 'of the guard rails it runs with; narrowed while a break-glass is in force' })
  readonly guardRailsDigest: string;
}

export class ComingActivationDto {
  @ApiProperty({ example: 12, description: 'number of the plan' })
  readonly plan: number;

  @ApiProperty({ example: 3 })
  readonly version: number;

  @ApiProperty({ format: 'date-time' })
  readonly effectiveFrom: string;

  @ApiProperty({ type: [String], nullable: true, description: 'null: every cohort' })
  readonly cohorts: readonly string[] | null;

  @ApiProperty({ example: 'activator' })
  readonly plannedBy: string;
}

export class RuleSetDto {
  @ApiProperty({ example: 'smets1-critical-commands' })
  readonly name: string;

  @ApiProperty({ description: 'counts the changes of what is in force; 0 before the first' })
  readonly epoch: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly activatedAt: string | null;

  @ApiProperty({ type: [AssignmentDto], description: 'what is in force; empty when nothing is' })
  readonly active: readonly AssignmentDto[];

  @ApiProperty({ type: [ComingActivationDto], description: 'plans that are not due yet' })
  readonly coming: readonly ComingActivationDto[];

  @ApiProperty({ type: [Number], description: 'numbers of the break-glasses in force' })
  readonly breakGlass: readonly number[];
}

export class PastAssignmentDto {
  @ApiProperty({ type: String, nullable: true, description: 'null: every cohort without an assignment of its own' })
  readonly cohort: string | null;

  @ApiProperty({ example: 2 })
  readonly version: number;

  @ApiProperty({ example: 'sha256:…' })
  readonly digest: string;
}

export const activationCauses = [
  ...(['activation', 'schedule', 'break-glass', 'break-glass-lift', 'break-glass-end', 'lapse', 'unknown'] as const),
] as const;

export class PastActivationDto {
  @ApiProperty({ example: 7 })
  readonly epoch: number;

  @ApiProperty({ format: 'date-time' })
  readonly activatedAt: string;

  @ApiProperty({ type: [PastAssignmentDto], description: 'what it put in force; empty when nothing' })
  readonly active: readonly PastAssignmentDto[];

  @ApiProperty({ type: [Number], description: 'numbers of the break-glasses in force' })
  readonly breakGlasses: readonly number[];

  @ApiProperty({
    enum: activationCauses,
    description:
      '`activation`: somebody asked for it at once; `schedule`: a plan fell due; `break-glass`, `break-glass-lift`, ' +
      '`break-glass-end`: an emergency stop began, was lifted early, or expired; `unknown`: from before causes were kept',
  })
  readonly cause: (typeof activationCauses)[number];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'who planned, began or lifted it; `anchorgate` when something expired',
  })
  readonly by: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'what that person said' })
  readonly comment: string | null;
}

export class PastActivationsDto {
  @ApiProperty({ type: [PastActivationDto], description: 'newest first' })
  readonly activations: readonly PastActivationDto[];

  @ApiProperty({ type: String, nullable: true, description: '`before` of the next page; null when there is no more' })
  readonly next: string | null;
}

export class RuleSetsDto {
  @ApiProperty({ type: [RuleSetDto] })
  readonly ruleSets: readonly RuleSetDto[];
}

export class DiagnosticDto {
  @ApiProperty({ example: 'RULE_FACT_UNKNOWN' })
  readonly code: string;

  @ApiProperty({ example: '/rules/3/conditions/all/0/fact' })
  readonly pointer: string;

  @ApiProperty()
  readonly found: string;

  @ApiProperty()
  readonly expected: string;

  @ApiProperty({ required: false })
  readonly hint?: string;

  @ApiProperty({ description: 'one line: found, expected, what to do' })
  readonly message: string;
}

export class CheckedDto {
  @ApiProperty({ description: 'whether the rule set holds' })
  readonly ok: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the digest it would be submitted with; null when it does not hold',
  })
  readonly digest: string | null;

  @ApiProperty({ type: [DiagnosticDto], description: 'all of them, sorted; empty when the rule set holds' })
  readonly diagnostics: readonly DiagnosticDto[];
}

export class DiffDto {
  @ApiProperty()
  readonly name: string;

  @ApiProperty({ example: 1 })
  readonly before: number;

  @ApiProperty({ example: 2 })
  readonly after: number;

  @ApiProperty({
    type: [Object],
    description: 'each with `kind`, `subject`, `name`, old and new, pointers, and `sentence`, which says it in words',
  })
  readonly deltas: readonly unknown[];
}
