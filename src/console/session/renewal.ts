import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf, api } from '../api/client.js';
import { ApiProblem } from '../api/problems.js';
import { sessionKey, useSessionQuery } from './session.js';
import type { Session } from './session.js';

const aheadMilliseconds = 5 * 60_000;
const againMilliseconds = 30_000;
/** One page of a browser renews at a time: an issuer takes a refresh token once, and a second use ends the session. */
const lockName = 'anchorgate-renewal';

/** When to renew, in milliseconds from now: some minutes before the end, of a short session at its half. */
export const renewalDelay = (expiresAt: string, now: number): number => {
  const left = Math.max(0, Date.parse(expiresAt) - now);
  return Math.max(left - aheadMilliseconds, left / 2);
};

/** Renews the session before it ends. Nobody is disturbed: when it cannot be renewed, it ends as it would have. */
export function useRenewal(): void {
  const client = useQueryClient();
  const { data } = useSessionQuery();
  const expiresAt = data?.renewable === true ? (data.expiresAt ?? null) : null;
  useEffect(() => {
    if (expiresAt === null) return undefined;
    let timer = 0;
    const renew = async (): Promise<void> => {
      const session = await renewed();
      if (session === 'ended') return;
      if (session === 'later') timer = window.setTimeout(() => void renew(), againMilliseconds);
      else client.setQueryData(sessionKey, session);
    };
    timer = window.setTimeout(() => void renew(), renewalDelay(expiresAt, Date.now()));
    return () => window.clearTimeout(timer);
  }, [client, expiresAt]);
}

/** Not by a mutation: its failure is no failure of anything that a person did. */
export async function renewed(): Promise<Session | 'ended' | 'later'> {
  try {
    return await navigator.locks.request(lockName, async () => {
      // Another page may have renewed it while this one waited.
      const session = await answerOf(api.GET('/console/session'));
      const expiresAt = session.expiresAt ?? null;
      if (expiresAt !== null && Date.parse(expiresAt) - Date.now() > aheadMilliseconds) return session;
      return session.renewable ? await answerOf(api.POST('/console/session/renewal')) : 'ended';
    });
  } catch (error) {
    return error instanceof ApiProblem && error.status < 500 && error.status !== 429 ? 'ended' : 'later';
  }
}
