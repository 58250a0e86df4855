import { Alert, Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { inWords } from '../api/problems.js';
import { Ticked } from './ticked.js';

/** A failure in plain words: what happened, every fault, what to do. Null errors show nothing. */
export function ProblemAlert({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  if (error === null || error === undefined) return null;
  const { title, detail, whatToDo, faults, code, requestId } = inWords(error);
  return (
    <Alert role="alert" icon={<IconAlertTriangle />} color="red" title={title}>
      <Stack gap="xs">
        <Text size="sm">
          <Ticked text={detail} />
        </Text>
        {faults.length > 1 && (
          <List size="sm">
            {faults.slice(0, 20).map((fault, i) => (
              <List.Item key={`${fault.pointer}:${fault.code}:${i}`}>
                {fault.pointer !== '' && <Code>{fault.pointer}</Code>} <Ticked text={fault.detail} />
              </List.Item>
            ))}
            {faults.length > 20 && <List.Item>and {faults.length - 20} more</List.Item>}
          </List>
        )}
        {whatToDo !== null && <Text size="sm">{whatToDo}</Text>}
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {[code, requestId === null ? null : `request ${requestId}`].filter((each) => each !== null).join(' · ')}
          </Text>
          {onRetry !== undefined && (
            <Button size="xs" variant="default" onClick={onRetry}>
              Try again
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
