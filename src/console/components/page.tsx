import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export interface PageProps {
  readonly title: string;
  /** Beside the title: badges of state. */
  readonly badges?: ReactNode;
  /** One plain sentence of what this page is for. */
  readonly lead?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** What can be done here: buttons, right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Every page: its title in the tab and as `h1`, which takes the focus when one goes to the page from another. */
export function Page({ title, badges, lead, crumbs = [], actions, children }: PageProps) {
  useDocumentTitle(`${title} · Anchorgate`);
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  useEffect(() => {
    // A page that was loaded begins at its top, with the way past the rail; `default` is the key of that one.
    if (key !== 'default') heading.current?.focus({ preventScroll: true });
    // Only when a page is gone to: what is chosen on it changes the key too, and leaves the focus where it is.
  }, [pathname]);
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        {crumbs.length > 0 && (
          <Breadcrumbs component="nav" aria-label="Where this page is" separatorMargin="xs">
            {crumbs.map(({ label, to }) => (
              <Anchor key={to} component={Link} to={to} size="sm">
                {label}
              </Anchor>
            ))}
            <Text size="sm" c="dimmed">
              {title}
            </Text>
          </Breadcrumbs>
        )}
        <Group justify="space-between" align="flex-start">
          <Group gap="sm">
            <Title order={1} ref={heading} tabIndex={-1}>
              {title}
            </Title>
            {badges}
          </Group>
          {actions !== undefined && <Group gap="xs">{actions}</Group>}
        </Group>
        {lead !== undefined && (
          <Text c="dimmed" maw={820}>
            {lead}
          </Text>
        )}
      </Stack>
      {children}
    </Stack>
  );
}
