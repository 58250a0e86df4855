import type { Eui64 } from '../../core/identifiers/index.js';
import { canonicalJson } from '../../core/language/index.js';
import type { OutcomePair } from './decider.js';
import type { Sender } from './senders.js';
import type { Place } from './tally.js';

/** One line of the list of flips: canonical JSON, so that the same flip is the same bytes. */
export function flipLine(
  deviceId: Eui64,
  senderKind: string,
  sender: Sender,
  { before, after }: OutcomePair,
  { cohort, distributor }: Place,
): string {
  const line = canonicalJson({
    deviceId,
    sender: senderKind,
    senderId: sender.entityId,
    userRole: sender.userRole,
    before: { verdict: before.verdict, responseCode: before.responseCode },
    after: { verdict: after.verdict, responseCode: after.responseCode },
    cohort: cohort ?? null,
    distributor,
  });
  return `${line}\n`;
}
