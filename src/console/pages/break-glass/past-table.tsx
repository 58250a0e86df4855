import { Table, Text } from '@mantine/core';
import type { NamedBreakGlass } from '../../break-glass/break-glass-queries.js';
import { scopeInWords } from '../../break-glass/scope-in-words.js';
import { Instant } from '../../components/instant.js';

/** Those that are over and reviewed, newest first. */
export function PastTable({ past }: { readonly past: readonly NamedBreakGlass[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Break-glasses that are over">
      <Table verticalSpacing="xs" fz="sm" miw={860}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Begun</Table.Th>
            <Table.Th scope="col">What was refused, and why</Table.Th>
            <Table.Th scope="col">Ended</Table.Th>
            <Table.Th scope="col">What the review found</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {past.map((one) => (
            <Table.Tr key={`${one.ruleSet}/${one.id}`}>
              <Table.Td>
                <Instant at={one.startedAt} />
                <Text size="xs" c="dimmed">
                  by {one.startedBy}
                </Text>
              </Table.Td>
              <Table.Td>
                {scopeInWords(one, 'was')}
                <Text size="xs" c="dimmed">
                  {one.ruleSet} · {one.id}: {one.reason}
                </Text>
              </Table.Td>
              <Table.Td>
                <Instant at={one.liftedAt ?? one.expiresAt} />
                <Text size="xs" c="dimmed">
                  {one.liftedAt === null ? 'by itself' : `by ${one.liftedBy.join(' and ')}`}
                </Text>
              </Table.Td>
              <Table.Td>
                {one.review?.finding}
                <Text size="xs" c="dimmed">
                  {one.review?.closedBy}, <Instant at={one.review?.closedAt} />
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
