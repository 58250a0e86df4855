import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../../http/index.js';
import type { Caller } from '../roles.js';

/** What a page of the console says with what changes something: whose page it is, percent-encoded. */
export const personHeader = 'console-person';

/**
 * A browser has one session for all its windows, so that a window may still be one person's when another has signed in
 * elsewhere.
 *
 * INVARIANT (nobody speaks in the name of another): what a window sends as its person's is done in his name or not at all.
 *
 * @param caller - whose session came with the request
 * @returns undefined when the page says no person, or this one
 */
export function refuseAnotherPerson(headers: IncomingHttpHeaders, caller: Caller): Problem | undefined {
  const said = headers[personHeader];
  if (said === undefined || said === encodeURIComponent(caller.subject.toWellFormed())) return undefined;
  const detail = 'somebody else has signed in in this browser since; nothing was done in either name';
  return new Problem(401, 'SESSION_OF_ANOTHER', detail);
}
