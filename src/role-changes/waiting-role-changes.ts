import type { EntityManager } from 'typeorm';
import type { Role } from '../access/index.js';
import type { Change } from './role-change.dto.js';

/** A role change that nobody has decided. */
export interface WaitingRoleChange {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly change: Change;
  readonly requestedBy: string;
  readonly requestedAt: Date;
}

/** The longest waiting first. @param most - at most so many */
export async function waitingRoleChanges(manager: EntityManager, most: number): Promise<readonly WaitingRoleChange[]> {
  return await manager.query<readonly WaitingRoleChange[]>(
    `select role_change_id as id, person, role, change, requested_by as "requestedBy", requested_at as "requestedAt"
     from role_change c
     where not exists (select from role_change_decision d where d.role_change_id = c.role_change_id)
     order by role_change_id limit $1`,
    [most],
  );
}
