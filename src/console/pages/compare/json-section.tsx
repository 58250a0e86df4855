import { Button, Loader, Stack, Title } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { VersionRead } from '../../rules/version-read.js';

const JsonBeside = lazy(() => import('./json-beside.js'));

/** Both texts as JSON, for whoever wants to see the bytes; the editor is read when it is asked for. */
export function JsonSection({ before, after }: { readonly before: VersionRead; readonly after: VersionRead }) {
  const [opened, setOpened] = useState(false);
  return (
    <Stack gap="sm" component="section" aria-labelledby="json-title" className="no-print">
      <Title order={2} id="json-title">
        As JSON
      </Title>
      {opened ? (
        <Suspense fallback={<Loader role="status" aria-label="Loading the comparison of JSON" />}>
          <JsonBeside before={before.text} after={after.text} />
        </Suspense>
      ) : (
        <div>
          <Button size="xs" variant="default" onClick={() => setOpened(true)}>
            Show both as JSON
          </Button>
        </div>
      )}
    </Stack>
  );
}
