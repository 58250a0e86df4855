import type { CompiledRuleSet, Decision } from '../../core/evaluation/index.js';
import { decide } from '../../core/evaluation/index.js';
import type { CertificateFacts, ContextReader, FactNeeds } from '../../device-context/index.js';
import { ContextGatherer } from '../../device-context/index.js';
import type { SyntheticCommand } from './synthetic-command.js';

/** What a census keeps of a decision. */
export type Outcome = Pick<Decision, 'verdict' | 'responseCode'>;

/** One command decided before and after: by two versions, or around a correction. */
export interface OutcomePair {
  readonly before: Outcome;
  readonly after: Outcome;
}

export const isFlip = ({ before, after }: OutcomePair): boolean =>
  before.verdict !== after.verdict || before.responseCode !== after.responseCode;

/** Gathers facts of synthetic commands, whose certificates say what the census assumes. */
class SyntheticGatherer {
  #certificates: CertificateFacts | null = null;
  readonly #gatherer: ContextGatherer;

  constructor(reader: ContextReader) {
    this.#gatherer = new ContextGatherer(reader, { read: () => this.#certificates ?? nothingSaid });
  }

  gather(needs: FactNeeds, { command, certificates }: SyntheticCommand, at: number) {
    this.#certificates = certificates;
    return this.#gatherer.gather(needs, command, at);
  }
}

const nothingSaid: CertificateFacts = {
  problems: [],
  roles: undefined,
  entityIds: undefined,
  entityId: undefined,
  keyUsages: { digitalSigning: undefined, keyAgreement: undefined, keyAgreementTopUp: undefined },
  chain: null,
  validity: undefined,
};

/** Decides commands by two versions over the same knowledge. */
export class VersionsDecider {
  readonly #gatherer: SyntheticGatherer;
  /** What both read, gathered once for both; null when their catalogues differ. */
  readonly #together: FactNeeds | null;

  constructor(
    reader: ContextReader,
    private readonly before: CompiledRuleSet,
    private readonly after: CompiledRuleSet,
  ) {
    this.#gatherer = new SyntheticGatherer(reader);
    const usedFacts = [...new Set([...before.usedFacts, ...after.usedFacts])].sort((a, b) => a - b);
    this.#together = before.catalogue === after.catalogue ? { catalogue: before.catalogue, usedFacts } : null;
  }

  /** @param at - epoch milliseconds */
  decide(synthetic: SyntheticCommand, at: number): OutcomePair {
    const { before, after } = this;
    const context = this.#gatherer.gather(this.#together ?? before, synthetic, at);
    const other = this.#together === null ? this.#gatherer.gather(after, synthetic, at) : context;
    return { before: decide(before, context), after: decide(after, other) };
  }
}

/** Decides commands by one version over what is known and over what will be. */
export class CorrectionDecider {
  readonly #before: SyntheticGatherer;
  readonly #after: SyntheticGatherer;

  constructor(now: ContextReader, then: ContextReader) {
    this.#before = new SyntheticGatherer(now);
    this.#after = new SyntheticGatherer(then);
  }

  /** @param at - epoch milliseconds */
  decide(compiled: CompiledRuleSet, synthetic: SyntheticCommand, at: number): OutcomePair {
    return {
      before: decide(compiled, this.#before.gather(compiled, synthetic, at)),
      after: decide(compiled, this.#after.gather(compiled, synthetic, at)),
    };
  }
}
