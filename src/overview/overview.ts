import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { actionsToLookAfter, openDriftNow } from '../corrective-actions/index.js';
import { importsToLookAfter } from '../device-context/index.js';
import { waitingRoleChanges } from '../role-changes/index.js';
import { epochsNow, openBreakGlasses, waitingVersions } from '../rule-sets/index.js';
import { DecisionTallies } from '../tallies/index.js';
import { alarmsOf } from './alarms/alarms-of.js';
import { ContextSources } from './context-sources.js';
import type { OverviewDto, ReplicaDto } from './overview.dto.js';
import { Heartbeat } from './replicas/heartbeat.js';
import { disagreementsOfLastDay, replicasNow } from './replicas/replica-rows.js';
import type { ReplicaRow } from './replicas/replica-rows.js';
import { reviewsOf } from './reviews-of.js';

/** More of one kind than that is not a list that anybody works off. */
const most = 200;

/**
 * What is going on, from what others keep. One request asks for some rows by key or by small indexes, one query after the
 * other on one connection; none of them depends on how many devices or decisions there are.
 */
@Injectable()
export class Overview {
  constructor(
    private readonly sources: ContextSources,
    private readonly heartbeat: Heartbeat,
    private readonly tallies: DecisionTallies,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  async now(): Promise<OverviewDto> {
    const { manager } = this.source;
    const at = await clockOf(manager);
    const { countedAt, sources } = this.sources.now(at.getTime());
    const replicas = await replicasNow(manager);
    const epochs = await epochsNow(manager);
    const breakGlasses = await openBreakGlasses(manager, most);
    const actions = await actionsToLookAfter(manager, most);
    const imports = await importsToLookAfter(manager, most);
    return {
      ...{ at: at.toISOString(), contextSources: sources, contextCountedAt: countedAt },
      replicas: replicas.map((row) => this.#replica(row)),
      ruleSetEpochs: epochs.map(({ ruleSet, epoch }) => ({ ruleSet, epoch })),
      alarms: alarmsOf({
        ...{ replicas, epochs, sources, breakGlasses, actions, imports },
        guardRails: await this.tallies.guardRailsFired(),
        disagreements: await disagreementsOfLastDay(manager),
        drift: await openDriftNow(manager),
        counting: await this.tallies.state(),
      }),
      reviews: reviewsOf({
        ...{ imports, breakGlasses, actions },
        versions: await waitingVersions(manager, most),
        roleChanges: await waitingRoleChanges(manager, most),
      }),
    };
  }

  #replica({ replica, startedAt, seenAt, ready, reasons, epochs }: ReplicaRow): ReplicaDto {
    return {
      ...{ replica, startedAt: startedAt.toISOString(), seenAt: seenAt.toISOString(), ready, epochs },
      reasons: reasons.map(({ code, detail }) => `${code}: ${detail}`),
      isThisOne: replica === this.heartbeat.replica,
    };
  }
}

async function clockOf(manager: EntityManager): Promise<Date> {
  const rows = await manager.query<readonly { readonly now: Date }[]>('select clock_timestamp() as now');
  return rows[0]?.now ?? new Date(0);
}
