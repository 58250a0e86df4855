import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact catalogue or the guard rails, by content. Never changed: the database refuses it. */
@Entity('rule_document')
export class RuleDocument {
  @PrimaryColumn('text')
  readonly digest: string;

  @Column('text')
  readonly kind: 'fact-catalogue' | 'guard-rails';

  /** Canonical JSON; the digest is of its UTF-8 bytes. */
  @Column('text')
  readonly content: string;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt: Date;
}
