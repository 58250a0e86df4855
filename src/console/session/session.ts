import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answerOf, api } from '../api/client.js';
import type { Schemas } from '../api/client.js';

export type Session = Schemas['ConsoleSessionDto'];
export type Role =
  'evaluator' | 'author' | 'approver' | 'activator' | 'auditor' | 'context-writer' | 'corrector' | 'administrator';

export const sessionKey = ['session'] as const;

/** Who is signed in, and how to sign in. */
export function useSessionQuery() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: () => answerOf(api.GET('/console/session')),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });
}

/** The person at the screen. Only below `SignedInOnly`. */
export interface Me {
  readonly person: string;
  readonly roles: readonly string[];
  readonly may: (...roles: readonly Role[]) => boolean;
}

/**
 * Who signed in last. INVARIANT (nothing typed is lost): a page stays that person's while a session that ended waits
 * for him to sign in again, so no form goes away with what is in it.
 */
export const LastSignedIn = createContext<Session | null>(null);

/** What the server will refuse anyway is not offered; the server decides. */
export function useMe(): Me {
  const last = useContext(LastSignedIn);
  const roles = last?.roles ?? [];
  return { person: last?.person ?? '', roles, may: (...any) => any.some((role) => roles.includes(role)) };
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (person: string) => answerOf(api.POST('/console/session', { body: { person } })),
    // `SignedInOnly` goes on with whoever that is.
    onSuccess: (session) => client.setQueryData(sessionKey, session),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/console/session')),
    onSuccess: async ({ endSessionUrl }) => {
      client.clear();
      if (typeof endSessionUrl === 'string') window.location.assign(endSessionUrl);
      else window.location.assign('/console/');
      await Promise.resolve();
    },
  });
}
