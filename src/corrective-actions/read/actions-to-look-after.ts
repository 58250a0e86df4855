import type { EntityManager } from 'typeorm';

/** A corrective action that waits for a person, or for something that does not answer. */
export interface ActionToLookAfter {
  readonly id: string;
  readonly title: string;
  readonly state: 'planned' | 'approved' | 'paused' | 'applying' | 'rolling-back';
  readonly items: number;
  readonly isRehearsed: boolean;
  /** Why a run does not go on by itself; null when it does. */
  readonly waitingBecause: string | null;
  readonly plannedBy: string;
  readonly plannedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Who recorded a consent, and so cannot approve. */
  readonly consentsRecordedBy: readonly string[];
}

/** Those that are begun or approved first, each kind from the oldest on. @param most - at most so many */
export async function actionsToLookAfter(manager: EntityManager, most: number): Promise<readonly ActionToLookAfter[]> {
  return await manager.query<readonly ActionToLookAfter[]>(
    `select a.action_id as id, title, state, items, a.rehearsal_digest is not null as "isRehearsed",
       waiting_because as "waitingBecause", planned_by as "plannedBy", planned_at as "plannedAt",
       decided_by as "decidedBy", decided_at as "decidedAt",
       array(select distinct recorded_by from corrective_action_consent c where c.action_id = a.action_id order by 1)
         as "consentsRecordedBy"
     from corrective_action a left join corrective_action_decision d on d.action_id = a.action_id
     where state in ('planned', 'approved', 'paused') or state in ('applying', 'rolling-back') and waiting_because <> ''
     order by state = 'planned', a.action_id limit $1`,
    [most],
  );
}

/** Anchor slots that are known to differ from what should be there. */
export interface OpenDrift {
  readonly count: number;
  /** When the first of them was found; null while there is none. */
  readonly since: Date | null;
}

export async function openDriftNow(manager: EntityManager): Promise<OpenDrift> {
  const [row] = await manager.query<readonly OpenDrift[]>(
    'select count(*)::integer as count, min(found_at) as since from anchor_slot_drift where settled_at is null',
  );
  return row ?? { count: 0, since: null };
}
