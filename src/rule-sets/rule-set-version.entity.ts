import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One released version, by content. Never changed: the database refuses it. */
@Entity('rule_set_version')
export class RuleSetVersion {
  @PrimaryColumn('text')
  readonly name: string;

  @PrimaryColumn('integer')
  readonly version: number;

  @Column('text')
  readonly digest: string;

  /** Canonical JSON; the digest is of its UTF-8 bytes. */
  @Column('text')
  readonly content: string;

  @Column('timestamptz', { name: 'imported_at' })
  readonly importedAt: Date;
}
