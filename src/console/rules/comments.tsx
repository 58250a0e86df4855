import { Button, Drawer, Stack, Text } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../components/query-state.js';
import type { CommentedVersion } from './comment-queries.js';
import { commentsQuery } from './comment-queries.js';
import { ThreadCard } from './comment-thread.js';
import { countThreads, threadsOf } from './comment-threads.js';
import { ruleTitle } from './rule-in-words.js';
import { WriteComment } from './write-comment.js';
import './comments.css';

/** Opens what was said about a rule, or about the whole version (`rule` null); tells how many threads are open. */
export function CommentButton({
  of,
  rule,
  onOpen,
}: {
  readonly of: CommentedVersion;
  readonly rule: string | null;
  readonly onOpen: (rule: string | null) => void;
}) {
  const { data } = useQuery(commentsQuery(of.name, of.version));
  const { open, all } = countThreads(threadsOf(data ?? []), rule);
  const label = all === 0 ? 'Comment' : open > 0 ? `${open} open` : `${all} resolved`;
  const about = rule === null ? 'on the whole version' : `on ${ruleTitle(rule)}`;
  const told = all === 0 ? `Comment ${about}` : `${label} of ${all} comments ${about}`;
  return (
    <Button
      size="compact-sm"
      variant={open > 0 ? 'default' : 'subtle'}
      color="gray"
      className="comment-button"
      leftSection={<IconMessage size={14} aria-hidden />}
      aria-label={told}
      onClick={() => onOpen(rule)}
    >
      {label}
    </Button>
  );
}

/** The comments on one rule or on the whole version, beside the page. `about` undefined: closed. */
export function CommentDrawer({
  of,
  about,
  onClose,
}: {
  readonly of: CommentedVersion;
  readonly about: string | null | undefined;
  readonly onClose: () => void;
}) {
  const title = about === null || about === undefined ? `Comments on version ${of.version}` : ruleTitle(about);
  return (
    <Drawer
      opened={about !== undefined}
      onClose={onClose}
      position="right"
      // What is spoken of stays readable beside it.
      withOverlay={false}
      lockScroll={false}
      shadow="xl"
      classNames={{ content: 'comment-panel' }}
      size="md"
      title={title}
      closeButtonProps={{ 'aria-label': 'Close the comments' }}
    >
      {about !== undefined && <CommentThreads of={of} rule={about} />}
    </Drawer>
  );
}

/** What was said about a rule (null: about the whole version), and a place to say more. */
export function CommentThreads({ of, rule }: { readonly of: CommentedVersion; readonly rule: string | null }) {
  const query = useQuery(commentsQuery(of.name, of.version));
  return (
    <Stack>
      <QueryState query={query}>
        {(comments) => {
          const threads = threadsOf(comments).filter(({ first }) => first.rule === rule);
          return (
            <Stack gap="md" aria-live="polite">
              {threads.length === 0 && (
                <Text size="sm" c="dimmed">
                  Nothing has been said yet. Comments stay with the version and cannot be changed; they are in the audit
                  trail.
                </Text>
              )}
              {threads.map((thread) => (
                <ThreadCard key={thread.first.comment} of={of} thread={thread} />
              ))}
            </Stack>
          );
        }}
      </QueryState>
      <WriteComment of={of} rule={rule} answers={null} label="New comment" />
    </Stack>
  );
}
