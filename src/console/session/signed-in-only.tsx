import { Center, Loader, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Fragment, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../components/problem-alert.js';
import { connection } from './connection.js';
import { goOn } from './going-on.js';
import { lastPerson } from '../api/last-person.js';
import { renewed, useRenewal } from './renewal.js';
import { LastSignedIn, sessionKey, useSessionQuery } from './session.js';
import type { Session } from './session.js';
import { onSignedIn } from './sign-in-signal.js';
import { SignInChoices } from './sign-in-choices.js';
import { SignInPage } from './sign-in-page.js';

/**
 * Shows its children to whoever is signed in.
 *
 * INVARIANT (nothing typed is lost): once somebody has signed in, the children stay until he signs out. When the
 * session ends meanwhile, a dialog over them asks to sign in again. Where another person does so, the children begin
 * anew: nothing that one typed is sent in the name of the other.
 */
export function SignedInOnly({ children }: { readonly children: ReactNode }) {
  const session = useSessionQuery();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const signedIn = session.data?.signedIn === true;
  useRenewal();
  const lastSignedIn = useGoingOn(session.data, session.dataUpdatedAt, state === 'signed-out');
  if (session.data === undefined || (signedIn && lastSignedIn === null)) {
    return (
      <Center component="main" mih="100vh" p="md">
        {session.error === null ? (
          <Loader role="status" aria-label="Loading" />
        ) : (
          <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
        )}
      </Center>
    );
  }
  if (lastSignedIn === null) return <SignInPage session={session.data} />;
  return (
    <LastSignedIn value={lastSignedIn}>
      <Fragment key={lastSignedIn.person}>{children}</Fragment>
      <Modal
        opened={state === 'signed-out' || !signedIn}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
        title="Your session has ended"
        zIndex={600}
      >
        <SignInChoices session={session.data} again />
      </Modal>
    </LastSignedIn>
  );
}

/**
 * Goes on after a session ended while somebody worked: by itself where the issuer gave something to renew it with, else
 * as soon as this browser has signed in, in whichever window.
 * @returns who signed in last, once everything else goes on with him
 */
function useGoingOn(session: Session | undefined, answeredAt: number, isSignedOut: boolean): Session | null {
  const client = useQueryClient();
  const [last, setLast] = useState<Session | null>(null);
  useEffect(() => onSignedIn(() => void client.invalidateQueries({ queryKey: sessionKey })), [client]);
  const isOver = isSignedOut || (session?.signedIn === false && session.renewable);
  useEffect(() => {
    if (!isOver) return;
    void renewed().then((answer) => {
      if (typeof answer !== 'string') client.setQueryData(sessionKey, answer);
      else void client.invalidateQueries({ queryKey: sessionKey });
    });
  }, [client, isOver]);
  useLayoutEffect(() => {
    // Runs once for each answer: one that came before the session ended says nothing about now.
    if (session?.signedIn !== true) return;
    goOn(client, session, lastPerson, connection);
    setLast(session);
  }, [client, session, answeredAt]);
  return last;
}
