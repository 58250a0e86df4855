import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { WakeUps } from '../../database/index.js';
import { Settings } from '../../settings.js';
import { lapseVersions } from '../life-cycle/lapse-versions.js';
import { planChannel } from '../life-cycle/plans.js';
import { stateAsked } from './asked-state.js';
import { ComingVersions } from './coming-versions.js';
import type { PlanNotLoadable } from './coming-versions.js';
import { activations, plansNotLoadable } from './metrics.js';
import { NotLoadable } from './not-loadable.js';
import { OneAtATime } from './one-at-a-time.js';
import { stateNow } from './state-now.js';
import { StoredRuleSets } from './stored-rule-sets.js';
import { FenceBusy, holds, switchEpoch, withFence } from './switch-epoch.js';
import type { Switched } from './switch-epoch.js';

/** Plans are looked at this often whatever the notifications say, and what failed is tried again. */
const tickMilliseconds = 1_000;
/** A timer set for a due instant never runs longer than this, so that a clock that is put right is noticed. */
const timerMostMilliseconds = 1_500;
/** What a guard of the database refuses, and an epoch whose number is taken. */
const refusedByDatabase: readonly unknown[] = ['23514', '23505'];

/**
 * Keeps what is in force equal to what plans and break-glasses ask for: when one is made or taken back, and when one
 * becomes due or expires, to the second. Every replica runs it; the lock of the rule set lets one of them make each
 * change, and the others find nothing to do.
 *
 * INVARIANT (on time after any pause): what is due follows from rows alone, so a replica that was away, or the first to
 * start again, makes the change that fell due meanwhile with its first pass.
 */
@Injectable()
export class ActivationRunner {
  readonly #log = new Logger('RuleSets');
  readonly #coming: ComingVersions;
  readonly #wakeUps: WakeUps;
  readonly #passes = new OneAtATime(() => this.#pass());
  #faults: readonly string[] = [];
  /** What the log says already. */
  #reported: readonly string[] = [];
  #failing = false;
  #stopped = false;
  #timers: { tick?: NodeJS.Timeout; due?: NodeJS.Timeout } = {};

  constructor(
    settings: Settings,
    private readonly stored: StoredRuleSets,
    @InjectDataSource() private readonly source: DataSource,
  ) {
    this.#coming = new ComingVersions(stored);
    this.#wakeUps = new WakeUps(settings.databaseUrl, planChannel, () => void this.#runQuietly());
  }

  /** Makes one pass, then keeps at it. */
  async start(): Promise<void> {
    await this.run();
    this.#wakeUps.start();
    this.#tickLater();
  }

  /** Begins nothing more. A pass under way ends by itself: a silent database must not keep the service from closing. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    await this.#wakeUps.stop();
  }

  /** A pass over every rule set that begins after this call. Rejects when the database does not answer. */
  async run(): Promise<void> {
    await this.#passes.run();
  }

  /** Why what is asked for is not in force, a line each; empty when it is. */
  faults(): readonly string[] {
    return this.#faults;
  }

  /** Plans that fall due within ten minutes, or are overdue, and that this replica cannot load. */
  notLoadable(): readonly PlanNotLoadable[] {
    return this.#coming.notLoadable();
  }

  async #pass(): Promise<void> {
    if (this.#stopped) return;
    await this.#coming.load(this.source.manager);
    const names = await this.source.query<readonly { readonly name: string }[]>('select name from rule_set');
    const faults: string[] = [];
    for (const { name } of names) faults.push(...(await this.#follow(name)));
    this.#report(faults);
    await this.#wakeWhenDue();
  }

  /** @returns why the rule set is not as it is asked to be; empty when it is */
  async #follow(name: string): Promise<readonly string[]> {
    try {
      if (await this.#isAsAsked(name)) {
        await this.source.transaction((manager) => lapseVersions(manager, name));
        return [];
      }
      const switched = await withFence(this.source, (manager) => this.#switch(manager, name));
      if (switched.kind === 'switched') {
        activations.inc();
        this.#log.log(`activated epoch ${switched.epoch} of \`${name}\``);
      }
      return [];
    } catch (error) {
      const fault = expectedFault(error, name);
      if (fault === undefined) throw error;
      // What can go stale does so whether or not the rest can be followed; it may even be what stands in the way.
      await this.source.transaction((manager) => lapseVersions(manager, name));
      return [fault];
    }
  }

  /** Loads what is asked for, so that the transaction that switches finds it loaded. */
  async #isAsAsked(name: string): Promise<boolean> {
    const { manager } = this.source;
    const asked = await stateAsked(manager, this.stored, name);
    if (holds(await stateNow(manager, name), asked)) return true;
    for (const assignment of asked.state.assignments) await this.stored.released(name, assignment);
    return false;
  }

  async #switch(manager: DataSource['manager'], name: string): Promise<Switched> {
    await manager.query('select from rule_set where name = $1 for update', [name]);
    await lapseVersions(manager, name);
    return await switchEpoch(manager, this.stored, name);
  }

  #report(faults: readonly string[]): void {
    const notLoadable = this.notLoadable();
    const lines = [...new Set([...faults, ...notLoadable.map(({ fault }) => fault)])];
    const known = new Set(this.#reported);
    for (const line of lines) if (!known.has(line)) this.#log.error(`the epoch in force goes on: ${line}`);
    this.#reported = lines;
    this.#faults = faults;
    plansNotLoadable.set(notLoadable.length);
  }
  async #wakeWhenDue(): Promise<void> {
    clearTimeout(this.#timers.due);
    const rows = await this.source.query<readonly { readonly wait: number | null }[]>(
      `select ceil(extract(epoch from min(at) - clock_timestamp()) * 1000)::float8 as wait
         from (
           select effective_from as at from planned_activation where withdrawn_at is null
           union all select expires_at from break_glass
         ) as change where at > clock_timestamp()`,
    );
    const wait = rows[0]?.wait ?? Infinity;
    if (this.#stopped || wait > timerMostMilliseconds) return;
    this.#timers.due = setTimeout(() => void this.#runQuietly(), Math.max(1, wait));
  }

  #tickLater(): void {
    if (this.#stopped) return;
    this.#timers.tick = setTimeout(() => {
      void this.#runQuietly();
      this.#tickLater();
    }, tickMilliseconds);
  }

  async #runQuietly(): Promise<void> {
    try {
      await this.run();
      this.#failing = false;
    } catch (error) {
      // Tried again at the next tick; the readiness of the database tells why nothing changes until then.
      if (!this.#failing && !this.#stopped) this.#log.warn(`plans cannot be followed yet: ${String(error)}`);
      this.#failing = true;
    }
  }
}

/** What leaves the epoch in force as it is and is tried again; undefined for what the database's absence explains. */
function expectedFault(error: unknown, name: string): string | undefined {
  if (error instanceof NotLoadable) return error.message;
  if (error instanceof FenceBusy) return `FENCE_BUSY: \`${name}\`: ${error.message}`;
  if (!(error instanceof Error) || !('code' in error) || !refusedByDatabase.includes(error.code)) return undefined;
  return `EPOCH_REFUSED: the database refuses the epoch that plans ask for \`${name}\`: ${error.message}`;
}
