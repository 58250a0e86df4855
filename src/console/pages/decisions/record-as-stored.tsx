import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { saveFile } from '../../components/saved-file.js';
import type { RecordRead } from './decision-queries.js';

/** The record byte for byte to be copied or saved, and laid out to be read. */
export function RecordAsStored({ read, decisionId }: { readonly read: RecordRead; readonly decisionId: string }) {
  const laidOut = useMemo(() => JSON.stringify(JSON.parse(read.text), null, 2), [read.text]);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          Laid out for reading. What is copied or saved is the record byte for byte: its SHA-256 is its digest.
        </Text>
        <Group gap="xs">
          <CopyButton value={read.text}>
            {({ copied, copy }) => (
              <Button
                size="xs"
                variant="default"
                leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                onClick={copy}
              >
                {copied ? 'Copied' : 'Copy the record'}
              </Button>
            )}
          </CopyButton>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} />}
            onClick={() => saveFile(`decision-${decisionId}.json`, read.text, 'application/json')}
          >
            Download the record
          </Button>
        </Group>
      </Group>
      <Code block tabIndex={0} aria-label="Record" style={{ maxHeight: '60vh', overflow: 'auto' }}>
        {laidOut}
      </Code>
    </Stack>
  );
}
