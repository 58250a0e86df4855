import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { serviceActor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { canonicalJson } from '../../core/language/index.js';
import type { EligibilityRules } from '../eligibility/eligibility.js';
import { MisplacementFinder } from '../find/misplacement-finder.js';
import type { Finding } from '../find/finding.js';
import type { Selection } from '../find/selection.js';
import { digestOfPlan } from './plan-digest.js';
import { PlanJudge } from './plan-judge.js';
import { insertExclusions, insertItems } from './plan-rows.js';
import type { PlannedItem } from './plan-rows.js';
import type { TargetsByOperator } from './targets-for.js';
import { withdrawPlan } from './withdraw-plan.js';

/** After so long without a sign of life a plan that is being written counts as given up. */
export const leaseSeconds = 30;
const renewMilliseconds = 5_000;
const batchSlots = 1_000;

/** A plan to be written. */
export interface PlanOrder {
  readonly id: string;
  readonly actor: Actor;
  readonly rules: EligibilityRules;
  readonly targets: TargetsByOperator;
  /** Epoch milliseconds: registrations in force then. */
  readonly validAt: number;
  readonly selection: Selection;
}

/** Why a plan was not brought to its end, in words for whoever asked for it. */
class PlanGivenUp extends Error {
  override readonly name = 'PlanGivenUp';
}

/**
 * Writes plans in the background, one after the other, in batches; memory does not grow with their size.
 *
 * INVARIANT (one writer): each batch is committed together with the renewed lease of this replica, so whoever withdraws
 * the plan, by hand or because the lease is over, stops it. A plan is `planned` only when all of it is written.
 */
@Injectable()
export class PlanWriter implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly name = `planner-${randomUUID()}`;
  readonly #log = new Logger('corrective-actions');
  readonly #orders = new Set<string>();
  #last: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: MisplacementFinder,
    private readonly judge: PlanJudge,
  ) {}

  onApplicationBootstrap(): void {
    this.#renewLater();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#last;
  }

  /** What judges the slots of a plan that begins now. @throws Problem 503 NO_ACTIVE_RULE_SET */
  async rules(): Promise<EligibilityRules> {
    return await this.judge.rules();
  }

  /** Plans take turns. */
  begin(order: PlanOrder): void {
    this.#orders.add(order.id);
    this.#last = this.#last.then(() => this.#write(order)).finally(() => this.#orders.delete(order.id));
  }

  async #write(order: PlanOrder): Promise<void> {
    try {
      const { items, excluded } = await this.#fill(order);
      await this.#freeze(order, items, excluded);
    } catch (error) {
      const reason = error instanceof PlanGivenUp ? error.message : `planning failed: ${String(error)}`;
      if (!(error instanceof PlanGivenUp)) this.#log.error(`corrective action ${order.id}: ${reason}`);
      // Without a database it stays as it is until its lease is over; then any replica withdraws it.
      await withdrawPlan(this.dataSource, order.id, { actor: serviceActor('anchorgate'), reason }).catch(
        () => undefined,
      );
    }
  }

  async #fill(order: PlanOrder): Promise<{ readonly items: number; readonly excluded: number }> {
    let [items, excluded] = [0, 0];
    let held: Finding[] = [];
    const flush = async (): Promise<void> => {
      const judged = await this.judge.judge(held, order.targets);
      const numbered: readonly PlannedItem[] = judged.items.map((item, i) => ({ ...item, position: items + i + 1 }));
      await this.dataSource.transaction(async (manager) => {
        await this.#renew(manager, order.id, items + numbered.length);
        await insertItems(manager, order.id, numbered);
        await insertExclusions(manager, order.id, judged.exclusions);
      });
      items += numbered.length;
      excluded += judged.exclusions.length;
      held = [];
    };
    for await (const findings of this.finder.select(order.selection, order.validAt)) {
      if (this.#stopped) throw new PlanGivenUp('the service was stopped while it planned; plan again');
      held.push(...findings);
      if (held.length >= batchSlots) await flush();
    }
    await flush();
    return { items, excluded };
  }

  /** The digest is of what is stored; nobody else writes items, because this replica holds the lease. */
  async #freeze({ id, actor, rules }: PlanOrder, expected: number, excluded: number): Promise<void> {
    if (canonicalJson(await this.judge.rules()) !== canonicalJson(rules)) {
      throw new PlanGivenUp(`what is in force of rule set \`${rules.name}\` changed while it was planned; plan again`);
    }
    const { digest, items } = await digestOfPlan(this.dataSource.manager, id);
    if (items !== expected) throw new Error(`${items} items are stored, ${expected} were planned`);
    await this.dataSource.transaction(async (manager) => {
      await this.#renew(manager, id, items);
      await manager.query(
        `update corrective_action set state = 'planned', plan_digest = $2, runner = null, runner_until = null
         where action_id = $1`,
        [id, digest],
      );
      await appendEntry(manager, {
        ...{ actor, action: 'corrective-action-planned', subject: `correction/${id}`, outcome: 'done' },
        ...{ afterDigest: digest, details: { items, excluded } },
      });
    });
  }

  async #renew(manager: EntityManager, id: string, items: number): Promise<void> {
    const [rows] = await manager.query<readonly [readonly unknown[], number]>(
      `update corrective_action
       set items = $3, runner_until = clock_timestamp() + make_interval(secs => $4)
       where action_id = $1 and runner = $2 and state = 'planning' returning action_id`,
      [id, this.name, items, leaseSeconds],
    );
    if (rows.length === 0) throw new PlanGivenUp('it was withdrawn while it was planned');
  }

  /** Keeps what waits for its turn alive, and withdraws what nobody keeps alive. */
  #renewLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      // While the database is away nothing can be planned or withdrawn; the next time tries again.
      void this.#renewAndWithdraw()
        .catch(() => undefined)
        .finally(() => this.#renewLater());
    }, renewMilliseconds).unref();
  }

  async #renewAndWithdraw(): Promise<void> {
    if (this.#orders.size > 0) {
      await this.dataSource.query(
        `update corrective_action set runner_until = clock_timestamp() + make_interval(secs => $3)
         where action_id = any($1) and runner = $2 and state = 'planning'`,
        [[...this.#orders], this.name, leaseSeconds],
      );
    }
    await this.withdrawGivenUp();
  }

  /** Withdraws plans of replicas that are gone. */
  async withdrawGivenUp(): Promise<void> {
    const rows = await this.dataSource.query<readonly { readonly id: string }[]>(
      `select action_id as id from corrective_action
       where state = 'planning' and coalesce(runner_until, planned_at) < clock_timestamp()`,
    );
    for (const { id } of rows) {
      const reason = 'the service ended while it planned; plan again';
      await withdrawPlan(this.dataSource, id, { actor: serviceActor('anchorgate'), reason, onlyGivenUp: true });
    }
  }
}
