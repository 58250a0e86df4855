import type { EntityManager } from 'typeorm';
import type { Role } from '../access/index.js';
import { roles } from '../access/index.js';
import { Problem } from '../http/index.js';
import type { Change } from './role-change.dto.js';

/** Roles granted in the service by person, each in the order of `roles`. */
export type Grants = ReadonlyMap<string, readonly Role[]>;

/** INVARIANT (two approvers): as long as approvers are granted here at all, two of them stay. */
const approversKept = 2;

/** What is granted now, as the view `role_grant` has it, by person in alphabetical order. */
export async function readGrants(manager: EntityManager): Promise<Grants> {
  const rows = await manager.query<readonly { readonly person: string; readonly role: string }[]>(
    'select person, role from role_grant order by person collate "C"',
  );
  const named = new Map<string, readonly string[]>();
  for (const { person, role } of rows) named.set(person, [...(named.get(person) ?? []), role]);
  return new Map([...named].map(([person, held]) => [person, roles.filter((role) => held.includes(role))]));
}

/** One role more or less for one person. */
export interface WantedChange {
  readonly person: string;
  readonly role: Role;
  readonly change: Change;
}

/** Why a change is not possible with what is granted now; undefined when it is. The database holds the same rules. */
export function faultOf({ person, role, change }: WantedChange, grants: Grants): Problem | undefined {
  const held = grants.get(person) ?? [];
  if (change === 'revoke') return held.includes(role) ? faultOfRevoking(role, grants) : notHeld(person, role);
  if (held.includes(role)) {
    return new Problem(409, 'ROLE_CHANGE_REFUSED', `\`${person}\` holds \`${role}\` already; nothing would change`);
  }
  const excluded = held.find((one) => (one === 'administrator') !== (role === 'administrator'));
  if (excluded === undefined) return undefined;
  const detail = `\`${person}\` holds \`${excluded}\`; an administrator holds no other role: have one taken away first`;
  return new Problem(403, 'ROLES_CONFLICT', detail);
}

function notHeld(person: string, role: Role): Problem {
  const detail = `\`${person}\` was not granted \`${role}\` here; what the issuer names is changed at the issuer`;
  return new Problem(409, 'ROLE_CHANGE_REFUSED', detail);
}

function faultOfRevoking(role: Role, grants: Grants): Problem | undefined {
  const approvers = [...grants.values()].filter((held) => held.includes('approver')).length;
  if (role !== 'approver' || approvers > approversKept) return undefined;
  const detail = `${approvers} approvers are granted here and the last two stay; grant \`approver\` to another first`;
  return new Problem(409, 'ROLE_CHANGE_REFUSED', detail);
}
