import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshot } from '../../src/device-context/cache/snapshot/read-snapshot.js';
import { ContextCache, PageReader, PageWriter, partitionOf } from '../../src/device-context/index.js';
import { commandFor, Decisions } from './context/decisions.js';
import type { Filled } from './context/fill-phase.js';
import { fillPhase, lookupFigures, snapshotFigures } from './context/fill-phase.js';
import { deviceIdOf, deviceOf, meterPointOf, registrationsOf } from './context/world.js';

/** The bench of the context at a size for every day: what it holds and how much memory that takes, not how fast. */
const devices = 200_000;
const numbers = Array.from({ length: 2_000 }, (_, i) => (i * 7_919) % devices);
let filled: Filled;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anchorgate-context-'));
  filled = await fillPhase(devices);
});
afterAll(() => rmSync(folder, { recursive: true }));

const expectAll = (cache: ContextCache): void => {
  expect(cache.size).toEqual({ parties: 74, devices, meterPoints: devices });
  for (const n of numbers) {
    expect(cache.lookupDevice(deviceIdOf(n))).toStrictEqual(deviceOf(n));
    expect(cache.registrationsOf(meterPointOf(n))).toStrictEqual(registrationsOf(n));
  }
  expect(cache.lookupDevice(deviceIdOf(devices))).toBeUndefined();
};

describe('the context of a country, made smaller', () => {
  it('takes at most 100 bytes a device and 100 bytes a meter point outside the heap', () => {
    const { devices: ofDevices, meterPoints } = filled.cache.store;
    expect(ofDevices.bytes / devices).toBeLessThanOrEqual(100);
    expect(meterPoints.bytes / devices).toBeLessThanOrEqual(100);
    const asked = filled.figures.filter(({ holds }) => holds !== undefined);
    expect(asked.map(({ holds }) => holds)).toEqual([true, true]);
  });

  it('holds every device and registration as it was put', () => expectAll(filled.cache));

  it('decides the same commands the same way as long as nothing changes', () => {
    const decisions = new Decisions(filled.cache);
    const verdicts = numbers.map((n) => decisions.decide(commandFor(n)));
    const refused = numbers.filter((n) => deviceOf(n).status !== 'Commissioned');
    expect(refused.length).toBeGreaterThan(0);
    for (const n of refused) expect(verdicts[numbers.indexOf(n)]).toBe('refuse');
    expect(verdicts.filter((verdict) => verdict === 'permit').length).toBeGreaterThan(numbers.length / 2);
    expect(lookupFigures(filled.cache, devices).map(({ what }) => what)).toHaveLength(4);
  });

  it('is the same again from its snapshot', async () => {
    const path = join(folder, 'context.snapshot');
    await snapshotFigures(filled.cache, path, 'bench', 5);
    const { header, store } = await readSnapshot(path, () => undefined);
    expect(header).toMatchObject({ databaseId: 'bench', sequence: 5 });
    const cache = new ContextCache();
    cache.takeOver(store);
    expectAll(cache);
  });

  it('passes to another thread in pages', () => {
    const writer = new PageWriter(filled.cache);
    const reader = new PageReader();
    const partition = partitionOf(deviceIdOf(5));
    const taken = [0, 1, 2].flatMap((part) => reader.take(structuredClone(writer.partition(partition, part, 3))));
    expect(taken.map(({ deviceId }) => deviceId)).toContain(deviceIdOf(5));
    expect(new Set(taken.map(({ deviceId }) => deviceId)).size).toBe(taken.length);
    expect([...reader.parties()]).toHaveLength(74);
  });
});
