import { Alert, Portal } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { connection } from './connection.js';

const askAgainMilliseconds = 2_000;

/** Tells in plain words that the service is away, and notices by itself when it is back. */
export function ConnectionBanner() {
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const away = state === 'unreachable' || state === 'unavailable';
  const client = useQueryClient();
  const health = useQuery({
    queryKey: ['health'],
    queryFn: async () => (await fetch('/health/ready')).status !== 502,
    enabled: away,
    retry: false,
    refetchInterval: away ? askAgainMilliseconds : false,
  });
  const back = away && health.isSuccess && health.dataUpdatedAt > 0 && health.data;
  useEffect(() => {
    if (back) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'health' });
  }, [back, client]);
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
