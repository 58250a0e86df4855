import { ApiProperty } from '@nestjs/swagger';
import type { AuditEntry } from './audit-entry.entity.js';

const outcomes = ['done', 'refused', 'failed'] as const;

export class AuditEntryDto {
  @ApiProperty({ description: 'decimal string; without gaps, in the order in which entries were committed' })
  readonly sequence: string;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt: string;

  @ApiProperty({ description: '`sub` of the token; `anchorgate` and `import` are the service itself' })
  readonly actor: string;

  @ApiProperty({ description: 'the roles that the actor held, separated by spaces' })
  readonly roles: string;

  @ApiProperty({ description: 'address that the request came from; empty for the service itself' })
  readonly address: string;

  @ApiProperty({ description: '`requestId` of the HTTP request; empty for the service itself' })
  readonly httpRequestId: string;

  @ApiProperty({ example: 'version-approved' })
  readonly action: string;

  @ApiProperty({ example: 'smets1-critical-commands/3', description: 'what it was done to' })
  readonly subject: string;

  @ApiProperty({ enum: outcomes })
  readonly outcome: (typeof outcomes)[number];

  @ApiProperty({ type: String, nullable: true, description: 'of the problem, when it was refused or failed' })
  readonly code: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'in the words of the actor; of a refusal, its detail' })
  readonly reason: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of what it was done to, before' })
  readonly beforeDigest: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of what it was done to, after' })
  readonly afterDigest: string | null;

  @ApiProperty({ example: '{"epoch":7}', description: 'canonical JSON **as text**, exactly as it was hashed' })
  readonly details: string;

  @ApiProperty({ description: '`hash` of the entry before; 64 zeros for the first' })
  readonly previousHash: string;

  @ApiProperty({
    description:
      'SHA-256 in hex of `previousHash`, `sequence`, `recordedAt`, `actor`, `roles`, `address`, `httpRequestId`, ' +
      '`action`, `subject`, `outcome`, `code`, `reason`, `beforeDigest`, `afterDigest` and `details`, in UTF-8, ' +
      'joined by U+001F, null being empty',
  })
  readonly hash: string;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto] })
  readonly entries: readonly AuditEntryDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      '`after` of the next page, newest first its `before`; null when there is no more now, and only then: a page with ' +
      'few or no entries may still have it',
  })
  readonly next: string | null;
}

export function entryDto(entry: AuditEntry): AuditEntryDto {
  return {
    sequence: entry.sequence,
    recordedAt: entry.recordedAt.toISOString(),
    actor: entry.actor,
    roles: entry.roles,
    address: entry.address,
    httpRequestId: entry.httpRequestId,
    action: entry.action,
    subject: entry.subject,
    outcome: entry.outcome,
    code: entry.code,
    reason: entry.reason,
    beforeDigest: entry.beforeDigest,
    afterDigest: entry.afterDigest,
    details: entry.details,
    previousHash: entry.previousHash,
    hash: entry.hash,
  };
}
