import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Settings } from '../settings.js';
import { activate, databaseNow } from './activate.js';
import { nextChangeAfter } from './activation-plan.js';
import type { PlannedActivation } from './activation-plan.js';
import { importRules, VersionChanged } from './import-rules.js';
import { activations, rulesFaults } from './metrics.js';
import { OneAtATime } from './one-at-a-time.js';
import { readRules, rulesFingerprint } from './rules-directory.js';
import type { Rules } from './rules-directory.js';
import type { RuleDocuments } from './stored-rule-sets.js';

/** Files are looked at this often whatever the watcher says, and what failed is tried again. */
const tickMilliseconds = 1_000;
/** An editor writes a file in steps; the last one counts. */
const debounceMilliseconds = 50;
/** A timer set for a due instant never runs longer than this, so that a clock that is put right is noticed. */
const timerMostMilliseconds = 1_500;
const busyAttempts = 8;

/**
 * Keeps what is in force equal to what `rules/` asks for: when a file changes, and when an activation becomes due.
 * Every replica runs it, on the same files; the fence lets one of them make each change.
 *
 * INVARIANT (a broken file changes nothing): the files count as a whole and only without a fault; until then the plan
 * last read goes on, its coming activations included.
 */
@Injectable()
export class ActivationRunner {
  readonly #log = new Logger('RuleSets');
  #rules: Rules | undefined;
  #faults: readonly string[] = [];
  /** Of the files last read, well or not. */
  #fingerprint = '';
  #pending = true;
  #started = false;
  #stopped = false;
  readonly #passes = new OneAtATime(() => this.#makePass());
  #dueAt: number | undefined;
  #watcher: FSWatcher | undefined;
  #timers: { tick?: NodeJS.Timeout; due?: NodeJS.Timeout; debounce?: NodeJS.Timeout } = {};

  constructor(
    private readonly settings: Settings,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /**
   * Imports and activates once, then keeps at it.
   * @throws VersionChanged when a released version was edited: the service must not start on such files
   */
  async start(): Promise<void> {
    await this.#passes.run();
    this.#started = true;
    this.#watch();
    this.#tickLater();
  }

  /** Begins nothing more. A pass under way ends by itself: a silent database must not keep the service from closing. */
  stop(): void {
    this.#stopped = true;
    this.#watcher?.close();
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
  }

  /** Why the files in `rules/` do not count as they are, a line each; empty when they do. */
  faults(): readonly string[] {
    return this.#faults;
  }

  /** The catalogue and guard rails that were last read without a fault. */
  documents(): RuleDocuments | undefined {
    if (this.#rules === undefined) return undefined;
    const { catalogue, guardRails } = this.#rules;
    return {
      ...{ catalogue: catalogue.value, catalogueDigest: catalogue.digest },
      ...{ guardRails: guardRails.value, guardRailsDigest: guardRails.digest },
    };
  }

  /** Activations that are not due yet, by the clock of this replica (for display). */
  coming(name: string): readonly PlannedActivation[] {
    const now = Date.now();
    return (this.#rules?.plan ?? []).filter((entry) => entry.name === name && entry.effectiveFrom > now);
  }

  async #makePass(): Promise<void> {
    if (this.#stopped) return;
    for (let attempt = 0; attempt < busyAttempts; attempt++) {
      if ((await rulesFingerprint(this.settings.rulesDirectory)) !== this.#fingerprint) await this.#read();
      const now = await databaseNow(this.source.manager);
      if (this.#dueAt !== undefined && now >= this.#dueAt) this.#pending = true;
      if (this.#pending && !(await this.#activateAll())) continue;
      this.#pending = false;
      this.#dueAt = this.#rules && nextChangeAfter(this.#rules.plan, now);
      this.#wakeWhenDue(now);
      return;
    }
  }

  async #read(): Promise<void> {
    const reading = await readRules(this.settings.rulesDirectory);
    if (reading.ok) {
      try {
        await importRules(this.source, reading.rules);
        this.#rules = reading.rules;
        this.#pending = true;
        this.#report([]);
      } catch (error) {
        if (!(error instanceof VersionChanged) || !this.#started) throw error;
        this.#report(error.faults);
      }
    } else this.#report(reading.faults);
    this.#fingerprint = reading.ok ? reading.rules.fingerprint : reading.fingerprint;
  }

  /** @returns false when it has to be done again: the files changed meanwhile, or decisions held the fence too long */
  async #activateAll(): Promise<boolean> {
    const rules = this.#rules;
    if (rules === undefined) return true;
    const known = await this.source.query<readonly { readonly name: string }[]>('select name from active_epoch');
    const names = new Set([...rules.plan, ...known].map(({ name }) => name));
    for (const name of names) {
      const done = await activate(this.source, this.settings.rulesDirectory, rules, name);
      if (done.kind === 'files-changed' || done.kind === 'fence-busy') return false;
      if (done.kind === 'activated') {
        activations.inc();
        this.#log.log(`activated epoch ${done.epoch} of \`${name}\``);
      }
    }
    return true;
  }

  #report(faults: readonly string[]): void {
    if (faults.length > 0 && faults.join() !== this.#faults.join()) {
      this.#log.error(`RULES_REFUSED: nothing changes until the files are mended: ${faults.join(' | ')}`);
    }
    this.#faults = faults;
    rulesFaults.set(faults.length);
  }

  #wakeWhenDue(now: number): void {
    clearTimeout(this.#timers.due);
    if (this.#dueAt === undefined || this.#dueAt - now > timerMostMilliseconds) return;
    this.#timers.due = setTimeout(() => this.#workQuietly(), Math.max(1, this.#dueAt - now));
  }

  #tickLater(): void {
    if (this.#stopped) return;
    this.#timers.tick = setTimeout(() => {
      this.#workQuietly();
      this.#tickLater();
    }, tickMilliseconds);
  }

  #workQuietly(): void {
    // It is tried again at the next tick, and the readiness of the database tells why nothing changes until then.
    this.#passes.run().catch((error: unknown) => this.#log.warn(`rules were not activated yet: ${String(error)}`));
  }

  /** A wake-up only: what it does not see (folders below, some file systems) the tick finds within a second. */
  #watch(): void {
    const soon = (): void => {
      clearTimeout(this.#timers.debounce);
      if (!this.#stopped) this.#timers.debounce = setTimeout(() => this.#workQuietly(), debounceMilliseconds);
    };
    try {
      this.#watcher = watch(this.settings.rulesDirectory, soon);
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch (error) {
      this.#log.warn(`RULES_DIR is not watched, only looked at each second: ${String(error)}`);
    }
  }
}
