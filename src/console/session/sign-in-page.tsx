import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { Session } from './session.js';
import { SignInChoices } from './sign-in-choices.js';

export function SignInPage({ session }: { readonly session: Session }) {
  useDocumentTitle('Sign in · Anchorgate');
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={620} w="100%">
        <Stack>
          <Title order={1}>Anchorgate</Title>
          <Text>Decides whether a critical command may go to a smart meter, on rules that people approve.</Text>
          <SignInChoices session={session} again={false} />
        </Stack>
      </Paper>
    </Center>
  );
}
