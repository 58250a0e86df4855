import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ContextChangeFeed } from '../device-context/index.js';
import { ActivationRunner, ActiveRuleSets, RulesImporter } from '../rule-sets/index.js';

const databaseMilliseconds = 1_500;

/** Why a replica should get no requests (`blocking`), or what somebody has to look after. */
export interface ReadinessReason {
  readonly part: 'database' | 'rule-set' | 'plan' | 'rules' | 'context' | 'process';
  readonly blocking: boolean;
  readonly code: string;
  readonly detail: string;
}

export interface Readiness {
  /** `degraded` decides as it should, but does not follow a plan or read a file, or is otherwise in need of somebody. */
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly epoch: number;
  readonly reasons: readonly ReadinessReason[];
}

/** Whether this replica can decide commands now. */
@Injectable()
export class ReadinessProbe implements BeforeApplicationShutdown {
  #closing = false;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly active: ActiveRuleSets,
    private readonly runner: ActivationRunner,
    private readonly importer: RulesImporter,
    private readonly context: ContextChangeFeed,
  ) {}

  beforeApplicationShutdown(): void {
    this.#closing = true;
  }

  async readiness(): Promise<Readiness> {
    const reasons = [
      ...(this.#closing ? [blocking('process', 'SHUTTING_DOWN', 'this replica finishes its requests and stops')] : []),
      ...(await this.#database()),
      ...this.#ruleSet(),
      ...this.#context(),
      ...this.#plans(),
      ...this.importer.faults().map((fault) => warning('rules', 'RULES_REFUSED', fault)),
    ];
    const status = reasons.some((reason) => reason.blocking) ? 'not-ready' : reasons.length > 0 ? 'degraded' : 'ready';
    return { status, epoch: this.active.epoch(), reasons };
  }

  async #database(): Promise<readonly ReadinessReason[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${databaseMilliseconds} ms`)), databaseMilliseconds);
    });
    try {
      await Promise.race([this.source.query('select 1'), late]);
      return [];
    } catch {
      return [blocking('database', 'DATABASE_UNAVAILABLE', 'PostgreSQL does not answer: nothing can be recorded')];
    } finally {
      clearTimeout(timer);
    }
  }

  #ruleSet(): readonly ReadinessReason[] {
    const { active, fault } = this.active.state();
    if (fault !== null) return [blocking('rule-set', 'EPOCH_NOT_LOADABLE', fault)];
    const detail = 'no activation that was planned is due yet; nothing is decided';
    return active ? [] : [blocking('rule-set', 'NO_ACTIVE_RULE_SET', detail)];
  }

  /** What is asked for and not in force, each reason once. */
  #plans(): readonly ReadinessReason[] {
    const notLoadable = this.runner.notLoadable();
    const faults = this.runner.faults().filter((line) => notLoadable.every(({ fault }) => fault !== line));
    return [
      ...notLoadable.map(({ plan, version, name, dueIn, blocking: isBlocking, fault }) => {
        const when = dueIn >= 0 ? `due in ${Math.ceil(dueIn / 1_000)} s` : 'overdue, and no replica could follow it';
        const detail = `plan ${plan}, version ${version} of \`${name}\`, ${when}: ${fault}`;
        return { part: 'plan', code: 'PLAN_NOT_LOADABLE', blocking: isBlocking, detail } as const;
      }),
      ...faults.map((fault) => warning('plan', 'PLAN_NOT_FOLLOWED', fault)),
    ];
  }

  #context(): readonly ReadinessReason[] {
    const { loaded, lastError } = this.context.cacheState();
    if (!loaded) return [blocking('context', 'CONTEXT_NOT_LOADED', 'devices and registrations are being read')];
    return lastError === null ? [] : [warning('context', 'CONTEXT_BEHIND', lastError)];
  }
}

const blocking = (part: ReadinessReason['part'], code: string, detail: string): ReadinessReason => ({
  ...{ part, code, detail },
  blocking: true,
});
const warning = (part: ReadinessReason['part'], code: string, detail: string): ReadinessReason => ({
  ...{ part, code, detail },
  blocking: false,
});
