import type { Eui64 } from '../../core/identifiers/index.js';
import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';

/** One correction as the rule set `corrective-action` judges it. */
export interface Correction {
  readonly deviceId: Eui64;
  readonly slot: SlotName;
  /** Who is in the slot; null: nobody. */
  readonly fromEntityId: Eui64 | null;
  readonly toEntityId: Eui64;
  /** What the party said whose certificate leaves; undefined: nothing yet. */
  readonly fromPartyConsents: boolean | undefined;
  readonly toPartyConsents: boolean | undefined;
  /** Epoch milliseconds of the last permitted command to the device; null: none in the time that is looked at. */
  readonly lastPermittedAt: number | null;
}

export type Eligible =
  { readonly eligible: true } | { readonly eligible: false; readonly code: string; readonly reason: string };

/** What was in force when corrections were judged. */
export interface EligibilityRules {
  readonly name: string;
  readonly version: number;
  readonly digest: string;
  readonly epoch: number;
}

/** Judges corrections by the rule set `corrective-action` that is in force. */
export abstract class Eligibility {
  /** Read afresh. @throws Problem 503 NO_ACTIVE_RULE_SET */
  abstract rules(): Promise<EligibilityRules>;
  /** For each correction, in order, at one reading of the clock and by what is in force now. @throws Problem 503 */
  abstract judge(corrections: readonly Correction[]): Promise<readonly Eligible[]>;
}
