import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { appendEntry } from '../audit-trail/index.js';
import { Problem } from '../http/index.js';
import { GrantFollower, grantsChannel } from './grant-follower.js';
import { faultOf, readGrants } from './grants.js';
import type { Grants, WantedChange } from './grants.js';
import type { RoleChangeReceiptDto, RoleChangeRequestDto } from './role-change.dto.js';

/** Decisions on role changes take turns on it; the trigger that guards them takes the same lock. */
const decisionLock = 7_163_280_003;

interface Asked extends WantedChange {
  readonly requested_by: string;
  readonly decision: string | null;
}

/**
 * Roles change by four eyes: an administrator asks, an approver decides, and neither does so for himself.
 *
 * INVARIANT (four eyes in the database): what is refused here is refused by the tables too; here it gets its words.
 */
@Injectable()
export class RoleChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly follower: GrantFollower,
  ) {}

  /** @throws Problem 403 SAME_PERSON, ROLES_CONFLICT; 409 ROLE_CHANGE_REFUSED */
  async request(actor: Actor, { person, role, change, reason }: RoleChangeRequestDto): Promise<RoleChangeReceiptDto> {
    if (person === actor.person) throw forOneself(`\`${person}\` asks for a change of his own roles`);
    return await this.dataSource.transaction(async (manager) => {
      const grants = await readGrants(manager);
      refuse(faultOf({ person, role, change }, grants));
      const rows = await manager.query<readonly { readonly id: string }[]>(
        `insert into role_change (person, role, change, reason, requested_by) values ($1, $2, $3, $4, $5)
         returning role_change_id as id`,
        [person, role, change, reason, actor.person],
      );
      const id = rows[0]?.id ?? '';
      await appendEntry(manager, {
        ...{ actor, action: 'role-change-requested', subject: `person/${person}`, outcome: 'done', reason },
        details: { id, role, change, rolesBefore: grants.get(person) ?? [] },
      });
      return { id, state: 'requested' };
    });
  }

  /**
   * A change that is approved counts in this replica when this resolves, in the others within a second.
   * @throws Problem 403 SAME_PERSON, ROLES_CONFLICT; 404; 409 ROLE_CHANGE_REFUSED
   */
  async decide(
    actor: Actor,
    id: string,
    state: 'approved' | 'rejected',
    comment: string,
  ): Promise<RoleChangeReceiptDto> {
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [decisionLock]);
      const asked = await this.#undecided(manager, id);
      if (actor.person === asked.person) throw forOneself(`role change ${id} is of the roles of \`${actor.person}\``);
      if (actor.person === asked.requested_by) throw forOneself(`role change ${id} was asked for by the same person`);
      const before = await readGrants(manager);
      if (state === 'approved') refuse(faultOf(asked, before));
      await manager.query(
        'insert into role_change_decision (role_change_id, decision, decided_by, comment) values ($1, $2, $3, $4)',
        [id, state, actor.person, comment],
      );
      const { person, role, change, requested_by: requestedBy } = asked;
      const after = await readGrants(manager);
      await appendEntry(manager, {
        ...{ actor, action: `role-change-${state}`, subject: `person/${person}`, outcome: 'done', reason: comment },
        details: {
          id,
          role,
          change,
          requestedBy,
          rolesBefore: rolesOf(before, person),
          rolesAfter: rolesOf(after, person),
        },
      });
      await manager.query('select pg_notify($1, $2)', [grantsChannel, id]);
    });
    if (state === 'approved') await this.follower.catchUp();
    return { id, state };
  }

  async #undecided(manager: EntityManager, id: string): Promise<Asked> {
    const rows = await manager.query<readonly Asked[]>(
      `select person, role, change, requested_by, decision
       from role_change left join role_change_decision using (role_change_id) where role_change_id = $1`,
      [id],
    );
    const [asked] = rows;
    if (asked === undefined) throw new Problem(404, 'NOT_FOUND', `there is no role change ${id}`);
    if (asked.decision === null) return asked;
    throw new Problem(409, 'ROLE_CHANGE_REFUSED', `role change ${id} is ${asked.decision} already; ask for a new one`);
  }
}

const rolesOf = (grants: Grants, person: string): readonly string[] => grants.get(person) ?? [];

function forOneself(found: string): Problem {
  return new Problem(403, 'SAME_PERSON', `${found}; ask another person`);
}

function refuse(fault: Problem | undefined): void {
  if (fault !== undefined) throw fault;
}
