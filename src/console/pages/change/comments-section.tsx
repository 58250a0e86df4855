import { Badge, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commentsQuery } from '../../rules/comment-queries.js';
import { CommentThreads } from '../../rules/comments.js';
import { TextLink } from '../../components/link-button.js';
import { ruleTitle } from '../../rules/rule-in-words.js';

/** What was said of a version, and of single rules of it. */
export function CommentsSection({
  name,
  version,
  rules,
}: {
  readonly name: string;
  readonly version: number;
  /** Names of its rules. */
  readonly rules: readonly string[];
}) {
  const { data: comments = [] } = useQuery(commentsQuery(name, version));
  const [opened, setOpened] = useState<readonly string[]>([]);
  const pinned = [...new Set([...comments.flatMap(({ rule }) => rule ?? []), ...opened])];
  const free = rules.filter((rule) => !pinned.includes(rule));
  return (
    <Stack gap="xl">
      <Stack gap="sm" component="section" aria-labelledby="comments-whole">
        <Title order={3} id="comments-whole">
          On the whole version
        </Title>
        <CommentThreads of={{ name, version }} rule={null} />
      </Stack>
      {pinned.map((rule) => (
        <Stack gap="sm" component="section" key={rule} aria-label={`Comments on ${ruleTitle(rule)}`}>
          <Title order={3}>
            <TextLink to={`/rule-sets/${name}/versions/${version}#rule-${rule}`} c="inherit">
              {ruleTitle(rule)}
            </TextLink>{' '}
            {!rules.includes(rule) && (
              <Badge variant="outline" color="gray" c="dimmed" tt="none" radius="sm">
                not in this version
              </Badge>
            )}
          </Title>
          <CommentThreads of={{ name, version }} rule={rule} />
        </Stack>
      ))}
      {free.length > 0 && (
        <NativeSelect
          label="Comment on a rule"
          maw={420}
          value=""
          data={[
            { value: '', label: 'choose a rule …' },
            ...free.map((rule) => ({ value: rule, label: ruleTitle(rule) })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value !== '') setOpened((before) => [...before, value]);
          }}
        />
      )}
      {free.length === 0 && rules.length === 0 && <Text size="sm">There is no rule to comment on yet.</Text>}
    </Stack>
  );
}
