import type { EntityManager } from 'typeorm';
import type { ReadinessReason } from '../../health/index.js';

/** A replica that said within ten minutes that it runs, and did not say goodbye. */
export interface ReplicaRow {
  readonly replica: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
  /** Since then, by the clock of the database. */
  readonly silentSeconds: number;
  readonly ready: boolean;
  readonly reasons: readonly ReadinessReason[];
  readonly epochs: readonly { readonly ruleSet: string; readonly epoch: number }[];
}

export async function replicasNow(manager: EntityManager): Promise<readonly ReplicaRow[]> {
  return await manager.query<readonly ReplicaRow[]>(
    `select replica, started_at as "startedAt", seen_at as "seenAt", ready, reasons, epochs,
       extract(epoch from clock_timestamp() - seen_at)::float8 as "silentSeconds"
     from replica where ended_at is null and seen_at > clock_timestamp() - interval '10 minutes'
     order by started_at, replica`,
  );
}

export interface Disagreements {
  readonly count: number;
  readonly since: Date | null;
}

/** Of every replica that json-rules-engine disagreed with in the last day, ended or not: all since it started. */
export async function disagreementsOfLastDay(manager: EntityManager): Promise<Disagreements> {
  const [row] = await manager.query<readonly Disagreements[]>(
    `select coalesce(sum(disagreements), 0)::integer as count, min(disagreed_at) as since
     from replica where disagreed_at > clock_timestamp() - interval '1 day'`,
  );
  return row ?? { count: 0, since: null };
}
