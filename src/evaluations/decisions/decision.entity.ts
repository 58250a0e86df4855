import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Verdict } from '../../core/evaluation/index.js';

/** A recorded decision, for reading. Rows are written by `PostgresDecisionRecord` only, and never changed. */
@Entity('decision')
export class RecordedDecision {
  /** A decimal string: larger than a JavaScript number. */
  @PrimaryColumn('bigint')
  readonly sequence: string;

  @Column('uuid', { name: 'decision_id' })
  readonly decisionId: string;

  @Column('text')
  readonly caller: string;

  @Column('text', { name: 'request_id' })
  readonly requestId: string;

  @Column('text')
  readonly verdict: Verdict;

  @Column('text', { name: 'response_code', nullable: true })
  readonly responseCode: string | null;

  @Column('text', { name: 'device_id' })
  readonly deviceId: string;

  @Column('text', { name: 'originator_id' })
  readonly originatorId: string;

  @Column('text', { name: 'service_reference_variant' })
  readonly serviceReferenceVariant: string;

  @Column('text', { name: 'rule_set_name' })
  readonly ruleSetName: string;

  @Column('integer', { name: 'rule_set_version' })
  readonly ruleSetVersion: number;

  @Column('bigint')
  readonly epoch: string;

  @Column('timestamptz', { name: 'decided_at' })
  readonly decidedAt: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt: Date;

  /** Canonical JSON; kept out of lists. */
  @Column('text', { select: false })
  readonly record: string;

  @Column('bytea', { name: 'record_digest' })
  readonly recordDigest: Buffer;
}
