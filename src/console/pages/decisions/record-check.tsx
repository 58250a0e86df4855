import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCheck, IconRefresh, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Ticked } from '../../components/ticked.js';
import { checkRecord } from './check-record.js';
import type { RecordRead } from './decision-queries.js';
import { recordDocumentsQuery } from './record-documents.js';

/** Decides a recorded command again in this browser, and says in words what was proved, or where it fails. */
export function RecordCheck({ read }: { readonly read: RecordRead }) {
  const client = useQueryClient();
  const check = useMutation({
    mutationFn: async () => checkRecord(read.text, read.digest, await client.query(recordDocumentsQuery(read))),
  });
  return (
    <Stack gap="xs">
      <Group>
        <Button leftSection={<IconRefresh size={16} />} loading={check.isPending} onClick={() => check.mutate()}>
          Evaluate again
        </Button>
        <Text size="sm" c="dimmed" maw={620}>
          In this browser, from the record alone. The service is asked for nothing but the documents that the record
          names by their digests.
        </Text>
      </Group>
      <div aria-live="polite">
        {check.data !== undefined && <Found agrees={check.data.agrees} findings={check.data.findings} />}
        <ProblemAlert error={check.error} />
      </div>
    </Stack>
  );
}

function Found({ agrees, findings }: { readonly agrees: boolean; readonly findings: readonly string[] }) {
  return (
    <Alert
      variant="outline"
      color={agrees ? 'green' : 'red'}
      icon={agrees ? <IconCheck /> : <IconX />}
      title={agrees ? 'The same verdict follows from the record' : 'The decision does not follow from the record'}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <List size="sm">
        {findings.map((finding) => (
          <List.Item key={finding}>
            <Ticked text={finding} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
