import { Injectable, Logger } from '@nestjs/common';
import { WakeUps } from '../../database/index.js';
import { Settings } from '../../settings.js';
import { ActiveRuleSets } from './active-rule-sets.js';
import { epochChannel } from './switch-epoch.js';

const pollMilliseconds = 250;

/** Follows the epoch in the database: at once on a notification, else within a quarter of a second. */
@Injectable()
export class EpochFollower {
  readonly #log = new Logger('RuleSets');
  readonly #wakeUps: WakeUps;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #failing = false;

  constructor(
    settings: Settings,
    private readonly active: ActiveRuleSets,
  ) {
    this.#wakeUps = new WakeUps(settings.databaseUrl, epochChannel, () => void this.#refresh());
  }

  async start(): Promise<void> {
    await this.active.refresh();
    this.#wakeUps.start();
    this.#pollLater();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#wakeUps.stop();
  }

  #pollLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#refresh().then(() => this.#pollLater()), pollMilliseconds);
  }

  async #refresh(): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.active.refresh();
      this.#failing = false;
    } catch (error) {
      // Tried again at the next poll. Decisions are safe meanwhile: none is recorded without the database.
      if (!this.#failing) this.#log.warn(`the epoch cannot be read: ${String(error)}`);
      this.#failing = true;
    }
  }
}
