import type { EntityManager } from 'typeorm';
import { NotLoadable } from './not-loadable.js';
import type { StoredRuleSets } from './stored-rule-sets.js';

/** A version is loaded and tested this long before its instant, so that the switch finds it ready. */
const loadedAheadMinutes = 10;
/** From here on a replica that cannot load a version takes no more requests: it is about to decide nothing. */
const blockingMilliseconds = 10_000;
/** A switch takes its turn within this; after it the plan is overdue. */
const switchMilliseconds = 2_000;

/** A plan whose version this replica cannot put in force. */
export interface PlanNotLoadable {
  readonly plan: number;
  readonly name: string;
  readonly version: number;
  /** Milliseconds until it is due, negative when it is overdue. */
  readonly dueIn: number;
  /**
   * Whether this replica should get no requests. From shortly before the instant, since another replica that can load
   * the version will switch, and this one then decides nothing. Not any more when it is overdue: then no replica could
   * load it, the epoch in force goes on everywhere, and to take every replica away would stop what still works.
   */
  readonly blocking: boolean;
  readonly fault: string;
}

interface Row {
  readonly plan_id: string;
  readonly name: string;
  readonly version: number;
  readonly digest: string | null;
  readonly catalogue_digest: string | null;
  readonly due_at: number;
  readonly now: number;
}

/**
 * Loads, compiles and tests what is planned before it is due.
 *
 * INVARIANT (loaded before the switch): every replica looks at every plan at least once a second, and a plan for now is
 * made a second ahead, so each has loaded a version, or has said that it cannot, before the epoch that names it.
 */
export class ComingVersions {
  #faults: readonly (Omit<PlanNotLoadable, 'dueIn' | 'blocking'> & { readonly dueAt: number })[] = [];
  /** The database's clock less this replica's. */
  #offset = 0;

  constructor(private readonly stored: StoredRuleSets) {}

  /** Database errors rise; what cannot be loaded is kept for `notLoadable`. */
  async load(manager: EntityManager): Promise<void> {
    const rows = await manager.query<readonly Row[]>(
      `select p.plan_id, p.name, p.version, v.digest, v.catalogue_digest,
          (extract(epoch from p.effective_from) * 1000)::float8 as due_at,
          (extract(epoch from clock_timestamp()) * 1000)::float8 as now
         from planned_activation p join rule_set_version v on v.name = p.name and v.version = p.version
         where p.withdrawn_at is null and p.effective_from <= clock_timestamp() + interval '${loadedAheadMinutes} minutes'
           and (p.effective_from > clock_timestamp() or v.state = 'scheduled')
         order by p.effective_from, p.plan_id`,
    );
    const first = rows[0];
    if (first !== undefined) this.#offset = first.now - Date.now();
    const faults = [];
    for (const { plan_id: plan, name, version, digest, catalogue_digest: catalogueDigest, due_at: dueAt } of rows) {
      const fault = await this.#faultOf(manager, name, {
        version,
        ...(digest !== null && { digest }),
        ...(catalogueDigest !== null && { catalogueDigest }),
      });
      if (fault !== null) faults.push({ plan: Number(plan), name, version, dueAt, fault });
    }
    this.#faults = faults;
  }

  /** Plans that are due within ten minutes, or overdue, and cannot be loaded here, as of now. */
  notLoadable(): readonly PlanNotLoadable[] {
    const now = Date.now() + this.#offset;
    return this.#faults.map(({ dueAt, ...fault }) => {
      const dueIn = dueAt - now;
      return { ...fault, dueIn, blocking: dueIn <= blockingMilliseconds && dueIn > -switchMilliseconds };
    });
  }

  async #faultOf(
    manager: EntityManager,
    name: string,
    wanted: Parameters<StoredRuleSets['released']>[1],
  ): Promise<string | null> {
    try {
      await this.stored.released(name, wanted, manager);
      return null;
    } catch (error) {
      if (error instanceof NotLoadable) return error.message;
      throw error;
    }
  }
}
