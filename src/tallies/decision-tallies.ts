import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { progressOf } from './count-decisions.js';
import type { Progress } from './count-decisions.js';
import type { DecisionBucketDto, DecisionCountsDto } from './tally.dto.js';

export const bucketSeconds = 60;

export interface CountingState extends Progress {
  /** How long the oldest decision that is not counted has waited; 0 when all are. */
  readonly lagSeconds: number;
}

export interface FiredGuardRails {
  readonly count: number;
  /** When the first of these minutes began; null while there is none. */
  readonly since: Date | null;
}

interface MinuteRow {
  readonly minute: Date;
  readonly verdict: 'permit' | 'refuse';
  readonly response_code: string;
  readonly decisions: string;
}

/** How many decisions there were; reads what `TallyRunner` counted. */
@Injectable()
export class DecisionTallies {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** By minute of the decision, up to and with the one that runs. @param minutes - 1 or more */
  async byMinute(minutes: number): Promise<DecisionCountsDto> {
    const { manager } = this.source;
    const [bounds] = await manager.query<readonly { readonly from: Date; readonly until: Date }[]>(
      `select m + interval '1 minute' as until, m - ($1::integer - 1) * interval '1 minute' as from
       from date_bin('1 minute', clock_timestamp(), 'epoch') as m`,
      [minutes],
    );
    const { from, until } = bounds ?? nowhere;
    const rows = await manager.query<readonly MinuteRow[]>(
      `select minute, verdict, response_code, sum(decisions) as decisions from decision_tally
       where minute >= $1 and minute < $2 group by 1, 2, 3 order by 1, 2, 3`,
      [from, until],
    );
    return {
      ...{ from: from.toISOString(), until: until.toISOString(), bucketSeconds, buckets: bucketsOf(rows) },
      ...(await this.state()),
    };
  }

  /** How far counting is; two look-ups by key. */
  async state(): Promise<CountingState> {
    const { manager } = this.source;
    const progress = await progressOf(manager);
    if (progress.countedThrough === progress.lastSequence) return { ...progress, lagSeconds: 0 };
    const rows = await manager.query<readonly { readonly lag: number }[]>(
      `select greatest(0, extract(epoch from clock_timestamp() - recorded_at))::float8 as lag
       from decision where sequence > $1 order by sequence limit 1`,
      [progress.countedThrough],
    );
    return { ...progress, lagSeconds: Math.round(rows[0]?.lag ?? 0) };
  }

  /** Refusals of the last hour by a guard rail alone: what the rules would have permitted. */
  async guardRailsFired(): Promise<FiredGuardRails> {
    const rows = await this.source.query<readonly { readonly count: string; readonly since: Date | null }[]>(
      `select coalesce(sum(guard_rails_fired), 0) as count, min(minute) as since from decision_tally
       where minute > clock_timestamp() - interval '1 hour' and guard_rails_fired > 0`,
    );
    return { count: Number(rows[0]?.count ?? 0), since: rows[0]?.since ?? null };
  }
}

const nowhere = { from: new Date(0), until: new Date(0) };

function bucketsOf(rows: readonly MinuteRow[]): readonly DecisionBucketDto[] {
  const byMinute = new Map<number, MinuteRow[]>();
  for (const row of rows) {
    const key = row.minute.getTime();
    byMinute.set(key, [...(byMinute.get(key) ?? []), row]);
  }
  return [...byMinute].map(([at, same]) => {
    const refusals = same.filter(({ verdict }) => verdict === 'refuse');
    return {
      at: new Date(at).toISOString(),
      permit: sumOf(same.filter(({ verdict }) => verdict === 'permit')),
      refuse: sumOf(refusals),
      byResponseCode: refusals.map((row) => ({ responseCode: row.response_code, count: Number(row.decisions) })),
    };
  });
}

const sumOf = (rows: readonly MinuteRow[]): number => rows.reduce((sum, { decisions }) => sum + Number(decisions), 0);
