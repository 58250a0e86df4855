import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GrantedRoles, TokenVerifier } from '../access/index.js';
import { WakeUps } from '../database/index.js';
import { Settings } from '../settings.js';
import { readGrants } from './grants.js';

/** Notified by each decision on a role change. Only a wake-up: the grants are read anew. */
export const grantsChannel = 'role_grants_changed';

const pollMilliseconds = 500;

/**
 * Keeps the granted roles of this replica those of the database: at once on a notification, else within half a second.
 * When they change, every remembered token is forgotten, so that the next request of anybody is judged by them.
 */
@Injectable()
export class GrantFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('RoleChanges');
  readonly #wakeUps: WakeUps;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();
  #known = '[]';
  #stopped = false;
  #failing = false;

  constructor(
    settings: Settings,
    private readonly dataSource: DataSource,
    private readonly granted: GrantedRoles,
    private readonly verifier: TokenVerifier,
  ) {
    this.#wakeUps = new WakeUps(settings.databaseUrl, grantsChannel, () => void this.catchUp());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#readInTurn();
    this.#wakeUps.start();
    this.#pollLater();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#wakeUps.stop();
    await this.#reading.catch(() => undefined);
  }

  /** Resolves when what was granted before the call counts here, or cannot be read; then the next poll tries again. */
  async catchUp(): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.#readInTurn();
      this.#failing = false;
    } catch (error) {
      // While the database is away no role changes, here or elsewhere.
      if (!this.#failing) this.#log.warn(`the granted roles cannot be read: ${String(error)}`);
      this.#failing = true;
    }
  }

  /** Reads take turns, so that an older one never replaces a newer one. */
  async #readInTurn(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#read());
    await this.#reading;
  }

  async #read(): Promise<void> {
    const grants = await readGrants(this.dataSource.manager);
    const text = JSON.stringify([...grants]);
    if (text === this.#known) return;
    this.granted.replaceAll(grants);
    this.verifier.forgetCallers();
    this.#known = text;
  }

  #pollLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.catchUp().then(() => this.#pollLater()), pollMilliseconds);
  }
}
