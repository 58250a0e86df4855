import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { WakeUps } from '../../database/index.js';
import { Settings } from '../../settings.js';
import { ActionRun } from './action-run.js';
import { correctionChannel, markForUndo, moveAction, noteStarter } from './action-verbs.js';
import { Alarm } from './alarm.js';
import { openDrift } from './drift-records.js';
import { Lease } from './lease.js';
import { actionsRun, actionsWait, driftIs } from './metrics.js';
import { RunnerTools } from './runner-tools.js';

/** Actions are looked for this often whatever the notifications say. */
const tickMilliseconds = 1_000;
/** One action that waits, or is slow by intent, does not keep others from being run. */
const runsMost = 4;
const alarmEveryMilliseconds = 60_000;
/** Another replica may have found drift, or that it is gone. */
const driftCountedEveryMilliseconds = 15_000;

/**
 * Runs corrective actions, and is told what people want of them. Whatever replica is asked, the action is run by one:
 * the one that holds its lease.
 */
@Injectable()
export class CorrectionRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('CorrectiveActions');
  readonly #alarm: Alarm;
  readonly #wakeUps: WakeUps;
  readonly #name: string;
  readonly #stop = new AbortController();
  readonly #runs = new Map<ActionRun, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #driftCountedAt = 0;
  #failing = false;

  constructor(
    private readonly tools: RunnerTools,
    settings: Settings,
  ) {
    this.#name = tools.newKey();
    this.#alarm = new Alarm((line) => this.#log.error(line), alarmEveryMilliseconds, tools.now);
    this.#wakeUps = new WakeUps(settings.databaseUrl, correctionChannel, () => void this.#look());
  }

  onApplicationBootstrap(): void {
    this.#wakeUps.start();
    this.#lookLater();
  }

  /** Ends after the step that is under way; what was sent and not answered is asked again by whoever goes on. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#wakeUps.stop();
    await this.#looking;
    await Promise.all(this.#runs.values());
  }

  /**
   * Begins to apply an approved action.
   * @param id - decimal text
   * @throws Problem 403 STARTER_IS_APPROVER; 404 CORRECTIVE_ACTION_UNKNOWN; 409 CORRECTIVE_ACTION_STATE
   */
  async start(id: string, actor: Actor): Promise<void> {
    await moveAction(this.tools.source, id, actor, {
      ...{ action: 'corrective-action-started', from: ['approved'], to: 'applying' },
      also: async (manager, { decided_by }) => {
        await noteStarter(manager, id, actor, decided_by);
        return {};
      },
    });
  }

  /** No further batch is sent; what was sent is settled. @throws Problem 404, 409 as `start` */
  async pause(id: string, actor: Actor): Promise<void> {
    await moveAction(this.tools.source, id, actor, {
      ...{ action: 'corrective-action-paused', from: ['applying'], to: 'paused' },
    });
  }

  /** @throws Problem 404, 409 as `start` */
  async resume(id: string, actor: Actor): Promise<void> {
    await moveAction(this.tools.source, id, actor, {
      ...{ action: 'corrective-action-resumed', from: ['paused'], to: 'applying' },
    });
  }

  /** Ends it, or its roll-back, where it is; what was placed stays, and is compared. @throws Problem 404, 409 as `start` */
  async abort(id: string, actor: Actor, reason?: string): Promise<void> {
    await moveAction(this.tools.source, id, actor, {
      ...{ action: 'corrective-action-aborted', from: ['applying', 'paused', 'rolling-back'], to: 'aborted' },
      ...(reason === undefined ? {} : { reason }),
      also: async (manager) => {
        await manager.query(
          `update corrective_action set finished_at = clock_timestamp(), reconcile_asked_at = clock_timestamp()
           where action_id = $1`,
          [id],
        );
        return {};
      },
    });
  }

  /**
   * Puts back what was there before, wherever the slot still holds what was placed.
   * @param devices - undefined: all of them
   * @throws Problem 404, 409 as `start`
   */
  async rollBack(id: string, actor: Actor, devices?: readonly Eui64[], reason?: string): Promise<void> {
    await moveAction(this.tools.source, id, actor, {
      action: 'corrective-action-roll-back-started',
      ...{ from: ['applied', 'aborted', 'paused', 'rolled-back'], to: 'rolling-back' },
      ...(reason === undefined ? {} : { reason }),
      also: async (manager) => await markForUndo(manager, id, devices),
    });
  }

  /** Asks for its slots to be read back and compared. @throws Problem 404, 409 as `start` */
  async reconcile(id: string, actor: Actor): Promise<void> {
    await moveAction(this.tools.source, id, actor, {
      ...{ action: 'corrective-action-reconcile-asked', to: null },
      from: ['applied', 'aborted', 'paused', 'rolled-back'],
      also: async (manager) => {
        await manager.query(
          'update corrective_action set reconcile_asked_at = clock_timestamp() where action_id = $1',
          [id],
        );
        return {};
      },
    });
  }

  #lookLater(): void {
    if (this.#stop.signal.aborted) return;
    this.#timer = setTimeout(() => void this.#look().then(() => this.#lookLater()), tickMilliseconds).unref();
  }

  /** Takes over what nobody runs. One look at a time: who comes while it runs finds it in the next tick. */
  async #look(): Promise<void> {
    this.#looking ??= this.#claimAll().finally(() => (this.#looking = undefined));
    await this.#looking;
  }

  async #claimAll(): Promise<void> {
    try {
      while (this.#runs.size < runsMost && !this.#stop.signal.aborted) {
        const lease = await Lease.claim(this.tools.source, this.#name);
        if (lease === undefined) break;
        this.#run(lease);
      }
      await this.#countDrift();
      this.#failing = false;
    } catch (error) {
      // Tried again at the next tick; the readiness of the database tells why nothing goes on until then.
      if (!this.#failing && !this.#stop.signal.aborted) {
        this.#log.warn(`corrective actions cannot be looked for: ${String(error)}`);
      }
      this.#failing = true;
    }
    actionsRun(this.#runs.size);
    actionsWait([...this.#runs.keys()].filter(({ waits }) => waits).length);
  }

  async #countDrift(): Promise<void> {
    const now = this.tools.now();
    if (now - this.#driftCountedAt < driftCountedEveryMilliseconds) return;
    this.#driftCountedAt = now;
    driftIs(await openDrift(this.tools.source.manager));
  }

  #run(lease: Lease): void {
    const run = new ActionRun(this.tools, lease, this.#alarm, this.#stop.signal);
    const ended = run
      .run()
      .catch((error: unknown) =>
        this.#log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      )
      .finally(() => this.#runs.delete(run));
    this.#runs.set(run, ended);
  }
}
