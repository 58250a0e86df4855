import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was put in force for one rule set, epoch by epoch; append-only. */
@Entity('activation')
export class Activation {
  @PrimaryColumn('text')
  readonly name: string;

  /** A bigint column, which arrives as text. */
  @PrimaryColumn('bigint')
  readonly epoch: string;

  /** Canonical JSON of a `StateInForce`. */
  @Column('text')
  readonly state: string;

  @Column('timestamptz', { name: 'activated_at' })
  readonly activatedAt: Date;

  /** The instant whose plans and break-glasses it follows; null in epochs of before there were plans. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  readonly dueAt: Date | null;

  @Column('text', { nullable: true })
  readonly cause: 'plan' | 'break-glass' | 'lift' | 'expiry' | 'lapse' | null;

  @Column('text', { name: 'made_by', nullable: true })
  readonly madeBy: string | null;
}
