import type { EntityManager } from 'typeorm';

export interface EpochOfRuleSet {
  readonly ruleSet: string;
  /** 0 before the first activation. */
  readonly epoch: number;
  readonly activatedAt: Date | null;
}

/** The epoch in force of every rule set, as the database says. */
export async function epochsNow(manager: EntityManager): Promise<readonly EpochOfRuleSet[]> {
  return await manager.query<readonly EpochOfRuleSet[]>(
    `select r.name as "ruleSet", coalesce(e.epoch, 0)::integer as epoch, a.activated_at as "activatedAt"
     from rule_set r left join active_epoch e on e.name = r.name
       left join activation a on a.name = r.name and a.epoch = e.epoch order by r.name`,
  );
}
