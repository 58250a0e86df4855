import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { Problem } from '../http/index.js';
import { ActiveRuleSets, RuleSetVersions } from '../rule-sets/index.js';
import { Censuses } from './censuses.js';
import type { RehearsalQuestion } from './counting/question.js';
import type { CensusResult } from './jobs/census-result.js';
import type { CensusState } from './jobs/census-row.js';
import { CensusRunner } from './jobs/census-runner.js';
import { namedVersion } from './jobs/named-version.js';

/** How a rehearsal stands; summary and digest are there once it is done. */
export interface Rehearsal {
  readonly id: string;
  readonly state: CensusState;
  readonly progress: { readonly done: number; readonly of: number };
  readonly failure: string | null;
  /** SHA-256 of the summary's canonical JSON. */
  readonly digest: string | null;
  readonly summary: CensusResult | null;
}

interface ActionRow {
  readonly state: string;
  readonly items: number;
  readonly plan_digest: string | null;
}

/** Dry runs of corrective actions: what the next commands to each device would be told before and after. */
@Injectable()
export class Rehearsals {
  constructor(
    private readonly source: DataSource,
    private readonly censuses: Censuses,
    private readonly runner: CensusRunner,
    private readonly active: ActiveRuleSets,
    private readonly versions: RuleSetVersions,
  ) {}

  /**
   * Puts the rehearsal of a planned corrective action in line.
   * @returns its number, for `resultOf` and `GET /v1/censuses/{id}`
   * @throws Problem 404 · 409 REHEARSAL_NOT_POSSIBLE · 429 CENSUS_QUEUE_FULL · 503 NO_ACTIVE_RULE_SET
   */
  async rehearse(actionId: string, actor: Actor): Promise<string> {
    const { items, planDigest } = await plannedAction(this.source.manager, actionId);
    const question: RehearsalQuestion = {
      ...{ kind: 'rehearsal', action: actionId, planDigest, items },
      ruleSets: await this.#inForceFor(actionId),
    };
    const id = await this.source.transaction('READ COMMITTED', (manager) =>
      this.censuses.enqueue(manager, actor, question),
    );
    this.runner.wake();
    return id;
  }

  /** @throws Problem 404 */
  async resultOf(id: string): Promise<Rehearsal> {
    const { state, progress, failure, digest } = await this.censuses.one(id);
    const { result } = await this.censuses.row(id);
    // Our own text, written by `CensusRun`.
    const summary = result === null ? null : (JSON.parse(result) as CensusResult);
    return { id, state, progress, failure, digest, summary };
  }

  /** What decides for everyone, and for each cohort of the plan for which another version does. */
  async #inForceFor(actionId: string): Promise<RehearsalQuestion['ruleSets']> {
    const rows = await this.source.query<readonly { readonly cohort: string }[]>(
      `select distinct cohort from corrective_action_item where action_id = $1 and cohort is not null order by 1`,
      [actionId],
    );
    const everyone = this.active.at(Date.now(), null);
    const own = rows
      .map(({ cohort }) => ({ cohort, active: this.active.at(Date.now(), cohort) }))
      .filter(({ active }) => active !== undefined && active.version !== everyone?.version);
    const wanted = [{ cohort: null, active: everyone }, ...own];
    const found: RehearsalQuestion['ruleSets'][number][] = [];
    for (const { cohort, active } of wanted) {
      if (active === undefined) continue;
      const compiled: CompiledRuleSet | undefined = await this.versions.compiled(active.name, active.version);
      if (compiled !== undefined) found.push({ cohort, version: namedVersion(compiled) });
    }
    if (found.length > 0) return found;
    throw new Problem(503, 'NO_ACTIVE_RULE_SET', 'no rule set is in force, so nothing can be rehearsed');
  }
}

async function plannedAction(
  manager: EntityManager,
  actionId: string,
): Promise<{ readonly items: number; readonly planDigest: string }> {
  const rows = await manager.query<readonly ActionRow[]>(
    'select state, items, plan_digest from corrective_action where action_id = $1',
    [actionId],
  );
  const [action] = rows;
  if (action === undefined) throw new Problem(404, 'NOT_FOUND', `there is no corrective action ${actionId}`);
  const { state, items, plan_digest: planDigest } = action;
  if (planDigest === null || items === 0) {
    const found = planDigest === null ? `is ${state} and its plan is not frozen` : 'holds no device';
    throw new Problem(
      409,
      'REHEARSAL_NOT_POSSIBLE',
      `corrective action ${actionId} ${found}; nothing can be rehearsed`,
    );
  }
  return { items, planDigest };
}
