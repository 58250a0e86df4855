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

/** What a client certificate may open: asking for decisions and feeding context. People sign in with tokens. */
export const machineRoles = ['evaluator', 'context-writer'] as const satisfies readonly Role[];
export type MachineRole = (typeof machineRoles)[number];

/** What people do; machines get no page. */
export const humanRoles = [
  'author',
  'approver',
  'activator',
  'auditor',
  'corrector',
  'administrator',
] as const satisfies readonly Role[];

/** Begins the subject of every caller known by certificate, and of nobody else. */
export const clientSubjectPrefix = 'client:';

/** Stands for a person where nobody was named. */
export const unknownSubject = '(unknown)';
const ownSubjects: readonly string[] = ['anchorgate', 'import', unknownSubject];

/** Names that no token may bear: the service's own and those of machines. */
export function isReservedSubject(subject: string): boolean {
  return ownSubjects.includes(subject) || subject.startsWith(clientSubjectPrefix);
}

/** Who sent a request, as the issuer or the list of clients says. */
export interface Caller {
  /** `sub` of the token, or `client:` and the name of the client. */
  readonly subject: string;
  readonly roles: readonly Role[];
}

/** Who did something, and from where: a caller with the HTTP request that he sent. */
export interface Actor {
  readonly person: string;
  readonly roles: readonly Role[];
  /** Address of the connection's other end; empty for the service itself. */
  readonly address: string;
  readonly httpRequestId: string;
}

/** The service itself: what falls due, expires or lapses, and what it imports at start. */
export function serviceActor(person: 'anchorgate' | 'import'): Actor {
  return { person, roles: [], address: '', httpRequestId: '' };
}
