import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react';
import { useMe, useSessionQuery, useSignIn, useSignOut } from '../session/session.js';

/** Who is signed in, and as whom one may go on: on a development service one changes person with one click. */
export function PersonMenu() {
  const { person, roles } = useMe();
  const session = useSessionQuery();
  const signIn = useSignIn();
  const signOut = useSignOut();
  const others = (session.data?.signIn.people ?? []).filter((each) => each.person !== person);
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconUser size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {person}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          Signed in as {person}
          <br />
          {roles.length === 0 ? 'holds no role' : `role: ${roles.join(', ')}`}
        </Menu.Label>
        <Menu.Divider />
        {others.length > 0 && <Menu.Label>Development service: go on as</Menu.Label>}
        {others.map((other) => (
          <Menu.Item key={other.person} onClick={() => signIn.mutate(other.person)}>
            {other.person}
            <Text size="xs" c="dimmed">
              {other.does}
            </Text>
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
