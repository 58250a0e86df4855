import { Alert, Stack, Tabs } from '@mantine/core';
import { useAddress } from '../../components/address.js';
import { Page } from '../../components/page.js';
import { useMe } from '../../session/session.js';
import { People } from './people.js';
import { RoleMatrix } from './role-matrix.js';
import { RoleRequests } from './role-requests.js';

export function Component() {
  const [{ tab = 'requests' }, setAddress] = useAddress(['tab']);
  const me = useMe();
  const mayRead = me.may('administrator', 'approver', 'auditor');
  return (
    <Page
      title="Access"
      lead="Who holds which role, and how that changes: an administrator asks, an approver who is not concerned decides."
    >
      <Tabs
        value={mayRead ? tab : 'matrix'}
        onChange={(value) => setAddress({ tab: value ?? undefined })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="requests" disabled={!mayRead}>
            Requests for roles
          </Tabs.Tab>
          <Tabs.Tab value="people" disabled={!mayRead}>
            People
          </Tabs.Tab>
          <Tabs.Tab value="matrix">What each role may do</Tabs.Tab>
        </Tabs.List>
        <Stack pt="md">
          {!mayRead && (
            <Alert color="gray" title="Requests and people are read by others">
              An administrator, an approver or an auditor reads who holds which role.
            </Alert>
          )}
          <Tabs.Panel value="requests">
            <RoleRequests />
          </Tabs.Panel>
          <Tabs.Panel value="people">
            <People />
          </Tabs.Panel>
          <Tabs.Panel value="matrix">
            <RoleMatrix />
          </Tabs.Panel>
        </Stack>
      </Tabs>
    </Page>
  );
}
