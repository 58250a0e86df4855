import type { EntityManager } from 'typeorm';

/** A party whose certificates leave slots or are placed by a plan. */
export interface ImpactedParty {
  readonly mpid: string;
  /** Slots that its certificates leave. */
  readonly leaves: number;
  /** Slots that its certificates are placed in. */
  readonly placed: number;
}

/** What a party said; the last answer of each counts. */
export interface Consent {
  readonly mpid: string;
  readonly answer: 'consented' | 'declined';
  readonly signedBy: string;
  readonly signedRole: string;
  readonly reference: string;
  readonly planDigest: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

interface ConsentRow {
  readonly mpid: string;
  readonly answer: Consent['answer'];
  readonly signed_by: string;
  readonly signed_role: string;
  readonly reference: string;
  readonly plan_digest: string;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

/** Every answer to the present plan, oldest first. */
export async function consentsRecorded(manager: EntityManager, id: string): Promise<readonly Consent[]> {
  const rows = await manager.query<readonly ConsentRow[]>(
    `select consent.mpid, answer, signed_by, signed_role, reference, plan_digest, recorded_by, recorded_at
     from corrective_action_consent consent join corrective_action using (action_id, plan_digest)
     where action_id = $1 order by consent_id`,
    [id],
  );
  return rows.map((row) => ({
    ...{ mpid: row.mpid, answer: row.answer, signedBy: row.signed_by, signedRole: row.signed_role },
    ...{ reference: row.reference, planDigest: row.plan_digest, recordedBy: row.recorded_by },
    recordedAt: row.recorded_at.toISOString(),
  }));
}

/** The last answer of each party. */
export const lastAnswers = (consents: readonly Consent[]): ReadonlyMap<string, Consent> =>
  new Map(consents.map((consent) => [consent.mpid, consent]));
