import { Button, CopyButton, Group, Skeleton, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { VersionRead } from '../../rules/version-read.js';

// The editor's code is large, and most people never look at the JSON.
const JsonView = lazy(async () => ({ default: (await import('../../components/json-view.js')).JsonView }));

/** The version as written, to be read, copied and saved. */
export function JsonTab({ read: { text, version } }: { readonly read: VersionRead }) {
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed" maw={760}>
          {version.state === 'draft'
            ? 'The draft as it was typed.'
            : 'The content, laid out for reading. The digest is that of its canonical form (RFC 8785), which has no spaces.'}
        </Text>
        <Group gap="xs">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button
                size="sm"
                variant="default"
                leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
                onClick={copy}
              >
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => save(`${version.name}-${version.version}.json`, text)}
          >
            Download
          </Button>
        </Group>
      </Group>
      <Suspense fallback={<Skeleton height={400} aria-label="Loading" />}>
        <JsonView text={text} label={`Version ${version.version} as JSON`} />
      </Suspense>
    </>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
