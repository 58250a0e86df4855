import { Center, Loader, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../components/problem-alert.js';
import { connection } from './connection.js';
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
 * session ends meanwhile, a dialog over them asks to sign in again.
 */
export function SignedInOnly({ children }: { readonly children: ReactNode }) {
  const session = useSessionQuery();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const [before, setBefore] = useState<Session | null>(null);
  const signedIn = session.data?.signedIn === true;
  useRenewal();
  useGoingOn(session.data, session.dataUpdatedAt, state === 'signed-out');
  const lastSignedIn = signedIn ? (session.data ?? null) : before;
  useEffect(() => {
    if (lastSignedIn !== null) setBefore(lastSignedIn);
  }, [lastSignedIn]);
  if (session.data === undefined) {
    return (
      <Center component="main" mih="100vh" p="md">
        {session.isPending ? (
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
      {children}
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
 */
function useGoingOn(session: Session | undefined, answeredAt: number, isSignedOut: boolean): void {
  const client = useQueryClient();
  const person = useRef<string | null>(null);
  useEffect(() => onSignedIn(() => void client.invalidateQueries({ queryKey: sessionKey })), [client]);
  const isOver = isSignedOut || (session?.signedIn === false && session.renewable);
  useEffect(() => {
    if (!isOver) return;
    void renewed().then((answer) => {
      if (typeof answer !== 'string') client.setQueryData(sessionKey, answer);
      else void client.invalidateQueries({ queryKey: sessionKey });
    });
  }, [client, isOver]);
  useEffect(() => {
    // Runs once for each answer: one that came before the session ended says nothing about now.
    if (session?.signedIn !== true) return;
    const others = {
      predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] !== 'session',
    };
    const before = person.current;
    person.current = session.person;
    if (connection.state() === 'signed-out') {
      connection.noteSignIn();
      // Somebody else may see other things; the same person goes on where he was.
      if (before === session.person) void client.invalidateQueries(others);
      else void client.resetQueries(others);
    }
  }, [client, session, answeredAt]);
}
