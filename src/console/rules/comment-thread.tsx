import { Button, Group, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Sign } from '../components/badges.js';
import { Ago } from '../components/instant.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useMe } from '../session/session.js';
import type { CommentedVersion } from './comment-queries.js';
import { useResolveComment } from './comment-queries.js';
import type { Thread, VersionComment } from './comment-threads.js';
import { WriteComment } from './write-comment.js';

/** What began a thread and what was answered, with what can be done about it. */
export function ThreadCard({
  of,
  thread: { first, answers },
}: {
  readonly of: CommentedVersion;
  readonly thread: Thread;
}) {
  const me = useMe();
  const resolve = useResolveComment(of.name, of.version);
  const [answering, setAnswering] = useState(false);
  const isOpen = first.resolvedAt === null;
  const mayWrite = me.may('author', 'approver', 'activator');
  return (
    <section className="comment-thread" aria-label={`Comment of ${first.author}`}>
      <Said comment={first} />
      {answers.map((answer) => (
        <div key={answer.comment} className="comment-answer">
          <Said comment={answer} />
        </div>
      ))}
      {first.resolvedAt !== null && (
        <Group gap="xs" mt={6}>
          <Sign tone="good" icon={<IconCheck size={14} />} words={`resolved by ${first.resolvedBy ?? 'somebody'}`} />
          <Text size="xs" c="dimmed">
            <Ago at={first.resolvedAt} />
          </Text>
        </Group>
      )}
      {isOpen && mayWrite && (
        <Group gap="xs" mt={6}>
          {!answering && (
            <Button size="compact-sm" variant="default" onClick={() => setAnswering(true)}>
              Answer
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            loading={resolve.isPending}
            onClick={() => resolve.mutate(first.comment)}
          >
            Resolve
          </Button>
        </Group>
      )}
      <ProblemAlert error={resolve.error} />
      {answering && isOpen && (
        <WriteComment
          of={of}
          rule={first.rule}
          answers={first.comment}
          label={`Answer ${first.author}`}
          onWritten={() => setAnswering(false)}
        />
      )}
    </section>
  );
}

function Said({ comment: { author, writtenAt, text } }: { readonly comment: VersionComment }) {
  return (
    <div>
      <Group gap={6}>
        <Title order={3} size="sm">
          {author}
        </Title>
        <Text size="xs" c="dimmed">
          <Ago at={writtenAt} />
        </Text>
      </Group>
      <Text size="sm" className="comment-text">
        {text}
      </Text>
    </div>
  );
}
