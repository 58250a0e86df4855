import type { Command } from '../../core/evaluation/index.js';
import { decide, reasonsOf } from '../../core/evaluation/index.js';
import { parseServiceReferenceVariant } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { ContextCache, ContextGatherer, CorrectionFacts } from '../../device-context/index.js';
import { Problem } from '../../http/index.js';
import type { ActiveRuleSet, ActiveRuleSets } from '../../rule-sets/index.js';
import type { Correction, EligibilityRules, Eligible } from './eligibility.js';
import { Eligibility } from './eligibility.js';

/** The rule set that says which slots may be corrected. */
export const correctionRuleSet = 'corrective-action';

const mpanLength = 13;
const exchanged = parseServiceReferenceVariant('6.15.1');

/**
 * A correction is judged as if the operator that is to be placed had sent the 6.15.1 that it stands for, without a
 * signature, and with the facts `correction.*` beside it. So guard rails hold for corrections as they do for commands.
 */
export class EligibilityByRules extends Eligibility {
  /**
   * @param ruleSets - what is in force of `correctionRuleSet`
   * @param now - epoch milliseconds
   */
  constructor(
    private readonly ruleSets: ActiveRuleSets,
    private readonly cache: ContextCache,
    private readonly gatherer: ContextGatherer,
    private readonly now: () => number,
  ) {
    super();
  }

  async rules(): Promise<EligibilityRules> {
    await this.ruleSets.refresh();
    const { name, version, digest, epoch } = this.#inForce(null);
    return { name, version, digest, epoch };
  }

  async judge(corrections: readonly Correction[]): Promise<readonly Eligible[]> {
    await this.ruleSets.refresh();
    const decidedAt = this.now();
    return corrections.map((correction) => this.#judge(correction, decidedAt));
  }

  #judge(correction: Correction, decidedAt: number): Eligible {
    const device = this.cache.lookupDevice(correction.deviceId);
    if (device === undefined) {
      const reason = `device \`${correction.deviceId}\` is not in the inventory`;
      return { eligible: false, code: 'E19', reason };
    }
    const { compiled } = this.#inForce(device.cohort);
    const command = commandFor(correction, device.mpxn, decidedAt);
    const context = this.gatherer.gather(compiled, command, decidedAt, factsOf(correction, decidedAt));
    const decision = decide(compiled, context);
    if (decision.verdict === 'permit') return { eligible: true };
    const refusing = reasonsOf(compiled, context, decision).find(({ outcome }) => outcome !== 'waived');
    const missing = refusing?.missing.map(({ detail }) => detail) ?? [];
    const reason = [refusing?.because ?? 'no rule permits it', ...missing].join('; ');
    return { eligible: false, code: decision.responseCode ?? 'E000000', reason: `${refusing?.rule ?? ''}: ${reason}` };
  }

  #inForce(cohort: string | null | undefined): ActiveRuleSet {
    const active = this.ruleSets.at(this.now(), cohort);
    if (active !== undefined) return active;
    const detail =
      `no version of \`${correctionRuleSet}\` is in force for these devices, so none may be corrected; ` +
      'have a version submitted, approved and activated';
    throw new Problem(503, 'NO_ACTIVE_RULE_SET', detail);
  }
}

function factsOf(correction: Correction, decidedAt: number): CorrectionFacts {
  const { slot, fromEntityId, toEntityId, fromPartyConsents, toPartyConsents, lastPermittedAt } = correction;
  return {
    ...{ slot, fromEntityId, toEntityId, fromPartyConsents, toPartyConsents },
    sinceLastPermit: lastPermittedAt === null ? null : Math.max(0, decidedAt - lastPermittedAt),
  };
}

function commandFor({ deviceId, toEntityId }: Correction, mpxn: string | null | undefined, decidedAt: number): Command {
  invariant(exchanged !== undefined, '6.15.1 is a service reference variant');
  return {
    requestId: { text: `${toEntityId}:${deviceId}:0`, originatorId: toEntityId, targetId: deviceId, counter: 0n },
    serviceReferenceVariant: exchanged,
    userRole: mpxn?.length === mpanLength ? 'ED' : 'GT',
    commandVariant: 1,
    receivedAt: decidedAt,
    signatures: { user: 'not-checked', countersignature: 'not-checked', signerEntityId: toEntityId },
    updateSecurityCredentials: null,
  };
}
