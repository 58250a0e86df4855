import { Table } from '@mantine/core';
import { instantText } from '../../components/instant.js';
import { count } from '../../components/numbers.js';
import type { DecisionCounts } from './overview-queries.js';

/** What the chart shows, minute by minute, newest first; minutes without a decision are left out. */
export function DecisionFigures({ counts }: { readonly counts: DecisionCounts }) {
  return (
    <div
      className="scroll-x"
      style={{ maxHeight: 280, overflowY: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label="Decisions by minute"
    >
      <Table stickyHeader verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Minute</Table.Th>
            <Table.Th scope="col" ta="right">
              Permitted
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Refused
            </Table.Th>
            <Table.Th scope="col">By response code</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.buckets.toReversed().map(({ at, permit, refuse, byResponseCode }) => (
            <Table.Tr key={at}>
              <Table.Th scope="row" fw={400} className="numeric unbroken">
                {instantText(at)}
              </Table.Th>
              <Table.Td className="numeric" ta="right">
                {count(permit)}
              </Table.Td>
              <Table.Td className="numeric" ta="right">
                {count(refuse)}
              </Table.Td>
              <Table.Td>
                {byResponseCode.map(({ responseCode, count: sum }) => `${responseCode} ${count(sum)}`).join(', ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
