import { ApiProperty } from '@nestjs/swagger';

/** Which version decides for a cohort. */
export class AssignmentDto {
  @ApiProperty({ type: String, nullable: true, description: 'null: every cohort without an assignment of its own' })
  readonly cohort: string | null;

  @ApiProperty({ example: 2 })
  readonly version: number;

  @ApiProperty({ example: 'sha256:…', description: 'SHA-256 of the canonical JSON (RFC 8785) of the version' })
  readonly digest: string;
}

export class ComingActivationDto {
  @ApiProperty({ example: 3 })
  readonly version: number;

  @ApiProperty({ format: 'date-time' })
  readonly effectiveFrom: string;

  @ApiProperty({ type: [String], nullable: true, description: 'null: every cohort' })
  readonly cohorts: readonly string[] | null;
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

  @ApiProperty({ type: [ComingActivationDto], description: 'activations that are not due yet' })
  readonly coming: readonly ComingActivationDto[];

  @ApiProperty({ type: String, nullable: true, description: 'of the fact catalogue in force' })
  readonly catalogueDigest: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of the guard rails in force' })
  readonly guardRailsDigest: string | null;
}

export class RuleSetsDto {
  @ApiProperty({ type: [RuleSetDto] })
  readonly ruleSets: readonly RuleSetDto[];
}

export const versionStates = ['active', 'scheduled', 'superseded', 'inactive'] as const;

export class VersionDto {
  @ApiProperty({ example: 2 })
  readonly version: number;

  @ApiProperty()
  readonly title: string;

  @ApiProperty({ example: 'sha256:…' })
  readonly digest: string;

  @ApiProperty({
    enum: versionStates,
    description: '`superseded`: was in force once; `inactive`: released, never in force and not planned',
  })
  readonly state: (typeof versionStates)[number];

  @ApiProperty({ format: 'date-time' })
  readonly importedAt: string;
}

export class VersionsDto {
  @ApiProperty()
  readonly name: string;

  @ApiProperty({ type: [VersionDto] })
  readonly versions: readonly VersionDto[];
}

export class VersionContentDto extends VersionDto {
  @ApiProperty()
  readonly name: string;

  @ApiProperty({ type: Object, additionalProperties: true, description: 'the rule set as written' })
  readonly content: unknown;
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
    description: 'the digest it would be released with; null when it does not hold',
  })
  readonly digest: string | null;

  @ApiProperty({ type: [DiagnosticDto], description: 'all of them, sorted; empty when the rule set holds' })
  readonly diagnostics: readonly DiagnosticDto[];
}
