import type { DataSource, EntityManager } from 'typeorm';

/**
 * Short enough that the work of a replica that was killed goes on soon, long enough for a database that is slow. It is
 * renewed three times in its length.
 */
const leaseMilliseconds = 5_000;

export type ActionState =
  | 'planning'
  | 'planned'
  | 'approved'
  | 'rejected'
  | 'applying'
  | 'paused'
  | 'applied'
  | 'aborted'
  | 'rolling-back'
  | 'rolled-back'
  | 'withdrawn';

/** A corrective action as its runner sees it. */
export interface RunningAction {
  readonly id: string;
  readonly state: ActionState;
  readonly planDigest: string | null;
  readonly perSecond: number;
  readonly batchSize: number;
  /** Which items a roll-back takes: all that were placed, or those that were marked. */
  readonly undo: 'all' | 'listed' | null;
  /** When a comparison with the store was asked for that was not made yet; microseconds matter, so it is text. */
  readonly reconcileAskedAt: string | null;
}

/** Another replica runs the action now; whatever this one was about to write must not be written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

const columns = `a.action_id as id, a.state, a.plan_digest as "planDigest", a.per_second as "perSecond",
  a.batch_size as "batchSize", a.undo, case when a.reconcile_asked_at > coalesce(a.reconciled_at, '-infinity')
    then a.reconcile_asked_at::text end as "reconcileAskedAt"`;

/**
 * The right of one replica to run one action.
 *
 * INVARIANT (one runner): whatever a run writes, it writes in a transaction that has locked the action and found itself
 * to be its runner. A replica that was away for longer than its lease, and was followed by another, writes nothing more.
 */
export class Lease {
  #timer: NodeJS.Timeout | undefined;
  #released = false;

  private constructor(
    private readonly source: DataSource,
    private readonly runner: string,
    readonly actionId: string,
  ) {}

  /**
   * Takes over an action that has something to do and that nobody runs.
   * @param runner - names this replica; a new one each time it starts
   */
  static async claim(source: DataSource, runner: string): Promise<Lease | undefined> {
    const rows = await source.query<readonly { readonly id: string }[]>(
      `with due as (
         select action_id from corrective_action a
         where (runner is null or runner_until < clock_timestamp()) and (state in ('applying', 'rolling-back')
           or state in ('paused', 'aborted', 'applied', 'rolled-back') and
             (reconcile_asked_at > coalesce(reconciled_at, '-infinity') or exists (
               select from corrective_action_item i
               where i.action_id = a.action_id and i.state in ('sent', 'undoing') and i.batch is not null)))
         order by action_id limit 1 for update skip locked
       ), claimed as (
         update corrective_action a set runner = $1, runner_until = clock_timestamp() + $2 * interval '1 millisecond'
         from due where a.action_id = due.action_id returning a.action_id
       ) select action_id as id from claimed`,
      [runner, leaseMilliseconds],
    );
    const [claimed] = rows;
    if (claimed === undefined) return undefined;
    const lease = new Lease(source, runner, claimed.id);
    lease.#renewLater();
    return lease;
  }

  /**
   * Runs work in a transaction that holds the action's row.
   * @throws LeaseLost, and nothing is written
   */
  async fenced<T>(work: (manager: EntityManager, action: RunningAction) => Promise<T>): Promise<T> {
    return await this.source.transaction('READ COMMITTED', async (manager) => {
      return await work(manager, await this.#renew(manager));
    });
  }

  /** Lets another replica go on at once. */
  async release(): Promise<void> {
    this.#released = true;
    clearTimeout(this.#timer);
    await this.source.query(
      'update corrective_action set runner = null, runner_until = null where action_id = $1 and runner = $2',
      [this.actionId, this.runner],
    );
  }

  async #renew(manager: EntityManager): Promise<RunningAction> {
    const [action] = await manager.query<readonly RunningAction[]>(
      `with renewed as (
         update corrective_action set runner_until = clock_timestamp() + $3 * interval '1 millisecond'
         where action_id = $1 and runner = $2 returning *
       ) select ${columns} from renewed a`,
      [this.actionId, this.runner, leaseMilliseconds],
    );
    if (action === undefined) throw new LeaseLost(`another replica runs corrective action ${this.actionId}`);
    return action;
  }

  #renewLater(): void {
    if (this.#released) return;
    this.#timer = setTimeout(() => {
      // When it cannot be renewed, the next fenced transaction tells; until then another try does no harm.
      void this.#renew(this.source.manager)
        .catch(() => undefined)
        .then(() => this.#renewLater());
    }, leaseMilliseconds / 3);
    this.#timer.unref();
  }
}
