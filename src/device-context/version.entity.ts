import { Column, PrimaryGeneratedColumn } from 'typeorm';
import type { Attributes } from './attributes.js';

/** What each version of a party, device or registration says of itself. */
export abstract class Version {
  @PrimaryGeneratedColumn('identity', { name: 'version_id', type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly versionId: string;

  @Column('jsonb')
  readonly attributes: Attributes;

  /** The feed that saw it last. */
  @Column('text')
  readonly source: string;

  /** When the feed last saw it with this content. */
  @Column('timestamptz', { name: 'observed_at' })
  readonly observedAt: Date;

  /** When we first knew this content. */
  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt: Date;

  /** When we knew better; null for current knowledge. */
  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  readonly supersededAt: Date | null;

  /** In the order of commits, over all three tables. */
  @Column('bigint')
  readonly sequence: string;
}
