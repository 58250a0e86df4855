import type { ProblemCodeEntry } from './problem-code-entry.js';

export const censusProblemCodes = {
  CENSUS_ENDED: {
    status: 409,
    title: 'The census has ended',
    when: 'a census is cancelled that is done, failed or cancelled already',
    remedy: 'nothing is left to cancel; ask for a new census if another result is wanted',
  },
  CENSUS_NOT_DONE: {
    status: 409,
    title: 'The census is not done',
    when: 'the list of flips is asked of a census that still counts, failed or was cancelled',
    remedy:
      'wait until `state` is `done`; of a census that failed or was cancelled there is no list: ask for a new one',
  },
  CENSUS_QUEUE_FULL: {
    status: 429,
    title: 'Too many censuses wait',
    when: 'more censuses wait to be counted than the service keeps in line',
    remedy: 'wait for one to end, or cancel one that is no longer wanted',
  },
  REHEARSAL_NOT_POSSIBLE: {
    status: 409,
    title: 'The corrective action cannot be rehearsed',
    when: 'a rehearsal is asked for of a corrective action whose plan is not frozen, or holds no device',
    remedy: 'wait until the corrective action is `planned`',
  },
} as const satisfies Readonly<Record<string, ProblemCodeEntry>>;
