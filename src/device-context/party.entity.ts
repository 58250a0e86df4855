import { Column, Entity } from 'typeorm';
import { Version } from './version.entity.js';

export const userRoles = ['IS', 'GS', 'ES', 'ED', 'GT', 'RSA', 'OU', 'MDR'] as const;
export const partyStatuses = ['active', 'suspended', 'withdrawn'] as const;

/** One entity ID of a party, with the roles in which it acts and the party's market participant IDs. */
@Entity('party')
export class Party extends Version {
  @Column('text', { name: 'entity_id' })
  readonly entityId: string;

  @Column('text')
  readonly name: string;

  @Column('text', { name: 'user_roles', array: true })
  readonly userRoles: readonly string[];

  @Column('text', { array: true })
  readonly mpids: readonly string[];

  @Column('text')
  readonly status: string;
}
