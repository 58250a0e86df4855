import { Group, Stack, Table, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { EmptyState } from '../../components/empty-state.js';
import { TextLink } from '../../components/link-button.js';
import { QueryState } from '../../components/query-state.js';
import { usePeople } from './access-queries.js';

/** Roles granted in this service. The issuer's tokens may name more, which nobody can list here. */
export function People() {
  const people = usePeople();
  return (
    <QueryState query={people}>
      {({ people: each }) =>
        each.length === 0 ? (
          <EmptyState title="No role is granted here">
            People hold the roles that their issuer’s tokens name. Roles granted here come on top; an administrator asks
            for one under “Requests for roles”.
          </EmptyState>
        ) : (
          <Stack>
            <Text c="dimmed" size="sm">
              Granted here. The issuer’s tokens may name more roles.
            </Text>
            <div className="scroll-x" tabIndex={0} role="region" aria-label="People and their roles">
              <Table miw={500}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">Person</Table.Th>
                    <Table.Th scope="col">Roles</Table.Th>
                    <Table.Th scope="col">What they did</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {each.map(({ person, roles }) => (
                    <Table.Tr key={person}>
                      <Table.Th scope="row">{person}</Table.Th>
                      <Table.Td>
                        <Group gap={6}>
                          {roles.map((role) => (
                            <Sign key={role} tone="info" icon={<IconKey size={14} />} words={role} />
                          ))}
                        </Group>
                      </Table.Td>
                      <Table.Td>
                        <TextLink to={`/audit?actor=${encodeURIComponent(person)}`}>audit trail</TextLink>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </Stack>
        )
      }
    </QueryState>
  );
}
