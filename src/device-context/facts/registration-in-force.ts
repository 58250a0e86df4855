import type { RegistrationRecord } from '../cache/records.js';
import type { RegistrationKind } from '../registration.entity.js';

/**
 * The one registration of a kind that is in force at an instant. Where a meter point has suppliers in several roles at
 * once, the one in the sender's role counts.
 * @param at - epoch milliseconds
 * @returns undefined when there is none, and when two contradict each other
 */
export function registrationInForce(
  registrations: readonly RegistrationRecord[],
  kind: RegistrationKind,
  at: number,
  userRole: string,
): RegistrationRecord | undefined {
  let found: RegistrationRecord | undefined;
  let count = 0;
  let inRole: RegistrationRecord | undefined;
  let countInRole = 0;
  for (const registration of registrations) {
    if (registration.kind !== kind || at < registration.effectiveFrom || at >= registration.effectiveUntil) continue;
    found = registration;
    count += 1;
    if (registration.role === userRole) {
      inRole = registration;
      countInRole += 1;
    }
  }
  if (count <= 1) return found;
  return countInRole === 1 ? inRole : undefined;
}

export type NotInForce = 'none' | 'not-yet' | 'ended' | 'conflicting';

/** Why `registrationInForce` found none. One that is still to come counts more than one that has ended. */
export function whyNotInForce(
  registrations: readonly RegistrationRecord[],
  kind: RegistrationKind,
  at: number,
): NotInForce {
  const ofKind = registrations.filter((registration) => registration.kind === kind);
  if (ofKind.length === 0) return 'none';
  if (ofKind.some(({ effectiveFrom, effectiveUntil }) => at >= effectiveFrom && at < effectiveUntil)) {
    return 'conflicting';
  }
  return ofKind.some(({ effectiveFrom }) => at < effectiveFrom) ? 'not-yet' : 'ended';
}
