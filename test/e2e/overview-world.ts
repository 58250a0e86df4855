import type { Client } from 'pg';
import type { Alarm } from '../../src/overview/alarms/alarm.js';
import type { Review } from '../../src/overview/review.js';
import { ownerOf } from '../fixtures/rule-set-replica.js';
import { LifeCycleWorld } from './life-cycle-world.js';

/** What of the answer of `GET /v1/overview` the tests read. */
export interface OverviewJson {
  readonly replicas: readonly {
    readonly replica: string;
    readonly ready: boolean;
    readonly reasons: readonly string[];
    readonly isThisOne: boolean;
    readonly epochs: readonly { readonly ruleSet: string; readonly epoch: number }[];
  }[];
  readonly ruleSetEpochs: readonly { readonly ruleSet: string; readonly epoch: number }[];
  readonly alarms: readonly Alarm[];
  readonly reviews: readonly Review[];
}

/** A service in which version 2 is in force, with the owner of its database beside it. */
export class OverviewWorld {
  private constructor(
    readonly life: LifeCycleWorld,
    readonly owner: Client,
  ) {}

  static async begin(): Promise<OverviewWorld> {
    const life = await LifeCycleWorld.begin();
    return new OverviewWorld(life, await ownerOf(life.running.databaseUrl));
  }

  async overview(): Promise<OverviewJson> {
    const { status, text } = await this.life.ask('olga: auditor', 'GET', '/v1/overview');
    if (status !== 200) throw new Error(`the overview answered ${status}: ${text}`);
    return JSON.parse(text) as OverviewJson;
  }

  async alarms(code: Alarm['code']): Promise<readonly Alarm[]> {
    return (await this.overview()).alarms.filter((alarm) => alarm.code === code);
  }

  async reviews(kind: Review['kind']): Promise<readonly Review[]> {
    return (await this.overview()).reviews.filter((review) => review.kind === kind);
  }

  /** Changes rows that triggers guard, as only the owner may. */
  async overrule(table: string, statement: string, values: readonly unknown[] = []): Promise<void> {
    await this.owner.query('begin');
    await this.owner.query(`alter table ${table} disable trigger user`);
    await this.owner.query(statement, [...values]);
    await this.owner.query(`alter table ${table} enable trigger user`);
    await this.owner.query('commit');
  }

  async end(): Promise<void> {
    await this.owner.end();
    await this.life.end();
  }
}
