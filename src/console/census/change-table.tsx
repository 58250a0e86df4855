import { Table } from '@mantine/core';
import { VerdictBadge } from '../components/badges.js';
import { number, senderInWords } from './census-figures.js';
import type { CensusResult, Outcome } from './census-reading.js';

/** Commands that are decided otherwise: by who sends them, from what to what. */
export function ChangeTable({ result }: { readonly result: CensusResult }) {
  const { changes } = result.flips;
  if (changes.length === 0) return null;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Changes by sender">
      <Table withTableBorder verticalSpacing={6} maw={820}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Sent by</Table.Th>
            <Table.Th scope="col">Before</Table.Th>
            <Table.Th scope="col">After</Table.Th>
            <Table.Th scope="col" ta="right">
              Commands
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ sender, before, after, count }) => (
            <Table.Tr key={JSON.stringify([sender, before, after])}>
              <Table.Td>{senderInWords(sender)}</Table.Td>
              <Table.Td>
                <OutcomeOf {...before} />
              </Table.Td>
              <Table.Td>
                <OutcomeOf {...after} />
              </Table.Td>
              <Table.Td ta="right" className="numeric">
                {number(count)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function OutcomeOf({ verdict, responseCode }: Outcome) {
  return (
    <>
      <VerdictBadge verdict={verdict} /> {responseCode ?? ''}
    </>
  );
}
