import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { Settings } from '../settings.js';
import { stateNow } from './activate.js';
import { epochGauge, loadFailures } from './metrics.js';
import { OneAtATime } from './one-at-a-time.js';
import { parseState } from './state-in-force.js';
import type { StateInForce } from './state-in-force.js';
import { NotLoadable, StoredRuleSets } from './stored-rule-sets.js';
import type { RuleDocuments } from './stored-rule-sets.js';

/** A compiled version as one epoch puts it in force. */
export interface ActiveRuleSet {
  readonly name: string;
  readonly version: number;
  readonly digest: string;
  readonly epoch: number;
  readonly catalogueDigest: string;
  readonly guardRailsDigest: string;
  readonly compiled: CompiledRuleSet;
}

interface InForce {
  readonly epoch: number;
  readonly everyone: ActiveRuleSet | undefined;
  readonly byCohort: ReadonlyMap<string, ActiveRuleSet>;
  readonly documents: RuleDocuments | undefined;
  /** Why an epoch that the database names decides nothing here. */
  readonly fault: string | null;
}

const nothing: InForce = { epoch: 0, everyone: undefined, byCohort: new Map(), documents: undefined, fault: null };

/**
 * What is in force in this replica: read from memory by every decision, replaced as a whole when the epoch changes.
 *
 * INVARIANT (fail closed): an epoch that cannot be loaded leaves nothing in force; the one before is never kept on,
 * because the fence would refuse its decisions anyway.
 */
@Injectable()
export class ActiveRuleSets {
  readonly #log = new Logger('RuleSets');
  #inForce = nothing;
  readonly #reading = new OneAtATime(() => this.#read());

  constructor(
    private readonly settings: Settings,
    private readonly stored: StoredRuleSets,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /**
   * The rule set that decides for a cohort.
   * @param _decidedAt - epoch milliseconds. What is in force changes by epoch, not by a replica's clock, so the state in
   *   memory answers for every instant, and the fence refuses it if it was superseded meanwhile
   * @param cohort - null when the device belongs to none; undefined when that is not known: while cohorts differ, no
   *   version is then known to be in force, or a cohort that is forgotten could turn a refusal into a permit
   */
  at(_decidedAt: number, cohort: string | null | undefined): ActiveRuleSet | undefined {
    const { byCohort, everyone } = this.#inForce;
    if (byCohort.size === 0 || cohort === null) return everyone;
    return cohort === undefined ? undefined : (byCohort.get(cohort) ?? everyone);
  }

  /** The epoch in force for the rule set that decides commands; 0 before the first. */
  epoch(): number {
    return this.#inForce.epoch;
  }

  /** The catalogue and guard rails in force. */
  documents(): RuleDocuments | undefined {
    return this.#inForce.documents;
  }

  /** Whether anything is in force, and why not. */
  state(): { readonly epoch: number; readonly active: boolean; readonly fault: string | null } {
    const { epoch, everyone, byCohort, fault } = this.#inForce;
    return { epoch, active: everyone !== undefined || byCohort.size > 0, fault };
  }

  /** Reads from the database what is in force now, with a reading that begins after this call. */
  async refresh(): Promise<void> {
    await this.#reading.run();
  }

  async #read(): Promise<void> {
    const current = await stateNow(this.source.manager, this.settings.evaluationRuleSet);
    if (current === undefined || (current.epoch === this.#inForce.epoch && this.#inForce.fault === null)) return;
    const before = this.#inForce;
    this.#inForce = await this.#load(current.epoch, parseState(current.state));
    epochGauge.set(current.epoch);
    const { fault, epoch } = this.#inForce;
    if (fault !== null && fault !== before.fault) this.#log.error(`epoch ${epoch} decides nothing here: ${fault}`);
    if (fault === null) this.#log.log(`epoch ${epoch} is in force: ${inWords(parseState(current.state))}`);
  }

  /** Database errors rise: they say nothing about the epoch, and what is in force stays until it can be read. */
  async #load(epoch: number, state: StateInForce): Promise<InForce> {
    try {
      const documents = await this.stored.documents(state);
      const { name, catalogueDigest, guardRailsDigest } = state;
      const byCohort = new Map<string, ActiveRuleSet>();
      let everyone: ActiveRuleSet | undefined;
      for (const { cohort, version, digest } of state.assignments) {
        const compiled = await this.stored.compiled({ name, version, digest }, state);
        const active = { name, version, digest, epoch, catalogueDigest, guardRailsDigest, compiled };
        if (cohort === null) everyone = active;
        else byCohort.set(cohort, active);
      }
      return { epoch, everyone, byCohort, documents, fault: null };
    } catch (error) {
      if (!(error instanceof NotLoadable)) throw error;
      loadFailures.inc();
      return { ...nothing, epoch, fault: error.message };
    }
  }
}

function inWords({ name, assignments }: StateInForce): string {
  const parts = assignments.map(({ cohort, version }) => `version ${version} for ${cohort ?? 'every cohort'}`);
  return `\`${name}\`: ${parts.length === 0 ? 'no version' : parts.join(', ')}`;
}
