import { Code, Group, Stack, Table, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { positionOf } from '../../../core/language/index.js';
import { Sign } from '../../components/badges.js';
import { Ticked } from '../../components/ticked.js';
import type { VersionRead } from '../../rules/version-read.js';

/** What does not hold: found here by the checker that the service has, all of it at once. */
export function DiagnosticsTab({ read: { diagnostics, text, version } }: { readonly read: VersionRead }) {
  if (diagnostics.length === 0) {
    return (
      <Stack gap="xs">
        <Group gap="xs">
          <Sign tone="good" icon={<IconCircleCheck size={14} />} words="everything holds" />
        </Group>
        <Text size="sm" c="dimmed" maw={760}>
          The rule set and its case files were checked in this browser, with the checker that the service has and the
          fact catalogue that this version {version.state === 'draft' ? 'would be submitted with' : 'runs with'}: every
          fact exists and is compared with what fits its type, no rule contradicts itself, every name leads somewhere.
        </Text>
      </Stack>
    );
  }
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Diagnostics, a table">
      <Table verticalSpacing="xs" miw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Where</Table.Th>
            <Table.Th scope="col">What was found, what is expected, what to do</Table.Th>
            <Table.Th scope="col">Code</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {diagnostics.map(({ code, pointer, message }, i) => (
            <Table.Tr key={i}>
              <Table.Th scope="row" fw={400}>
                <Code>{pointer === '' ? 'the whole' : pointer}</Code>
                <Text size="xs" c="dimmed">
                  {lineOf(text, pointer)}
                </Text>
              </Table.Th>
              <Table.Td>
                <Ticked text={message} />
              </Table.Td>
              <Table.Td>
                <Code>{code}</Code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function lineOf(text: string, pointer: string): string {
  if (pointer.startsWith('/cases/')) return 'a case file';
  const position = positionOf(text, pointer);
  return position === undefined ? '' : `line ${position.line}`;
}
