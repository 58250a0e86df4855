import { Alert, Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { knownCode, signInFailure } from './sign-in-failures.js';
import { tellSignedIn } from './sign-in-signal.js';

export const signInFailedPath = '/console/sign-in-failed';
/** Where a window leads that was opened because a session ended while somebody worked in another. */
export const signInDonePath = '/console/sign-in-done';

/** The issuer sent somebody back without a sign-in: why, and what to do. */
export function SignInFailedPage() {
  useDocumentTitle('Sign-in failed · Anchorgate');
  const code = new URLSearchParams(window.location.search).get('code');
  const { title, whatToDo } = signInFailure(code);
  return (
    <Sheet>
      <Alert role="alert" icon={<IconAlertTriangle />} color="red" title={title}>
        {whatToDo}
      </Alert>
      <Button component="a" href="/console/">
        Back to the sign-in
      </Button>
      {knownCode(code) !== null && (
        <Text size="xs" c="dimmed">
          {code}
        </Text>
      )}
    </Sheet>
  );
}

export function SignInDonePage() {
  useDocumentTitle('Signed in · Anchorgate');
  useEffect(tellSignedIn, []);
  return (
    <Sheet>
      <Alert icon={<IconCircleCheck />} color="green" title="You are signed in">
        Close this window and go on in the one you worked in. What you typed is still there.
      </Alert>
    </Sheet>
  );
}

function Sheet({ children }: { readonly children: ReactNode }) {
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={620} w="100%">
        <Stack>
          <Title order={1}>Anchorgate</Title>
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
