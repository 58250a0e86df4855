import { Alert, Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { ProblemAlert } from '../components/problem-alert.js';
import type { Session } from './session.js';
import { useSessionQuery, useSignIn } from './session.js';
import { signInDonePath } from './sign-in-pages.js';

/** How one signs in here: with the issuer, or as one of the named people of a development service. */
export function SignInChoices({ session, again }: { readonly session: Session; readonly again: boolean }) {
  const { signIn } = session;
  return (
    <Stack>
      {again && <Text>Nothing you typed is lost. Sign in, and go on where you were.</Text>}
      {session.reason === 'refused' && session.detail !== null && <Alert color="red">{session.detail}</Alert>}
      {signIn.kind === 'development' && <DevelopmentPeople people={signIn.people ?? []} />}
      {signIn.kind === 'issuer' && <Issuer href={signIn.href ?? '/console/sign-in'} again={again} />}
      {signIn.kind === 'not-configured' && (
        <Alert icon={<IconInfoCircle />} color="yellow" title="Signing in to the console is not configured">
          {signIn.detail}
        </Alert>
      )}
    </Stack>
  );
}

function DevelopmentPeople({ people }: { readonly people: NonNullable<Session['signIn']['people']> }) {
  const signIn = useSignIn();
  return (
    <Stack>
      <Text c="dimmed" size="sm">
        This is a development service: anybody on this machine may be anybody. Elsewhere each is a person of his own.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {people.map(({ person, does }) => (
          <Button
            key={person}
            variant="default"
            h="auto"
            py="xs"
            justify="flex-start"
            styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
            loading={signIn.isPending && signIn.variables === person}
            onClick={() => signIn.mutate(person)}
          >
            <span>
              <Text component="span" fw={650} display="block">
                {person}
              </Text>
              <Text component="span" size="xs" c="dimmed" display="block">
                {does}
              </Text>
            </span>
          </Button>
        ))}
      </SimpleGrid>
      {signIn.error !== null && <ProblemAlert error={signIn.error} />}
    </Stack>
  );
}

/** When work is open the issuer gets a window of its own, so that this page keeps what was typed. */
function Issuer({ href, again }: { readonly href: string; readonly again: boolean }) {
  const session = useSessionQuery();
  if (!again) {
    const to = encodeURIComponent(window.location.pathname + window.location.search);
    return (
      <Button component="a" href={`${href}?to=${to}`}>
        Sign in
      </Button>
    );
  }
  return (
    <Stack>
      <Button component="a" href={`${href}?to=${signInDonePath}`} target="_blank" rel="noreferrer">
        Sign in, in a new window
      </Button>
      <Button variant="default" loading={session.isFetching} onClick={() => void session.refetch()}>
        I have signed in: go on
      </Button>
    </Stack>
  );
}
