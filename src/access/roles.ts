/** Who may do what (`/docs` names the roles of each endpoint). `evaluator` and `context-writer` are machines. */
export const roles = [
  'evaluator',
  'author',
  'approver',
  'activator',
  'auditor',
  'context-writer',
  'corrector',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Who sent a request, as the issuer says. */
export interface Caller {
  /** `sub` of the token. */
  readonly subject: string;
  readonly roles: readonly Role[];
}
