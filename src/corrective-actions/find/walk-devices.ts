import { setImmediate as nextTurn } from 'node:timers/promises';
import { partitionCount } from '../../device-context/index.js';
import type { ContextCache, DeviceRecord } from '../../device-context/index.js';

/** A turn of the event loop in which devices are looked at ends after so long: decisions wait behind it. */
const turnMilliseconds = 3;
const sliceDevices = 64;

/** Where a walk goes on: the device after which, in the order of the walk. */
export interface WalkFrom {
  readonly partition: number;
  readonly deviceId: string;
}

/**
 * All SMETS1 devices in memory, slice by slice: by partition, within one by device ID. Whoever takes the slices works
 * within the same turns, so his work must be short for each device. Devices that change meanwhile are seen as they are
 * when their partition is reached.
 */
export async function* walkDevices(cache: ContextCache, from?: WalkFrom): AsyncGenerator<readonly DeviceRecord[]> {
  let turnBegan = performance.now();
  for (let partition = from?.partition ?? 0; partition < partitionCount; partition++) {
    let devices = inOrder(cache.devicesOf(partition));
    if (from !== undefined && partition === from.partition) {
      devices = devices.filter(({ deviceId }) => deviceId >= from.deviceId);
    }
    for (let start = 0; start < devices.length; start += sliceDevices) {
      yield devices.slice(start, start + sliceDevices);
      if (performance.now() - turnBegan < turnMilliseconds) continue;
      await nextTurn();
      turnBegan = performance.now();
    }
    if (performance.now() - turnBegan < turnMilliseconds) continue;
    await nextTurn();
    turnBegan = performance.now();
  }
}

function inOrder(devices: Iterable<DeviceRecord>): readonly DeviceRecord[] {
  const found: DeviceRecord[] = [];
  for (const device of devices) if (device.smetsVersion === 'SMETS1') found.push(device);
  return found.sort((a, b) => (a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : 0));
}
