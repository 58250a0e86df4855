import { Logger } from '@nestjs/common';
import { isDatabaseGone } from '../../database/index.js';
import { AnchorSlotStoreUnavailable } from '../anchor-slot-store/index.js';
import type { Alarm } from './alarm.js';
import { endIfDone } from './end-action.js';
import { LeaseLost } from './lease.js';
import type { Lease, RunningAction } from './lease.js';
import { Pacer } from './pacer.js';
import { prepareCorrections } from './prepare-corrections.js';
import { prepareUndo } from './prepare-undo.js';
import { endReconcile, reconcileSome } from './reconcile.js';
import type { RunnerTools } from './runner-tools.js';
import { settleBatch, unsettledBatch } from './settle-batch.js';
import { whyWaiting } from './why-waiting.js';
import { placedByUs } from './items.js';

const firstWaitMilliseconds = 250;
const longestWaitMilliseconds = 10_000;

/**
 * One run of one action by one replica: settles what was sent, then step by step what its state asks for, until there is
 * nothing more to do. Every step begins by reading the action, so what people ask for counts before the next batch.
 */
export class ActionRun {
  readonly #log = new Logger('CorrectiveActions');
  readonly #pacer = new Pacer();
  /** Position up to which there is nothing to take, and in which state of the action. */
  #cursor: { readonly of: string; readonly after: number } = { of: '', after: 0 };
  #failures = 0;

  /** @param stop - aborts when the service stops */
  constructor(
    private readonly tools: RunnerTools,
    private readonly lease: Lease,
    private readonly alarm: Alarm,
    private readonly stop: AbortSignal,
  ) {}

  /** Whether the run waits for something that does not answer. */
  get waits(): boolean {
    return this.#failures > 0;
  }

  /** Resolves when there is nothing more to do, the service stops, or another replica took over. */
  async run(): Promise<void> {
    try {
      while (!this.stop.aborted && (await this.#stepOrWait()));
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      this.#log.warn(error.message);
      return;
    }
    // Without the database the lease runs out by itself.
    await this.lease.release().catch(() => undefined);
  }

  async #stepOrWait(): Promise<boolean> {
    try {
      const goesOn = await this.#step();
      if (this.#failures > 0) await this.#say(null);
      this.#failures = 0;
      return goesOn;
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      this.#failures += 1;
      await this.#wait(error);
      return true;
    }
  }

  /** @returns whether there may be more to do */
  async #step(): Promise<boolean> {
    const action = await this.lease.fenced((_, current) => Promise.resolve(current));
    const batch = await unsettledBatch(this.tools, action.id);
    if (batch !== undefined) {
      await settleBatch(this.tools, this.lease, batch);
      return true;
    }
    switch (action.state) {
      case 'applying':
        return await this.#take(action, prepareCorrections, `state = 'pending'`, 'applied');
      case 'rolling-back':
        return await this.#take(action, prepareUndo, undoLeft(action), 'rolled-back');
      default:
        return action.reconcileAskedAt === null ? false : await this.#reconcile(action);
    }
  }

  async #take(
    action: RunningAction,
    prepare: typeof prepareCorrections,
    left: string,
    end: 'applied' | 'rolled-back',
  ): Promise<boolean> {
    await this.#pause(this.#pacer.wait(this.tools.now()));
    if (this.stop.aborted) return false;
    const taken = await prepare(this.tools, this.lease, action, this.#after(action.state));
    if (taken !== undefined) {
      this.#pacer.spend(taken.sent, action.perSecond, this.tools.now());
      this.#cursor = { of: action.state, after: taken.upTo };
      return true;
    }
    // Nothing after the cursor; from the beginning there may be, or the action was paused meanwhile.
    this.#cursor = { of: '', after: 0 };
    await endIfDone(this.lease, action, left, end);
    return true;
  }

  async #reconcile(action: RunningAction): Promise<boolean> {
    const of = `reconcile ${action.reconcileAskedAt}`;
    const upTo = await reconcileSome(this.tools, this.lease, action, this.#after(of));
    if (upTo !== undefined) {
      this.#cursor = { of, after: upTo };
      return true;
    }
    const { right, drifted, missing, context } = await endReconcile(this.tools, this.lease, action);
    if (drifted + missing + context > 0) {
      this.alarm.raise(
        `corrective action ${action.id}: ${drifted} anchor slots do not hold what was left there, the store does not ` +
          `know ${missing}, ${right} are right; ${context} differ from what decisions go by; ` +
          '`GET /v1/anchor-slots/drift` lists them',
      );
    }
    return true;
  }

  #after(of: string): number {
    return this.#cursor.of === of ? this.#cursor.after : 0;
  }

  async #wait(error: unknown): Promise<void> {
    if (this.stop.aborted) return;
    const asked = error instanceof AnchorSlotStoreUnavailable ? error.retryAfterMilliseconds : 0;
    const grown = Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** Math.min(this.#failures - 1, 10));
    const reason = whyWaiting(error);
    // A fault of ours is told with all of it; it is tried again, since what it works on is kept.
    if (reason === undefined) this.#log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    await this.#say(reason ?? 'a fault of the service, which its log tells; it is tried again');
    await this.#pause(Math.max(asked, grown * (0.5 + this.tools.random() / 2)));
  }

  /** What people see while the action waits; a database that is gone cannot keep it, and readiness tells of that. */
  async #say(reason: string | null): Promise<void> {
    try {
      await this.lease.fenced(async (manager) => {
        await manager.query(
          `update corrective_action set waiting_because = $2
           where action_id = $1 and waiting_because is distinct from $2`,
          [this.lease.actionId, reason],
        );
      });
    } catch (error) {
      if (!isDatabaseGone(error)) throw error;
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await this.tools.pause(milliseconds, this.stop);
  }
}

const undoLeft = ({ undo }: RunningAction): string =>
  undo === 'all' ? `state = 'undoing' or ${placedByUs}` : `state = 'undoing'`;
