import { Column, Entity } from 'typeorm';
import { Version } from './version.entity.js';

export const deviceTypes = ['ESME', 'GSME', 'GPF', 'CHF', 'HCALCS', 'PPMID', 'IHD', 'CAD'] as const;
export const smetsVersions = ['SMETS1', 'SMETS2'] as const;
export const deviceStatuses = [
  'Pending',
  'Whitelisted',
  'InstalledNotCommissioned',
  'Commissioned',
  'Decommissioned',
  'Withdrawn',
  'Suspended',
  'Recovery',
  'Recovered',
] as const;

/** What is in one anchor slot; `entityId` and `certificateId` as the inventory names them. */
export interface AnchorSlot {
  readonly entityId: string;
  readonly certificateId?: { readonly serialNumber: string; readonly issuer: string };
}

/** `null` states that a slot is empty; a slot or side that is left out is not known. */
export interface AnchorSlotPair {
  readonly critical?: AnchorSlot | null;
  readonly nonCritical?: AnchorSlot | null;
}

export interface AnchorSlots {
  readonly networkOperator?: AnchorSlotPair;
  readonly supplier?: AnchorSlotPair;
}

@Entity('device')
export class Device extends Version {
  @Column('text', { name: 'device_id' })
  readonly deviceId: string;

  @Column('text', { name: 'device_type' })
  readonly deviceType: string;

  @Column('text', { name: 'smets_version' })
  readonly smetsVersion: string;

  @Column('text')
  readonly status: string;

  @Column('text', { nullable: true })
  readonly cohort: string | null;

  @Column('text', { nullable: true })
  readonly mpxn: string | null;

  /** Which of `cohort` and `mpxn` the feed did not state: then null means not known, otherwise that there is none. */
  @Column('text', { array: true })
  readonly unstated: readonly string[];

  /** Decimal text by entity ID; null when the feed did not state them. */
  @Column('jsonb', { name: 'execution_counters', nullable: true })
  readonly executionCounters: Readonly<Record<string, string>> | null;

  /** As the feed stated them; null when it did not. */
  @Column('jsonb', { name: 'anchor_slots', nullable: true })
  readonly anchorSlots: AnchorSlots | null;
}
