import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { ProblemAlert } from '../components/problem-alert.js';
import { useMe } from '../session/session.js';
import type { CommentedVersion } from './comment-queries.js';
import { useWriteComment } from './comment-queries.js';

/** A place to comment or to answer; what is typed stays until it is sent. */
export function WriteComment({
  of,
  rule,
  answers,
  label,
  onWritten,
}: {
  readonly of: CommentedVersion;
  readonly rule: string | null;
  readonly answers: string | null;
  readonly label: string;
  readonly onWritten?: () => void;
}) {
  const me = useMe();
  const write = useWriteComment(of.name, of.version);
  // Closing the panel or losing the page loses nothing that was typed.
  const [text, setText] = useSessionStorage({
    key: `comment ${of.name}/${of.version} ${rule ?? ''} ${answers ?? ''} of ${me.person}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  if (!me.may('author', 'approver', 'activator')) {
    return (
      <Text size="sm" c="dimmed">
        Authors, approvers and activators may comment; you may read.
      </Text>
    );
  }
  const said = text.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (said === '' || write.isPending) return;
        write.mutate(
          { rule, text: said, answers },
          {
            onSuccess: () => {
              setText('');
              onWritten?.();
            },
          },
        );
      }}
    >
      <Stack gap="xs" mt="xs">
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxLength={4_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemAlert error={write.error} />
        <Group justify="flex-end">
          <Button type="submit" size="xs" loading={write.isPending} disabled={said === ''}>
            Send
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
