import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Settings } from '../../settings.js';
import { OneAtATime } from '../activation/one-at-a-time.js';
import { rulesFaults } from './metrics.js';
import type { RuleDocuments } from '../activation/stored-rule-sets.js';
import { changedVersions, importDocuments, importRules } from './import-rules.js';
import { readRules, rulesFingerprint } from './rules-directory.js';
import type { Rules } from './rules-directory.js';

/** Files are looked at this often whatever the watcher says, and what failed is tried again. */
const tickMilliseconds = 1_000;
/** An editor writes a file in steps; the last one counts. */
const debounceMilliseconds = 50;

/**
 * Reads the folder with the rules: at start its versions become drafts, while running a changed catalogue or changed
 * guard rails become those that the next version is submitted with. Nothing in force ever changes by a file.
 *
 * INVARIANT (a broken file changes nothing): the files count as a whole and only without a fault.
 */
@Injectable()
export class RulesImporter {
  readonly #log = new Logger('RuleSets');
  readonly #passes = new OneAtATime(() => this.#makePass());
  #rules: Rules | undefined;
  #faults: readonly string[] = [];
  /** Of the files last read, well or not. */
  #fingerprint = '';
  #stopped = false;
  #watcher: FSWatcher | undefined;
  #timers: { tick?: NodeJS.Timeout; debounce?: NodeJS.Timeout } = {};

  constructor(
    private readonly settings: Settings,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /**
   * Imports once, then follows the catalogue and the guard rails.
   * @throws VersionChanged when a version's file was edited: the service must not start on such files
   */
  async start(): Promise<void> {
    const reading = await readRules(this.settings.rulesDirectory);
    this.#fingerprint = reading.ok ? reading.rules.fingerprint : reading.fingerprint;
    if (reading.ok) {
      await importRules(this.source, reading.rules);
      this.#rules = reading.rules;
    }
    this.#report(reading.ok ? [] : reading.faults);
    this.#watch();
    this.#tickLater();
  }

  /** Begins nothing more. A pass under way ends by itself: a silent database must not keep the service from closing. */
  stop(): void {
    this.#stopped = true;
    this.#watcher?.close();
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
  }

  /** Why the files do not count as they are, a line each; empty when they do. */
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

  async #makePass(): Promise<void> {
    if (this.#stopped || (await rulesFingerprint(this.settings.rulesDirectory)) === this.#fingerprint) return;
    const reading = await readRules(this.settings.rulesDirectory);
    if (reading.ok) {
      await this.source.transaction((manager) => importDocuments(manager, reading.rules));
      this.#rules = reading.rules;
    }
    this.#report(reading.ok ? await changedVersions(this.source.manager, reading.rules) : reading.faults);
    this.#fingerprint = reading.ok ? reading.rules.fingerprint : reading.fingerprint;
  }

  #report(faults: readonly string[]): void {
    if (faults.length > 0 && faults.join() !== this.#faults.join()) {
      this.#log.error(`RULES_REFUSED: no file counts until all are mended: ${faults.join(' | ')}`);
    }
    this.#faults = faults;
    rulesFaults.set(faults.length);
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
    this.#passes.run().catch((error: unknown) => this.#log.warn(`rules were not read yet: ${String(error)}`));
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
