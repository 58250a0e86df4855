import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/query-client.js';
import { ConnectionBanner } from '../session/connection-banner.js';
import { SignInDonePage, signInDonePath, SignInFailedPage, signInFailedPath } from '../session/sign-in-pages.js';
import { SignedInOnly } from '../session/signed-in-only.js';
import { router } from './router.js';
import { styleNonce } from './style-nonce.js';
import { cssVariables, theme } from './theme.js';

export function Application() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" autoClose={6_000} />
        <ConnectionBanner />
        <Pages />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Those two stand outside: they are for people who are not signed in, or only came to sign in. */
function Pages() {
  const { pathname } = window.location;
  if (pathname === signInFailedPath) return <SignInFailedPage />;
  if (pathname === signInDonePath) return <SignInDonePage />;
  return (
    <SignedInOnly>
      <RouterProvider router={router} />
    </SignedInOnly>
  );
}
