/** Who had which part in a version. Persons are named as their tokens name them (`sub`). */
export interface People {
  /** Whoever wrote, edited or submitted it, or a draft that it was made from, since its parent. */
  readonly contributors: readonly string[];
  /** Whoever approved its content with its evidence. */
  readonly approvers: readonly string[];
  /** Whoever planned or asked for its activation. */
  readonly activators: readonly string[];
}

export type FourEyesFault =
  'APPROVER_IS_AUTHOR' | 'APPROVER_IS_ACTIVATOR' | 'ACTIVATOR_IS_AUTHOR' | 'ACTIVATOR_IS_APPROVER';

/** Why a person may not approve a version; null when he may. */
export function faultOfApprover(person: string, people: People): FourEyesFault | null {
  if (people.contributors.includes(person)) return 'APPROVER_IS_AUTHOR';
  return people.activators.includes(person) ? 'APPROVER_IS_ACTIVATOR' : null;
}

/** Why a person may not activate or schedule a version; null when he may. */
export function faultOfActivator(person: string, people: People): FourEyesFault | null {
  if (people.contributors.includes(person)) return 'ACTIVATOR_IS_AUTHOR';
  return people.approvers.includes(person) ? 'ACTIVATOR_IS_APPROVER' : null;
}
