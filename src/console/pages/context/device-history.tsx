import type { HistoryEntry } from './knowledge-queries.js';
import { useDeviceHistory } from './knowledge-queries.js';
import { deviceChanges } from './state-changes.js';
import type { ShowAsOf } from './told-list.js';
import { ToldList } from './told-list.js';

/** All that was told of one device. */
export function DeviceHistory({ deviceId, onShow }: { readonly deviceId: string; readonly onShow: ShowAsOf }) {
  return (
    <ToldList
      label="What was told of this device, newest first"
      history={useDeviceHistory(deviceId)}
      isSame={isSameDevice}
      differences={differences}
      onShow={onShow}
    />
  );
}

const isSameDevice = (): boolean => true;

function differences({ state }: HistoryEntry, before: HistoryEntry | undefined): readonly string[] {
  if (state === undefined) return [];
  if (before?.state !== undefined) return deviceChanges(before.state, state);
  return [`the first that is known of that time: ${state.deviceType}, ${state.status}`];
}
