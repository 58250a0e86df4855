import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { disagreementsSoFar } from '../../evaluations/index.js';
import { ReadinessProbe } from '../../health/index.js';
import { ActiveRuleSets } from '../../rule-sets/index.js';
import { Settings } from '../../settings.js';
import { newReplicaName } from './replica-name.js';

const everyMilliseconds = 5_000;
/** So long a replica that stops waits for its goodbye to be written: a silent database must not keep it. */
const goodbyeMilliseconds = 1_000;

/**
 * Says every five seconds that this replica runs, and how it is; says goodbye when it stops. Off the request path, one
 * statement at a time: while the database does not answer nothing is said, and nothing else is harmed.
 */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly replica = newReplicaName();
  readonly #log = new Logger('Replicas');
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #failing = false;

  constructor(
    private readonly probe: ReadinessProbe,
    private readonly active: ActiveRuleSets,
    private readonly settings: Settings,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.#later(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, goodbyeMilliseconds)));
    const goodbye = this.source
      .query('update replica set ended_at = clock_timestamp() where replica = $1 and ended_at is null', [this.replica])
      // Then it is missed for ten minutes, which is no lie: nobody heard it end.
      .catch(() => undefined);
    await Promise.race([goodbye, late]);
    clearTimeout(timer);
  }

  /** Says now how this replica is. Rejects when the database does not answer. */
  async beat(): Promise<void> {
    const { status, reasons } = await this.probe.readiness();
    const epochs = [{ ruleSet: this.settings.evaluationRuleSet, epoch: this.active.epoch() }];
    await this.source.query(
      `insert into replica as r (replica, ready, reasons, epochs, disagreements) values ($1, $2, $3, $4, $5)
       on conflict (replica) do update set ready = excluded.ready, reasons = excluded.reasons,
         epochs = excluded.epochs, disagreements = greatest(r.disagreements, excluded.disagreements)`,
      [
        ...[this.replica, status !== 'not-ready', JSON.stringify(reasons), JSON.stringify(epochs)],
        await disagreementsSoFar(),
      ],
    );
  }

  #later(milliseconds: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#beatQuietly().then(() => this.#later(everyMilliseconds)), milliseconds);
    this.#timer.unref();
  }

  async #beatQuietly(): Promise<void> {
    try {
      await this.beat();
      this.#failing = false;
    } catch (error) {
      // Said again in five seconds. Readiness tells whoever routes requests that the database is away.
      if (!this.#failing && !this.#stopped) this.#log.warn(`this replica cannot say that it runs: ${String(error)}`);
      this.#failing = true;
    }
  }
}
