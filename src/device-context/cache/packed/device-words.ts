import type { Eui64 } from '../../../core/identifiers/index.js';
import { invariant } from '../../../core/invariant.js';
import type { DeviceRecord, ExecutionCounter } from '../records.js';
import { attributeModes, readInlineWhenAsked, sharedAttributes, writeAttributes } from './attribute-words.js';
import type { Dictionaries } from './dictionaries.js';
import { highMask, highOf, instantFrom, lowOf } from './instants.js';
import {
  entityIdOf,
  highWordOf,
  highWordOfNumber,
  lowWordOf,
  lowWordOfNumber,
  meterPointOf,
  numberOfMeterPoint,
} from './keys.js';
import type { RecordWriter } from './record-writer.js';

/**
 * A device in 12 words, three more for each counter, and its attributes:
 *
 *     0 length            1 ID, low word      2 ID, high word     3 profile
 *     4 seen, low word    5 seen, high 17 bits · counters known (1) << 17 · attribute mode (2) << 18
 *     6 meter point, low  7 meter point, high 16 (0: not known, 1: none) · number of counters << 16
 *     8-11 slots          then entity, low, high of each counter, then attributes
 */
const slotsAt = 8;
const countersAt = 12;
const countersKnown = 1 << 17;
const modeShift = 18;
const unknownMeterPoint = 0;
const noMeterPoint = 1;

export function writeDevice(device: DeviceRecord, dictionaries: Dictionaries, record: RecordWriter): void {
  const { deviceId, observedAt, executionCounters, mpxn } = device;
  const counters = executionCounters ?? [];
  invariant(counters.length < 65_536, 'the feed bounds the number of counters');
  record.begin();
  record.push(0);
  record.push(lowWordOf(deviceId));
  record.push(highWordOf(deviceId));
  record.push(dictionaries.deviceProfile(device));
  record.push(lowOf(observedAt));
  record.push(highOf(observedAt) | (executionCounters === undefined ? 0 : countersKnown));
  record.push(typeof mpxn === 'string' ? lowWordOfNumber(numberOfMeterPoint(mpxn)) : 0);
  record.push(highMeterPoint(mpxn) | (counters.length << 16));
  record.push(dictionaries.slotWord(device.networkOperatorCritical));
  record.push(dictionaries.slotWord(device.networkOperatorNonCritical));
  record.push(dictionaries.slotWord(device.supplierCritical));
  record.push(dictionaries.slotWord(device.supplierNonCritical));
  for (const { entityId, counter } of counters) {
    record.push(dictionaries.entities.indexOf(entityId));
    long[0] = counter;
    record.push(halves[0] ?? 0);
    record.push(halves[1] ?? 0);
  }
  const mode = writeAttributes(device.attributes, dictionaries.attributes, record);
  record.words[5] = (record.words[5] ?? 0) | (mode << modeShift);
}

/** @param deviceId - whose record it is, when the caller has it at hand */
export function readDevice(
  words: Uint32Array,
  at: number,
  dictionaries: Dictionaries,
  deviceId: Eui64 = entityIdOf(words[at + 2] ?? 0, words[at + 1] ?? 0),
): DeviceRecord {
  const profile = dictionaries.deviceProfiles.value(words[at + 3] ?? 0);
  const flags = words[at + 5] ?? 0;
  const count = (words[at + 7] ?? 0) >>> 16;
  const mode = (flags >>> modeShift) & 3;
  const attributesAt = at + countersAt + 3 * count;
  // One literal: made for every decision.
  const device: DeviceRecord = {
    deviceId,
    deviceType: profile.deviceType,
    smetsVersion: profile.smetsVersion,
    status: profile.status,
    cohort: profile.cohort,
    mpxn: meterPointAt(words, at),
    networkOperatorCritical: dictionaries.slotAt(words[at + slotsAt] ?? 0),
    networkOperatorNonCritical: dictionaries.slotAt(words[at + slotsAt + 1] ?? 0),
    supplierCritical: dictionaries.slotAt(words[at + slotsAt + 2] ?? 0),
    supplierNonCritical: dictionaries.slotAt(words[at + slotsAt + 3] ?? 0),
    executionCounters: (flags & countersKnown) === 0 ? undefined : countersIn(words, at, count, dictionaries),
    source: profile.source,
    observedAt: instantFrom(flags & highMask, words[at + 4] ?? 0),
    attributes: sharedAttributes(words, attributesAt, mode, dictionaries.attributes.entries),
  };
  if (mode === attributeModes.inline) readInlineWhenAsked(device, words, attributesAt);
  return device;
}

/** Of the device's record, without reading the rest: number of its profile. */
export const deviceProfileAt = (words: Uint32Array, at: number): number => words[at + 3] ?? 0;

/** Of the device's record, without reading the rest: when it was seen, epoch milliseconds. */
export const deviceSeenAt = (words: Uint32Array, at: number): number =>
  instantFrom((words[at + 5] ?? 0) & highMask, words[at + 4] ?? 0);

/** Of the device's record, without reading the rest: high and low word of its meter point's key; undefined: none. */
export function meterPointKeyAt(
  words: Uint32Array,
  at: number,
): { readonly high: number; readonly low: number } | undefined {
  const high = (words[at + 7] ?? 0) & 0xffff;
  return high === unknownMeterPoint || high === noMeterPoint ? undefined : { high, low: words[at + 6] ?? 0 };
}

const highMeterPoint = (mpxn: string | null | undefined): number => {
  if (mpxn === undefined) return unknownMeterPoint;
  return mpxn === null ? noMeterPoint : highWordOfNumber(numberOfMeterPoint(mpxn), mpxn.length);
};

function meterPointAt(words: Uint32Array, at: number): string | null | undefined {
  const high = (words[at + 7] ?? 0) & 0xffff;
  if (high === unknownMeterPoint) return undefined;
  return high === noMeterPoint ? null : meterPointOf(high, words[at + 6] ?? 0);
}

const long = new BigUint64Array(1);
const halves = new Uint32Array(long.buffer);

function countersIn(
  words: Uint32Array,
  at: number,
  count: number,
  dictionaries: Dictionaries,
): readonly ExecutionCounter[] {
  const counters: ExecutionCounter[] = [];
  for (let i = at + countersAt; i < at + countersAt + 3 * count; i += 3) {
    halves[0] = words[i + 1] ?? 0;
    halves[1] = words[i + 2] ?? 0;
    counters.push({ entityId: dictionaries.entities.value(words[i] ?? 0), counter: long[0] ?? 0n });
  }
  return counters;
}
