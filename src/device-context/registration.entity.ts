import { Column, Entity } from 'typeorm';
import { Version } from './version.entity.js';

export const registrationKinds = ['networkOperator', 'supplier'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];
export const supplierRoles = ['IS', 'GS', 'ES'] as const;

/** Who is registered for a meter point, in `[effectiveFrom, effectiveUntil)`; network operator and supplier apart. */
@Entity('registration')
export class Registration extends Version {
  @Column('text')
  readonly mpxn: string;

  @Column('text')
  readonly kind: RegistrationKind;

  /** Of a supplier; null for a network operator. */
  @Column('text', { nullable: true })
  readonly role: string | null;

  @Column('text')
  readonly mpid: string;

  @Column('timestamptz', { name: 'effective_from' })
  readonly effectiveFrom: Date;

  /** Null: until further notice. */
  @Column('timestamptz', { name: 'effective_until', nullable: true })
  readonly effectiveUntil: Date | null;
}
