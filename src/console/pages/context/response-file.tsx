import { Button, Code, ScrollArea, Text } from '@mantine/core';
import { useState } from 'react';
import { QueryState } from '../../components/query-state.js';
import { saveFile } from '../../components/saved-file.js';
import { TitledSection } from '../../components/titled-section.js';
import { useResponse } from './import-queries.js';

const linesMost = 200;

/** What the sender gets back: one summary, then each line at fault. */
export function ResponseFile({ id, fileName }: { readonly id: string; readonly fileName: string }) {
  const [opened, setOpened] = useState(false);
  const response = useResponse(id, opened);
  const { data } = response;
  return (
    <TitledSection
      title="Response file"
      lead="What the sender gets back: one summary, then each line at fault with its field and why."
      aside={
        opened ? (
          <Button
            variant="default"
            size="compact-md"
            disabled={data === undefined}
            onClick={() => saveFile(`response-to-${fileName}`, data ?? '', 'text/plain')}
          >
            Save it
          </Button>
        ) : (
          <Button variant="default" size="compact-md" onClick={() => setOpened(true)}>
            Show it
          </Button>
        )
      }
    >
      {opened && (
        <QueryState query={response} lines={3}>
          {(text) => <Lines text={text} />}
        </QueryState>
      )}
    </TitledSection>
  );
}

function Lines({ text }: { readonly text: string }) {
  const lines = text.trimEnd().split('\n');
  return (
    <>
      <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Response file' }}>
        <Code block>{lines.slice(0, linesMost).join('\n')}</Code>
      </ScrollArea.Autosize>
      {lines.length > linesMost && (
        <Text size="sm" c="dimmed">
          The first {linesMost} of {lines.length} lines. Save it to see all.
        </Text>
      )}
    </>
  );
}
