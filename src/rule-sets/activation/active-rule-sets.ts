import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import { Settings } from '../../settings.js';
import { breakGlassRule } from '../break-glass/narrowed-guard-rails.js';
import { digestOf } from '../digest.js';
import { epochGauge, loadFailures } from './metrics.js';
import { NotLoadable } from './not-loadable.js';
import { OneAtATime } from './one-at-a-time.js';
import { readState } from './state-in-force.js';
import type { StateInForce } from './state-in-force.js';
import { stateNow } from './state-now.js';
import type { EpochNow } from './state-now.js';
import { StoredRuleSets } from './stored-rule-sets.js';
import type { RuleDocuments } from './stored-rule-sets.js';
import { epochAction, epochSubject } from './switch-epoch.js';

/** A compiled version as one epoch puts it in force. */
export interface ActiveRuleSet {
  readonly name: string;
  readonly version: number;
  readonly digest: string;
  readonly epoch: number;
  readonly catalogueDigest: string;
  readonly guardRailsDigest: string;
  /** Guard rails that stand for a break-glass in force: that they refuse is what somebody asked for. */
  readonly breakGlassRules: ReadonlySet<string>;
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

  /**
   * The catalogue and guard rails that the version for every cohort was approved with: without what a break-glass adds,
   * so that nothing is ever submitted with it.
   */
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
    this.#inForce = await this.#load(current);
    epochGauge.set({ rule_set: this.settings.evaluationRuleSet }, current.epoch);
    const { fault, epoch } = this.#inForce;
    if (fault !== null && fault !== before.fault) this.#log.error(`epoch ${epoch} decides nothing here: ${fault}`);
    const state = readState(current.state);
    if (fault === null && state !== undefined) this.#log.log(`epoch ${epoch} is in force: ${inWords(state)}`);
  }

  /** Database errors rise: they say nothing about the epoch, and what is in force stays until it can be read. */
  async #load(current: EpochNow): Promise<InForce> {
    const { epoch } = current;
    try {
      const state = await this.#proven(current);
      const { name, breakGlass } = state;
      const breakGlassRules = new Set(breakGlass.map(breakGlassRule));
      const byCohort = new Map<string, ActiveRuleSet>();
      let everyone: ActiveRuleSet | undefined;
      let documents: RuleDocuments | undefined;
      for (const assignment of state.assignments) {
        const { cohort, version, digest, catalogueDigest, guardRailsDigest } = assignment;
        const compiled = await this.stored.inForce(name, assignment, breakGlass);
        const digests = { digest, catalogueDigest, guardRailsDigest };
        const active = { name, version, ...digests, epoch, breakGlassRules, compiled };
        documents ??= await this.stored.documents(await this.stored.released(name, assignment));
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

  /**
   * INVARIANT (an epoch is proved by its trail entry): the entry that an epoch was made with holds the digest of its
   * state, in the chain of the trail. A state that was changed afterwards, a cohort in it for instance, is not followed.
   */
  async #proven({ epoch, state: text }: EpochNow): Promise<StateInForce> {
    const name = this.settings.evaluationRuleSet;
    const rows = await this.source.query<
      readonly { readonly after_digest: string | null; readonly cause: string | null; readonly newest: boolean }[]
    >(
      // In one statement: an epoch that was overtaken since it was read is no fault, the next reading follows.
      `select a.cause, (select epoch from active_epoch where name = $1)
            = (select max(epoch) from activation where name = $1) as newest,
          (select after_digest from audit_trail where subject = $3 and action = $4 and outcome = 'done'
             order by sequence desc limit 1) as after_digest
         from activation a where a.name = $1 and a.epoch = $2`,
      [name, epoch, epochSubject(name, epoch), epochAction],
    );
    const row = rows[0];
    const state = readState(text);
    const where = `epoch ${epoch} of \`${name}\``;
    if (state === undefined || state.name !== name) {
      throw new NotLoadable('STATE_TAMPERED', `${where}: what it puts in force cannot be read`);
    }
    // Epochs of before there were plans have no cause and no entry; their versions were never approved either.
    if (row?.cause !== null && row?.after_digest !== digestOf(text)) {
      throw new NotLoadable('STATE_TAMPERED', `${where} is not what its entry in the audit trail says`);
    }
    if (!row.newest)
      throw new NotLoadable('STATE_TAMPERED', `${where}: what is named in force is not the newest epoch`);
    return state;
  }
}

function inWords({ name, assignments, breakGlass }: StateInForce): string {
  const parts = assignments.map(({ cohort, version }) => `version ${version} for ${cohort ?? 'every cohort'}`);
  return `\`${name}\`: ${parts.length === 0 ? 'no version' : parts.join(', ')}${
    breakGlass.length === 0 ? '' : `, narrowed by break-glass ${breakGlass.join(', ')}`
  }`;
}
