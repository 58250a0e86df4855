import type { RoleChange } from './access-queries.js';

/** `Give anna@example.org the role author`. */
export const changeInWords = ({ change, person, role }: Pick<RoleChange, 'change' | 'person' | 'role'>): string =>
  change === 'grant' ? `Give ${person} the role ${role}` : `Take the role ${role} from ${person}`;

/** What a role is for, in few words; in the order in which roles are shown. */
export const roleWords = {
  author: 'writes rule sets and submits them',
  approver: 'approves or rejects what others wrote',
  activator: 'puts approved versions in force',
  auditor: 'reads everything, changes nothing',
  corrector: 'plans and runs corrections of anchor slots',
  administrator: 'asks for roles, holds no other',
  evaluator: 'a machine that asks for decisions: the S1SP',
  'context-writer': 'a machine that sends what is known: a feed',
} as const satisfies Readonly<Record<RoleChange['role'], string>>;

export const roles: readonly RoleChange['role'][] = [
  ...(['author', 'approver', 'activator', 'auditor', 'corrector', 'administrator', 'evaluator'] as const),
  'context-writer',
];
