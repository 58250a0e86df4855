import { Code, Group, Stack, Text } from '@mantine/core';
import { IconBan, IconPoint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Instant } from '../../components/instant.js';
import { QueryState } from '../../components/query-state.js';
import { Ticked } from '../../components/ticked.js';
import { timelineQuery } from './change-queries.js';
import { timelineLines } from './timeline-lines.js';

/** Everything that happened to a version, newest first, as the audit trail has it. */
export function Timeline({ name, version }: { readonly name: string; readonly version: number }) {
  const query = useQuery({ ...timelineQuery(name, version), refetchInterval: 15_000 });
  return (
    <QueryState query={query}>
      {(entries) => (
        <Stack
          component="ol"
          gap="sm"
          m={0}
          p={0}
          style={{ listStyle: 'none' }}
          aria-label="What happened, newest first"
        >
          {timelineLines(entries).map((line, i) => (
            <Group component="li" key={`${line.at}-${i}`} gap="sm" wrap="nowrap" align="flex-start">
              <Text size="sm" c="dimmed" style={{ flex: '0 0 11.5rem' }}>
                <Instant at={line.at} />
              </Text>
              {line.refused ? <IconBan size={18} aria-hidden /> : <IconPoint size={18} aria-hidden />}
              <div>
                <Text size="sm">
                  <b>{line.actor}</b> {line.words} {line.code !== null && <Code>{line.code}</Code>}
                </Text>
                {line.reason !== null && (
                  <Text size="sm" c="dimmed">
                    <Ticked text={line.reason} />
                  </Text>
                )}
              </div>
            </Group>
          ))}
        </Stack>
      )}
    </QueryState>
  );
}
