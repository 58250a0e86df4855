import type { QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../api/client.js';
import type { Connection } from './connection.js';
import type { LastPerson } from '../api/last-person.js';

type Session = Pick<Schemas['ConsoleSessionDto'], 'signedIn' | 'person'>;
const others = { predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] !== 'session' };

/**
 * Goes on with whoever is signed in now: somebody else may see other things, so that everything is forgotten; the same
 * person keeps what he sees, which is read anew where his session had ended.
 */
export function goOn(client: QueryClient, session: Session, last: LastPerson, connection: Connection): void {
  if (!session.signedIn || typeof session.person !== 'string') return;
  // Before what waits for a sign-in hears of it: it asks who that is.
  const isAnother = last.note(session.person);
  const wasSignedOut = connection.state() === 'signed-out';
  if (wasSignedOut) connection.noteSignIn();
  if (isAnother) void client.resetQueries(others);
  else if (wasSignedOut) void client.invalidateQueries(others);
}
