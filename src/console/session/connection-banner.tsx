import { Alert, Portal } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { connection } from './connection.js';
import { isBack } from './service-back.js';

const askAgainMilliseconds = 2_000;

/** Tells in plain words that the service is away, and notices by itself when it is back. */
export function ConnectionBanner() {
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const away = state === 'unreachable' || state === 'unavailable';
  useAskingAgain(away);
  if (!away) return null;
  return (
    <Portal>
      <Alert
        role="alert"
        icon={<IconCloudOff />}
        color="red"
        variant="filled"
        title={state === 'unreachable' ? 'The service cannot be reached' : 'The service cannot reach its database'}
        style={{ position: 'fixed', top: 8, left: '50%', transform: 'translateX(-50%)', zIndex: 500, maxWidth: 560 }}
      >
        Nothing you typed is lost: it stays in this page. The console asks again every two seconds and goes on by
        itself.
      </Alert>
    </Portal>
  );
}

/** Asks whether the service is back, and reads everything again once it is. */
function useAskingAgain(away: boolean): void {
  const client = useQueryClient();
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && connection.state() === 'good') void client.invalidateQueries();
    wasAway.current = away;
    if (!away) return undefined;
    const stopped = new AbortController();
    // No query: its answer would count as an answer of what people asked for.
    const ask = (): void => {
      void fetch('/health/ready', { signal: AbortSignal.timeout(askAgainMilliseconds) })
        .then(isBack)
        // Not reached is not back: asked again, as the banner says.
        .catch(() => false)
        .then((back) => {
          if (back && !stopped.signal.aborted) connection.noteBack();
        });
    };
    const timer = setInterval(ask, askAgainMilliseconds);
    return () => {
      stopped.abort();
      clearInterval(timer);
    };
  }, [away, client]);
}
