import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problems.js';
import { Connection } from './connection.js';
import { goOn } from './going-on.js';
import { LastPerson } from '../api/last-person.js';

const known = ['overview'];

/** A window in which somebody is signed in and has read something. */
function windowOf(person: string) {
  const [client, last, connection] = [new QueryClient(), new LastPerson(), new Connection()];
  const signIn = (as: string): void => goOn(client, { signedIn: true, person: as }, last, connection);
  signIn(person);
  client.setQueryData(known, 'read');
  const endSession = (): void => {
    goOn(client, { signedIn: false, person: null }, last, connection);
    connection.note(new ApiProblem(401, 'TOKEN_MISSING', '', '', [], null, null));
  };
  return { client, last, connection, signIn, endSession };
}

describe('going on after a sign-in', () => {
  it('keeps what the same person sees, and reads it anew, although nobody was signed in meanwhile', () => {
    const { client, connection, signIn, endSession } = windowOf('author');
    endSession();
    signIn('author');
    expect(client.getQueryData(known)).toBe('read');
    expect(client.getQueryState(known)?.isInvalidated).toBe(true);
    expect(connection.state()).toBe('good');
  });

  it('forgets what another person saw, also where another window signed in while this one was good', () => {
    const ended = windowOf('author');
    ended.endSession();
    ended.signIn('approver');
    expect(ended.client.getQueryData(known)).toBeUndefined();
    const good = windowOf('author');
    good.signIn('approver');
    expect(good.client.getQueryData(known)).toBeUndefined();
  });

  it('names the person before what waits for a sign-in hears of it', () => {
    const { last, connection, signIn, endSession } = windowOf('author');
    endSession();
    const heard: (string | null)[] = [];
    connection.subscribe(() => heard.push(last.person()));
    signIn('approver');
    expect(heard).toEqual(['approver']);
  });

  it('disturbs nothing while the same session is only asked about again', () => {
    const { client, signIn } = windowOf('author');
    signIn('author');
    expect(client.getQueryState(known)).toMatchObject({ data: 'read', isInvalidated: false });
  });
});
