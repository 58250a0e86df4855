import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { QueryState } from '../../components/query-state.js';
import type { HistoryEntry } from './knowledge-queries.js';
import { useDeviceHistory } from './knowledge-queries.js';
import { deviceChanges } from './state-changes.js';
import { toldRows } from './told.js';
import type { ShowAsOf } from './told-list.js';
import { ToldList } from './told-list.js';

/** All that was told of one device. */
export function DeviceHistory({ deviceId, onShow }: { readonly deviceId: string; readonly onShow: ShowAsOf }) {
  const history = useDeviceHistory(deviceId);
  const pages = history.data?.pages;
  const rows = useMemo(() => toldRows(pages?.flatMap(({ entries }) => entries) ?? []), [pages]);
  return (
    <QueryState query={history}>
      {() => (
        <ToldList
          label="What was told of this device, newest first"
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

function differences({ state }: HistoryEntry, before: HistoryEntry | undefined): readonly string[] {
  if (state === undefined) return [];
  if (before?.state !== undefined) return deviceChanges(before.state, state);
  return [`the first that is known of that time: ${state.deviceType}, ${state.status}`];
}
