import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { QueryState } from '../../components/query-state.js';
import type { MeterPointEntry } from './knowledge-queries.js';
import { useMeterPointHistory } from './knowledge-queries.js';
import { registrationChanges, registrationWords } from './state-changes.js';
import { toldRows } from './told.js';
import type { ShowAsOf } from './told-list.js';
import { ToldList } from './told-list.js';

/** All that was told of the registrations of one meter point. */
export function MeterPointHistory({ mpxn, onShow }: { readonly mpxn: string; readonly onShow: ShowAsOf }) {
  const history = useMeterPointHistory(mpxn);
  const pages = history.data?.pages;
  const rows = useMemo(() => toldRows(pages?.flatMap(({ entries }) => entries) ?? [], isSamePeriod), [pages]);
  return (
    <QueryState query={history}>
      {() => (
        <ToldList
          label="What was told of this meter point, newest first"
          rows={rows}
          differences={differences}
          more={
            history.hasNextPage && (
              <Button
                variant="default"
                size="compact-md"
                w="fit-content"
                loading={history.isFetchingNextPage}
                onClick={() => void history.fetchNextPage()}
              >
                Read what was told later
              </Button>
            )
          }
          onShow={onShow}
        />
      )}
    </QueryState>
  );
}

/** Kind, role and beginning say which registration it is. */
const isSamePeriod = ({ registration: one }: MeterPointEntry, { registration: other }: MeterPointEntry): boolean =>
  one.kind === other.kind && one.role === other.role && one.effectiveFrom === other.effectiveFrom;

function differences({ registration }: MeterPointEntry, before: MeterPointEntry | undefined): readonly string[] {
  const words = registrationWords(registration);
  return before === undefined ? [words] : [words, ...registrationChanges(before.registration, registration)];
}
