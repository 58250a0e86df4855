import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version through its life. From submission on the database refuses any change of what it says. */
@Entity('rule_set_version')
export class RuleSetVersion {
  @PrimaryColumn('text')
  readonly name: string;

  @PrimaryColumn('integer')
  readonly version: number;

  @Column('text')
  readonly state: string;

  /** Null in a draft. */
  @Column('text', { nullable: true })
  readonly digest: string | null;

  /** As typed in a draft; then canonical JSON, and the digest is of its UTF-8 bytes. */
  @Column('text')
  readonly content: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}
