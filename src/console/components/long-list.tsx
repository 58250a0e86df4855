import { Box, Button, Center, Loader, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.js';
import './long-list.css';

export interface Column<Row> {
  readonly name: string;
  /** CSS grid track: `12rem`, `minmax(8rem, 1fr)`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface LongListProps<Page, Row> {
  /** What it lists, for whoever cannot see it. */
  readonly label: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<Page>>;
  readonly rowsOf: (page: Page) => readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly rowHeight?: number;
  readonly height?: string;
  readonly empty: ReactNode;
}

const rowsAhead = 12;

/**
 * A list of any length: only what can be seen is in the page, and the next rows are read as one scrolls towards them.
 * It is a table for assistive technology, and scrolls by keyboard.
 */
export function LongList<Page, Row>({
  label,
  query,
  rowsOf,
  keyOf,
  columns,
  rowHeight = 40,
  height = '60vh',
  empty,
}: LongListProps<Page, Row>) {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = query.data?.pages.flatMap(rowsOf) ?? [];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: rowsAhead,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = query;
  useEffect(() => {
    const near = last >= rows.length - rowsAhead;
    if (near && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  if (query.isError && rows.length === 0)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending)
    return (
      <Center h={120}>
        <Loader role="status" aria-label={`Loading ${label}`} />
      </Center>
    );
  // A page may be empty and still say where to go on: the service bounds how far back one request looks.
  if (rows.length === 0 && hasNextPage && !isFetchNextPageError) {
    return (
      <Center h={120}>
        <Loader role="status" aria-label={`Looking further for ${label}`} />
      </Center>
    );
  }
  if (rows.length === 0 && !hasNextPage) return <>{empty}</>;
  const template = columns.map(({ width }) => width).join(' ');
  return (
    <Box>
      <div
        ref={scroll}
        className="long-list"
        style={{ maxHeight: height }}
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        <div
          role="table"
          aria-label={label}
          aria-rowcount={hasNextPage ? -1 : rows.length + 1}
          className="long-list-table"
        >
          <div role="rowgroup" className="long-list-head">
            <div role="row" className="long-list-row" style={{ gridTemplateColumns: template }}>
              {columns.map(({ name }) => (
                <div role="columnheader" key={name}>
                  {name}
                </div>
              ))}
            </div>
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {shown.map(({ index, start, key }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <div
                  role="row"
                  aria-rowindex={index + 2}
                  key={`${keyOf(row)}:${key}`}
                  className="long-list-row long-list-item"
                  style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${start}px)` }}
                >
                  {columns.map(({ name, cell }) => (
                    <div role="cell" key={name}>
                      {cell(row)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <Text size="sm" c="dimmed" mt={4} aria-live="polite">
        {isFetchingNextPage
          ? 'reading more …'
          : `${rows.length} shown${hasNextPage ? ', more as you scroll' : ', no more'}`}
        {isFetchNextPageError && (
          <Button size="compact-sm" variant="subtle" onClick={() => void fetchNextPage()}>
            Reading more failed: try again
          </Button>
        )}
      </Text>
    </Box>
  );
}
