import { NavLink, Stack, Text } from '@mantine/core';
import { NavLink as RouterLink, useLocation } from 'react-router';
import { navigation } from './navigation.js';

/** The rail: where one can go, and where one is. */
export function Places({ onGo }: { readonly onGo: () => void }) {
  const { pathname } = useLocation();
  const isHere = (to: string): boolean =>
    to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <Stack gap="sm" p="xs">
      {navigation.map(({ label, places }) => (
        <div key={label} role="group" aria-label={label}>
          <Text size="xs" fw={600} c="dimmed" px="sm" pt="xs" pb={2} aria-hidden="true">
            {label}
          </Text>
          {places.map(({ label: place, to, icon: Icon }) => (
            <NavLink
              key={to}
              component={RouterLink}
              to={to}
              end={to === '/'}
              label={place}
              leftSection={<Icon size={18} stroke={1.7} aria-hidden="true" />}
              active={isHere(to)}
              aria-current={isHere(to) ? 'page' : undefined}
              variant="filled"
              className="place"
              onClick={onGo}
            />
          ))}
        </div>
      ))}
    </Stack>
  );
}
