import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../access/index.js';
import {
  afterParameter,
  beforeParameter,
  orderParameter,
  requireOneEnd,
  textMatching,
  wholeNumberTo,
} from '../http/query-parameters.js';
import type { QueryParameters, QueryValues } from '../http/query-parameters.js';
import { readGrants } from './grants.js';
import type { Change, PeopleDto, RoleChangePageDto, RoleChangeState } from './role-change.dto.js';
import { roleChangeStates } from './role-change.dto.js';

const limitDefault = 100;
const limitMax = 500;

/** Query parameters of `GET /v1/role-changes`. */
export const listParameters = {
  order: orderParameter,
  after: afterParameter,
  before: beforeParameter,
  limit: { parse: wholeNumberTo(limitMax), expected: `a number of role changes from 1 to ${limitMax}` },
  person: { parse: textMatching(/^\P{Cc}{1,255}$/u), expected: 'the person whose roles change' },
  state: {
    parse: (text: string) => roleChangeStates.find((state) => state === text),
    expected: '`requested`, `approved` or `rejected`',
  },
} as const satisfies QueryParameters;

interface Row {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly change: Change;
  readonly reason: string;
  readonly requested_by: string;
  readonly requested_at: Date;
  readonly decision: Exclude<RoleChangeState, 'requested'> | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly comment: string | null;
}

/** Reads role changes, and what they come to. */
@Injectable()
export class RoleChangeList {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Role changes in the order in which they were asked for, from either end.
   * @throws Problem 400 when `after` or `before` does not fit the order
   */
  async page(filter: QueryValues<typeof listParameters>): Promise<RoleChangePageDto> {
    requireOneEnd(filter);
    const { order, after = '0', before = null, limit = limitDefault, person = null, state = null } = filter;
    const found = await this.dataSource.query<readonly Row[]>(
      `select role_change_id as id, person, role, change, reason, requested_by, requested_at, decision, decided_by,
         decided_at, comment
       from role_change left join role_change_decision using (role_change_id)
       where role_change_id > $1 and ($2::text is null or person = $2)
         and ($3::text is null or coalesce(decision, 'requested') = $3) and ($5::bigint is null or role_change_id < $5)
       order by role_change_id ${order === 'newest' ? 'desc' : 'asc'} limit $4`,
      [after, person, state, limit + 1, before],
    );
    const page = found.slice(0, limit);
    return { roleChanges: page.map(dtoOf), next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /** Everybody who holds a role by a role change. */
  async people(): Promise<PeopleDto> {
    const grants = await readGrants(this.dataSource.manager);
    return { people: [...grants].map(([person, roles]) => ({ person, roles })) };
  }
}

function dtoOf(row: Row): RoleChangePageDto['roleChanges'][number] {
  return {
    id: row.id,
    state: row.decision ?? 'requested',
    person: row.person,
    role: row.role,
    change: row.change,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    comment: row.comment,
  };
}
