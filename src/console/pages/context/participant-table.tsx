import { Table } from '@mantine/core';
import { count, share } from '../../components/numbers.js';
import { TitledSection } from '../../components/titled-section.js';
import type { Import } from './import-queries.js';

/** What a refresh changes, market participant by market participant. */
export function ParticipantTable({ participants }: { readonly participants: Import['participants'] }) {
  return (
    <TitledSection title="What it changes, by market participant">
      <Table fz="sm" verticalSpacing={4} maw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Participant</Table.Th>
            {['Known', 'Added', 'Changed', 'Withdrawn', 'Share changed'].map((name) => (
              <Table.Th key={name} scope="col" ta="right">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {participants.map(({ mpid, known, added, changed, withdrawn }) => (
            <Table.Tr key={mpid}>
              <Table.Th scope="row">{mpid}</Table.Th>
              <Table.Td ta="right">{count(known)}</Table.Td>
              <Table.Td ta="right">{count(added)}</Table.Td>
              <Table.Td ta="right">{count(changed)}</Table.Td>
              <Table.Td ta="right">{count(withdrawn)}</Table.Td>
              <Table.Td ta="right">{share(added + changed + withdrawn, known)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TitledSection>
  );
}
