import type { Role } from '../access/index.js';

/** What waits for a person to act. */
export const reviewKinds = [
  'version-to-submit',
  'version-to-approve',
  'version-to-activate',
  'role-change',
  'held-import',
  'break-glass-review',
  'corrective-action-to-rehearse',
  'corrective-action-to-approve',
  'corrective-action-to-start',
  'corrective-action-paused',
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export interface Review {
  readonly kind: ReviewKind;
  /** As the audit trail names it. */
  readonly subject: string;
  readonly title: string;
  /** RFC 3339. */
  readonly since: string | null;
  readonly role: Role;
  readonly ruleSet?: string;
  readonly version?: number;
  readonly id?: string;
  /** Who may not act although he holds the role: four eyes. */
  readonly notBy?: readonly string[];
}
