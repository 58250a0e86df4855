import { AppShell, Burger, Group, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, useRef } from 'react';
import { Link, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { BreakGlassBanner } from '../break-glass/break-glass-banner.js';
import { Places } from './places.js';
import { PersonMenu } from './person-menu.js';
import { SchemeSwitch } from './scheme-switch.js';
import { SearchEverywhere, SearchButton } from './search-everywhere.js';
import { ShortcutHelp, useGoShortcuts } from './shortcuts.js';

/** What every page stands in: the rail on the left, search and person on top. */
export function Layout() {
  const [railOpened, rail] = useDisclosure(false);
  const navigation = useNavigation();
  const content = useRef<HTMLElement>(null);
  useGoShortcuts();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !railOpened } }}
      padding="lg"
    >
      <a
        href="#content"
        className="skip-link"
        onClick={(event) => {
          // The address stays as it is: it says what the page shows.
          event.preventDefault();
          content.current?.focus();
        }}
      >
        Skip to the content
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger
              opened={railOpened}
              onClick={rail.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label="Open or close the rail"
              aria-expanded={railOpened}
            />
            <Text component={Link} to="/" fw={700} size="lg" c="var(--mantine-color-text)" td="none">
              Anchorgate
            </Text>
            <SearchButton />
          </Group>
          <Group wrap="nowrap" gap="xs">
            <ShortcutHelp />
            <SchemeSwitch />
            <PersonMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        component="nav"
        aria-label="Main"
        bg="var(--anchorgate-rail)"
        className={railOpened ? undefined : 'rail-closed'}
      >
        <AppShell.Section grow component={ScrollArea}>
          <Places onGo={rail.close} />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="content" ref={content} tabIndex={-1} aria-busy={navigation.state === 'loading'}>
        <BreakGlassBanner />
        <Suspense>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <SearchEverywhere />
      <ScrollRestoration />
    </AppShell>
  );
}
