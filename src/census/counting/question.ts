/** Who sends the command, seen from a device. */
export const censusSenders = ['slot-holder', 'registered-party', 'unrelated-party'] as const;
export type CensusSender = (typeof censusSenders)[number];

/** Who may send a device's next commands around a correction of its network operator slots. */
export const rehearsalSenders = ['slot-holder', 'operator-after', 'unrelated-operator', 'supplier'] as const;
export type RehearsalSender = (typeof rehearsalSenders)[number];

/** User roles of network operators and suppliers: electricity, then gas. */
export const censusUserRoles = ['ED', 'GT', 'IS', 'GS'] as const;
export type CensusUserRole = (typeof censusUserRoles)[number];

/** A version with what it is decided with, by content. */
export interface NamedVersion {
  readonly name: string;
  readonly version: number;
  /** Of the rule set's canonical JSON. */
  readonly digest: string;
  /** Of the guard rails and fact catalogue that it is compiled with. */
  readonly documentsDigest: string;
}

/** Two versions over every cached device. */
export interface VersionsQuestion {
  readonly kind: 'versions';
  readonly before: NamedVersion;
  readonly after: NamedVersion;
  readonly serviceReferenceVariant: string;
  readonly senders: readonly CensusSender[];
  /** Null: as each device's type and the sender's roles have it. */
  readonly userRole: CensusUserRole | null;
}

/** What is in force, over the devices of a corrective action, with their slots as they are and as they will be. */
export interface RehearsalQuestion {
  readonly kind: 'rehearsal';
  readonly action: string;
  readonly planDigest: string;
  readonly items: number;
  /** What decides for everyone (null) and for single cohorts. */
  readonly ruleSets: readonly { readonly cohort: string | null; readonly version: NamedVersion }[];
}

export type Question = VersionsQuestion | RehearsalQuestion;
