import type { ProblemCodeEntry } from './problem-code-entry.js';

/** Codes of refusals along a rule set's life: who may do what to a version, and when. */
export const lifeCycleProblemCodes = {
  CERTIFICATE_UNKNOWN: {
    status: 401,
    title: 'The client certificate belongs to no client',
    when: 'the certificate is good, but no client of this service is registered with it',
    remedy: 'ask an administrator to register the certificate',
  },
  ROLES_CONFLICT: {
    status: 403,
    title: 'The caller holds roles that exclude each other',
    when: 'the token names `administrator` together with another role',
    remedy: 'have the issuer or an administrator take one of them away',
  },
  APPROVER_IS_AUTHOR: {
    status: 403,
    title: 'The approver wrote the version',
    when: 'the caller wrote, edited or submitted the version since its parent',
    remedy: 'ask an approver who had no part in it',
  },
  APPROVER_IS_ACTIVATOR: {
    status: 403,
    title: 'The approver planned the activation',
    when: 'the caller scheduled or activated the version',
    remedy: 'ask another approver',
  },
  ACTIVATOR_IS_AUTHOR: {
    status: 403,
    title: 'The activator wrote the version',
    when: 'the caller wrote, edited or submitted the version since its parent',
    remedy: 'ask an activator who had no part in it',
  },
  ACTIVATOR_IS_APPROVER: {
    status: 403,
    title: 'The activator approved the version',
    when: 'the caller approved the version that is to be activated',
    remedy: 'ask another activator',
  },
  SAME_PERSON: {
    status: 403,
    title: 'The same person may not do this twice or for himself',
    when: 'a second person is needed: a role change is approved by another than its proposer and never concerns either of them, break-glass is lifted by two and reviewed by another than who started it',
    remedy: 'ask another person',
  },
  VERSION_STATE_WRONG: {
    status: 409,
    title: 'The version is in another state',
    when: 'the step is not possible from the state that the version is in',
    remedy: 'look at the version; the answer names its state and what is possible',
  },
  VERSION_NUMBER_TAKEN: {
    status: 409,
    title: 'The version number cannot be used',
    when: 'the rule set in the body names a version that is not the next one',
    remedy: 'use the number that the answer names',
  },
  DRAFT_CHANGED: {
    status: 409,
    title: 'The draft was saved by somebody else meanwhile',
    when: '`If-Match` names an older revision than the stored one',
    remedy: 'read the draft again, merge, save',
  },
  DRAFT_IS_FILE: {
    status: 409,
    title: 'The draft belongs to a file',
    when: 'it was imported from the rules folder and follows its file',
    remedy: 'make a draft of your own from it',
  },
  PARENT_NOT_ACTIVE: {
    status: 409,
    title: 'The version was made from one that is not in force',
    when: 'another version was activated since the draft was made',
    remedy: 'make a new draft from the version in force, or name it as `parent`',
  },
  DIGEST_MISMATCH: {
    status: 409,
    title: 'The approval names other content or other evidence',
    when: '`digest` or `evidenceDigest` is not that of the version',
    remedy: 'read version and evidence again, then approve what they say',
  },
  APPROVAL_LAPSED: {
    status: 409,
    title: 'There is no approval that counts at that time',
    when: 'the approval is older than 14 days, or will be at `effectiveFrom`',
    remedy: 'have the version approved again, or choose an earlier instant',
  },
  COMMENT_UNKNOWN: {
    status: 409,
    title: 'The comment that is answered is none of this version',
    when: '`answers` names no comment on the version that is commented on',
    remedy: 'read the comments of the version and answer one of them',
  },
  PLAN_CLASH: {
    status: 409,
    title: 'Another activation starts at that instant',
    when: 'for one of the cohorts another version is planned for the same instant',
    remedy: 'choose another instant, or withdraw the other plan',
  },
  ALREADY_IN_FORCE: {
    status: 409,
    title: 'The version is in force already',
    when: 'it decides for all cohorts that were named',
    remedy: 'nothing is to be done',
  },
  EPOCH_MOVED: {
    status: 409,
    title: 'Another activation came first',
    when: 'the epoch in force is not the one that the caller saw or named',
    remedy: 'look at what is in force now, then ask again',
  },
  ACTIVATION_UNDER_WAY: {
    status: 409,
    title: 'Another activation is under way',
    when: 'an activation of this rule set was asked for and has not taken its epoch yet',
    remedy: 'wait a second, look at what is in force, then ask again',
  },
  BREAK_GLASS_STATE_WRONG: {
    status: 409,
    title: 'The break-glass is in another state',
    when: 'it is in force still, is over already, or is reviewed already',
    remedy: 'look at its state',
  },
  ROLE_CHANGE_REFUSED: {
    status: 409,
    title: 'The role change is not possible',
    when: 'the person holds the role already or does not hold it, the change is decided already, or fewer than two approvers would remain',
    remedy: 'look at who holds which role',
  },
  GATES_FAILED: {
    status: 422,
    title: 'The version does not pass the gates',
    when: 'the rule set has diagnostics, or its cases fail, are missing, or divide the two evaluators',
    remedy: 'mend what each entry of `errors` names, then submit again',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    title: 'The request does not say which revision it changes',
    when: 'the header `If-Match` is missing',
    remedy: 'send the `ETag` of the draft as `If-Match`',
  },
  ACTIVATION_PENDING: {
    status: 503,
    title: 'The activation was accepted and has not taken effect yet',
    when: 'the plan is stored; replicas or PostgreSQL are slow; it takes effect as soon as they can',
    remedy: 'look at what is in force; do not ask again',
  },
} as const satisfies Readonly<Record<string, ProblemCodeEntry>>;
