import type { ProblemCodeEntry } from './problem-code-entry.js';

/** Codes of refusals along the way of a corrective action. */
export const correctiveActionProblemCodes = {
  TARGET_CERTIFICATES_FAULTY: {
    status: 400,
    title: 'The certificates to be placed are not acceptable',
    when: 'a registered network operator that is selected has no certificates in `targets`, or has two; or a certificate is not a valid one of that network operator, of the right use, that leads to a trust anchor',
    remedy: 'mend each target that `errors` names; send the issuing authority’s certificate in `certificationPath`',
  },
  APPROVER_IS_PLANNER: {
    status: 403,
    title: 'The approver had a part in the plan',
    when: 'the caller planned the corrective action or recorded a consent to it',
    remedy: 'ask another approver',
  },
  STARTER_IS_APPROVER: {
    status: 403,
    title: 'Who approved a corrective action does not start it',
    when: 'the caller approved the plan that is to be applied',
    remedy: 'ask another corrector or activator',
  },
  CORRECTIVE_ACTION_UNKNOWN: {
    status: 404,
    title: 'There is no such corrective action',
    when: 'no corrective action has the number in the path',
    remedy: 'list the corrective actions',
  },
  CORRECTIVE_ACTION_STATE: {
    status: 409,
    title: 'The corrective action is in another state',
    when: 'the step is not possible from the state that the corrective action is in',
    remedy: 'look at the corrective action; the answer names its state',
  },
  ANCHOR_SLOT_STORE_UNAVAILABLE: {
    status: 503,
    title: 'The anchor-slot store does not answer',
    when: 'the store that holds the anchor slots gave no answer that can be relied upon, or refused to give one',
    remedy: 'try again later; if it lasts, ask whoever runs that store',
  },
  NOTHING_SELECTED: {
    status: 409,
    title: 'Nothing is to be corrected',
    when: 'no misplaced slot is selected',
    remedy: 'look at the matrix of misplaced slots, then select wider',
  },
  PLAN_DIGEST_MISMATCH: {
    status: 409,
    title: 'Another plan or another rehearsal is meant',
    when: '`planDigest` or `rehearsalDigest` is not that of the corrective action',
    remedy: 'read the plan and its rehearsal again, then answer for what they say',
  },
  PARTY_NOT_IMPACTED: {
    status: 409,
    title: 'The party has no part in the plan',
    when: 'no item of the plan takes away or places a certificate of this MPID',
    remedy: 'look at the parties that the corrective action lists',
  },
  CONSENTS_MISSING: {
    status: 409,
    title: 'Not every impacted party has answered',
    when: 'a party whose certificates leave or are placed has neither consented nor declined',
    remedy: 'record the answer of each party in `errors`, then approve',
  },
  REHEARSAL_MISSING: {
    status: 409,
    title: 'The plan was not rehearsed',
    when: 'there is no finished rehearsal of this plan',
    remedy: 'start a rehearsal, read its result, then approve',
  },
} as const satisfies Readonly<Record<string, ProblemCodeEntry>>;
