import { List, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useAddress } from '../../components/address.js';
import { ChooseOne } from '../../components/choose-one.js';
import { QueryState } from '../../components/query-state.js';
import { TitledSection } from '../../components/titled-section.js';
import type { Operation } from './access-queries.js';
import { useOperations } from './access-queries.js';
import { roles, roleWords } from './role-words.js';
import './role-matrix.css';

/** Which role may ask for what, read from the API's own document; the server holds to the same declarations. */
export function RoleMatrix() {
  const operations = useOperations();
  const [{ role }, setAddress] = useAddress(['role']);
  return (
    <Stack gap="lg">
      <Separation />
      <TitledSection
        title="What each role may ask of the service"
        lead="Made from the service’s own API document. Whoever holds several roles may do what any of them may."
        aside={
          <ChooseOne
            label="Only what one may"
            none="every role"
            options={roles.map((each) => ({ value: each, label: each }))}
            value={role}
            onChange={(chosen) => setAddress({ role: chosen })}
          />
        }
      >
        <QueryState query={operations} lines={12}>
          {(each) => <Matrix operations={role === undefined ? each : each.filter((one) => one.roles.includes(role))} />}
        </QueryState>
      </TitledSection>
    </Stack>
  );
}

function Separation() {
  return (
    <TitledSection title="Duties that exclude each other">
      <List size="sm" spacing={2}>
        <List.Item>
          Whoever wrote, edited or submitted a version neither approves nor activates it; whoever approved it does not
          activate it.
        </List.Item>
        <List.Item>An administrator asks for roles, never for himself, and holds no other role.</List.Item>
        <List.Item>
          A request for a role is decided by an approver whom it does not concern. The last two approvers stay.
        </List.Item>
        <List.Item>Whoever began a break-glass does not review it; two people end it early.</List.Item>
      </List>
    </TitledSection>
  );
}

function Matrix({ operations }: { readonly operations: readonly Operation[] }) {
  return (
    <div className="scroll-x role-matrix" tabIndex={0} role="region" aria-label="What each role may do">
      <Table stickyHeader verticalSpacing={4} fz="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Operation</Table.Th>
            {roles.map((role) => (
              <Table.Th scope="col" key={role} className="role-matrix-role" title={roleWords[role]}>
                {role}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {groupsOf(operations).map(([group, own]) => (
          <Table.Tbody key={group}>
            <Table.Tr>
              <Table.Th scope="rowgroup" colSpan={roles.length + 1} className="role-matrix-group">
                {group}
              </Table.Th>
            </Table.Tr>
            {own.map((operation) => (
              <Row key={operation.summary} operation={operation} />
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  );
}

function Row({ operation: { summary, roles: allowed } }: { readonly operation: Operation }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {summary}
      </Table.Th>
      {roles.map((role) => (
        <Table.Td key={role} ta="center">
          {allowed.includes(role) ? (
            <>
              <IconCheck size={16} aria-hidden="true" />
              <VisuallyHidden>yes</VisuallyHidden>
            </>
          ) : (
            <>
              <Text span c="dimmed" aria-hidden="true">
                ·
              </Text>
              <VisuallyHidden>no</VisuallyHidden>
            </>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function groupsOf(operations: readonly Operation[]): readonly (readonly [string, readonly Operation[]])[] {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) groups.set(operation.group, [...(groups.get(operation.group) ?? []), operation]);
  return [...groups];
}
