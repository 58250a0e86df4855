import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TrailEntry } from './append-entry.js';

/** An entry, for reading. Rows are written by `appendEntry` only, and never changed. */
@Entity('audit_trail')
export class AuditEntry {
  /** A decimal string: larger than a JavaScript number. */
  @PrimaryColumn('bigint')
  readonly sequence: string;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt: Date;

  @Column('text')
  readonly actor: string;

  /** Separated by spaces. */
  @Column('text')
  readonly roles: string;

  @Column('text')
  readonly address: string;

  @Column('text', { name: 'http_request_id' })
  readonly httpRequestId: string;

  @Column('text')
  readonly action: string;

  @Column('text')
  readonly subject: string;

  @Column('text')
  readonly outcome: TrailEntry['outcome'];

  @Column('text', { nullable: true })
  readonly code: string | null;

  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('text', { name: 'before_digest', nullable: true })
  readonly beforeDigest: string | null;

  @Column('text', { name: 'after_digest', nullable: true })
  readonly afterDigest: string | null;

  /** Canonical JSON as text, to the byte as it was hashed. */
  @Column('text')
  readonly details: string;

  @Column('text', { name: 'previous_hash' })
  readonly previousHash: string;

  @Column('text')
  readonly hash: string;
}
