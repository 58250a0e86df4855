import { Button, Group } from '@mantine/core';
import { useRouteError } from 'react-router';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';

/** A page that cannot be shown takes nothing else down with it. */
export function PageFailed() {
  const error = useRouteError();
  return (
    <Page title="This page failed">
      <ProblemAlert error={error} />
      <Group>
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </Group>
    </Page>
  );
}
