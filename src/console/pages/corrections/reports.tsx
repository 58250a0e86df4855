import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { textOf } from '../../api/client.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { saveFile } from '../../components/saved-file.js';
import type { Action } from './action-queries.js';

interface Wanted {
  readonly mpid: string | null;
}

const pathOf = (id: string, { mpid }: Wanted): string =>
  `/v1/corrective-actions/${id}/report${mpid === null ? '' : `?mpid=${encodeURIComponent(mpid)}`}`;

/** The report for all, and for each party what concerns it: a page to be read and printed, or a table for a spreadsheet. */
export function Reports({ action: { id, parties } }: { readonly action: Action }) {
  const csv = useMutation({
    mutationFn: async ({ mpid }: Wanted) => {
      const { text } = await textOf(pathOf(id, { mpid }), { headers: { accept: 'text/csv' } });
      const name = ['corrective-action', id, ...(mpid === null ? [] : [mpid])].join('-');
      saveFile(`${name}.csv`, text, 'text/csv');
    },
  });
  const rows: readonly Wanted[] = [{ mpid: null }, ...parties.map(({ mpid }) => ({ mpid }))];
  return (
    <Stack gap="sm" maw={640}>
      <Text size="sm">
        What was planned, who consented and approved, what became of each slot, totals that add up, and the digests.
      </Text>
      <ProblemAlert error={csv.error} />
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">For</Table.Th>
            <Table.Th scope="col">Report</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ mpid }) => (
            <Table.Tr key={mpid ?? ''}>
              <Table.Th scope="row">{mpid ?? 'all parties'}</Table.Th>
              <Table.Td>
                <Group gap="lg">
                  <Anchor href={pathOf(id, { mpid })} target="_blank" rel="noreferrer">
                    Open, to read and print
                  </Anchor>
                  <Button size="compact-sm" variant="default" onClick={() => csv.mutate({ mpid })}>
                    Save as CSV{mpid === null ? '' : ` for ${mpid}`}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
