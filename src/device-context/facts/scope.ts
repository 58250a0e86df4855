import type { Command } from '../../core/evaluation/command.js';
import type { CertificateFacts } from '../certificates/index.js';
import type { ContextReader } from '../cache/context-reader.js';
import type { DeviceRecord, PartyRecord, RegistrationRecord } from '../cache/records.js';
import type { CorrectionFacts } from './correction-facts.js';

/** What one decision read, as it was at that moment. */
export interface Scope {
  readonly command: Command;
  /** Epoch milliseconds. */
  readonly decidedAt: number;
  readonly cache: ContextReader;
  readonly device: DeviceRecord | undefined;
  readonly party: PartyRecord | undefined;
  /** The device's, unless the inventory last saw the device too long ago to say. */
  readonly meterPoint: string | null | undefined;
  /** Of the meter point, of either kind and any time. */
  readonly registrations: readonly RegistrationRecord[];
  readonly networkOperator: RegistrationRecord | undefined;
  readonly supplier: RegistrationRecord | undefined;
  /** Null for a command; what a corrective action asks is not one. */
  readonly correction: CorrectionFacts | null;
  /** Null when the command carries no certificates; undefined when no rule in force asks. */
  readonly certificate: CertificateFacts | null | undefined;
}
