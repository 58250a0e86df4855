import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconClockExclamation, IconPencil } from '@tabler/icons-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Sign } from '../../components/badges.js';
import { EmptyState } from '../../components/empty-state.js';
import { Instant } from '../../components/instant.js';
import { counted } from '../../components/numbers.js';
import { QueryState } from '../../components/query-state.js';
import type { ToldEntry, ToldRow } from './told.js';
import { toldRows } from './told.js';
import './told-list.css';

export type ShowAsOf = (asOf: { readonly validAt: string; readonly knownAt: string }) => void;

type ToldPages<Entry> = UseInfiniteQueryResult<InfiniteData<{ readonly entries: readonly Entry[] }>>;

interface ToldListProps<Entry extends ToldEntry> {
  readonly label: string;
  /** Its entries in the order in which they were told. */
  readonly history: ToldPages<Entry>;
  /** Whether two versions tell of the same thing. */
  readonly isSame: (one: Entry, other: Entry) => boolean;
  /** In words, against what was known before; undefined: nothing was. */
  readonly differences: (entry: Entry, before: Entry | undefined) => readonly string[];
  readonly onShow: ShowAsOf;
}

/** What was told of something, newest first: seen when, told when, by whom, and how it differs from what was known. */
export function ToldList<Entry extends ToldEntry>({ history, isSame, ...props }: ToldListProps<Entry>) {
  const pages = history.data?.pages;
  const rows = useMemo(() => toldRows(pages?.flatMap(({ entries }) => entries) ?? [], isSame), [pages, isSame]);
  return <QueryState query={history}>{() => <ToldRows {...props} rows={rows} more={history} />}</QueryState>;
}

function ToldRows<Entry extends ToldEntry>({
  label,
  rows,
  differences,
  more,
  onShow,
}: Omit<ToldListProps<Entry>, 'history' | 'isSame'> & {
  readonly rows: readonly ToldRow<Entry>[];
  readonly more: Pick<ToldPages<Entry>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}) {
  if (rows.length === 0) return <EmptyState title="Nothing was told yet">No feed has spoken of it.</EmptyState>;
  return (
    <Stack gap="xs">
      {more.hasNextPage && (
        <Button
          variant="default"
          size="compact-md"
          w="fit-content"
          loading={more.isFetchingNextPage}
          onClick={() => void more.fetchNextPage()}
        >
          Read what was told later
        </Button>
      )}
      <ol className="told" aria-label={label} reversed>
        {rows
          .toReversed()
          .map((row) =>
            row.kind === 'version' ? (
              <VersionRow key={row.entry.position} row={row} differences={differences} onShow={onShow} />
            ) : (
              <SeenAgainRow key={row.entries[0].position} entries={row.entries} />
            ),
          )}
      </ol>
    </Stack>
  );
}

function VersionRow<Entry extends ToldEntry>({
  row: { entry, before, late, corrects },
  differences,
  onShow,
}: {
  readonly row: Extract<ToldRow<Entry>, { readonly kind: 'version' }>;
  readonly differences: (entry: Entry, before: Entry | undefined) => readonly string[];
  readonly onShow: ShowAsOf;
}) {
  const { observedAt, recordedAt } = entry;
  const texts = differences(entry, before);
  return (
    <li className="told-version">
      <Times entry={entry} />
      <div>
        <Group gap="xs">
          {late && <Sign tone="unsure" icon={<IconClockExclamation size={14} />} words="came late" />}
          {corrects && <Sign tone="special" icon={<IconPencil size={14} />} words="corrected" />}
        </Group>
        {texts.length === 0 ? (
          <Text size="sm">nothing differs from what was known of that time</Text>
        ) : (
          <List size="sm" listStyleType="none" className="told-changes">
            {texts.map((text) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
        )}
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Show as known then, told ${recordedAt}`}
        onClick={() => onShow(shownThen({ observedAt, recordedAt }))}
      >
        Show as known then
      </Button>
    </li>
  );
}

/** At the instant it was seen, by what was told up to and with it. */
const shownThen = ({ observedAt, recordedAt }: { readonly observedAt: string; readonly recordedAt: string }) => ({
  validAt: observedAt,
  knownAt: recordedAt,
});

function SeenAgainRow<Entry extends ToldEntry>({ entries }: { readonly entries: readonly [Entry, ...Entry[]] }) {
  const last = entries.at(-1) ?? entries[0];
  return (
    <li className="told-again">
      <Times entry={last} />
      <Text size="sm" c="dimmed">
        {last.told === 'confirmation' ? 'confirmed' : 'seen again'} unchanged
        {entries.length > 1 ? `, ${counted(entries.length, 'time')} up to then` : ''}
      </Text>
    </li>
  );
}

function Times({ entry: { observedAt, recordedAt, source } }: { readonly entry: ToldEntry }) {
  return (
    <div className="told-times">
      <Text size="sm" fw={600} component="div">
        seen <Instant at={observedAt} />
      </Text>
      <Text size="xs" c="dimmed" component="div">
        told <Instant at={recordedAt} />
      </Text>
      <Text size="xs" c="dimmed" component="div">
        by {source}
      </Text>
    </div>
  );
}
