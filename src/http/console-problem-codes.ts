import type { ProblemCodeEntry } from './problem-code-entry.js';

export const consoleProblemCodes = {
  SESSION_NOT_RENEWED: {
    status: 401,
    title: 'The session cannot be renewed',
    when: 'it has ended, the issuer gave nothing to renew it with, or takes that no more',
    remedy: 'sign in again',
  },
  SESSION_OF_ANOTHER: {
    status: 401,
    title: 'Somebody else is signed in in this browser now',
    when: 'a page of the console sends a change as one person’s (`Console-Person`), and the session has become another’s',
    remedy: 'sign in again as the one who meant it',
  },
  SIGN_IN_REFUSED: {
    status: 401,
    title: 'The sign-in to the console was refused',
    when: 'the person came back from the issuer without a token that counts here; `/console/sign-in-failed` says why',
    remedy: 'begin the sign-in again',
  },
  PAGE_FOREIGN: {
    status: 403,
    title: 'The request was not sent by a page of this service',
    when: 'a session of the console is begun, renewed or ended without the header `Sec-Fetch-Site: same-origin`, which browsers set',
    remedy: 'use the console of this service; programs send a bearer token',
  },
  CONSOLE_NOT_BUILT: {
    status: 503,
    title: 'The web console has no files',
    when: 'this replica was built without the console',
    remedy: 'run `npm run build`, then start again; the API works without it',
  },
} as const satisfies Readonly<Record<string, ProblemCodeEntry>>;
