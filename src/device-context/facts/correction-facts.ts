import type { Eui64 } from '../../core/identifiers/index.js';

export const correctedSlots = ['critical', 'nonCritical'] as const;

/** What is asked of one anchor slot by a corrective action; undefined where it is not known. */
export interface CorrectionFacts {
  readonly slot: (typeof correctedSlots)[number];
  /** Who is to leave the slot; null: nobody is in it. */
  readonly fromEntityId: Eui64 | null;
  readonly toEntityId: Eui64;
  readonly fromPartyConsents: boolean | undefined;
  readonly toPartyConsents: boolean | undefined;
  /** Milliseconds since a command to the device was last permitted; null: none was in the time that is looked at. */
  readonly sinceLastPermit: number | null;
}
