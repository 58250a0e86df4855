import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { invariant } from '../../../core/invariant.js';
import type { Arena } from '../packed/arena.js';
import { dictionaryNames } from '../packed/dictionaries.js';
import type { PackedStore } from '../packed/packed-store.js';
import type { FrameKind } from './frames.js';
import { frameKinds, FrameWriter } from './frames.js';
import type { SnapshotHeader } from './snapshot-header.js';
import { writeHeader } from './snapshot-header.js';

/** What is being written is not current any more. */
export class SnapshotGivenUp extends Error {
  override readonly name = 'SnapshotGivenUp';
}

const entriesPerFrame = 1_000;
const partiesPerFrame = 200;

/**
 * Writes a store into a file while it goes on changing: beside it first, then in its place.
 *
 * INVARIANT (a moved record is in the file): while a snapshot is written, places that became free are not taken again,
 * and the block to which records are appended is copied last. So a record that moves is found where it was or where it
 * went, whatever was copied before. What changed since `header.sequence` is read again after the snapshot.
 * @param pause - milliseconds to wait after each block, so that decisions keep their pace
 * @param isCurrent - whether the store is still the one that changes are put into; else the snapshot is given up
 */
export async function writeSnapshot(
  store: PackedStore,
  header: SnapshotHeader,
  path: string,
  pause: number,
  isCurrent: () => boolean = () => true,
): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(beside, 'w', 0o600);
  try {
    try {
      const frames = new FrameWriter(file);
      await frames.write(frameKinds.header, writeHeader(header));
      await writeBlocks(frames, frameKinds.devices, store.devices.arena, pause);
      await writeBlocks(frames, frameKinds.meterPoints, store.meterPoints.arena, pause);
      await writeRest(frames, store);
      if (!isCurrent()) throw new SnapshotGivenUp('all of the context was read again while it was written');
      await frames.end();
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeBlocks(frames: FrameWriter, kind: FrameKind, arena: Arena, pause: number): Promise<void> {
  arena.appendsOnly = true;
  try {
    for (const index of blocksOf(arena)) {
      const copy = arena.block(index).slice();
      await frames.write(kind, new Uint8Array(copy.buffer));
      if (pause > 0) await wait(pause);
    }
  } finally {
    arena.appendsOnly = false;
  }
}

/** Every block once, those that come meanwhile too; the one to which records are appended last, and nothing after it. */
function* blocksOf(arena: Arena): Generator<number> {
  let passedOver: number[] = [];
  for (let index = 0; ;) {
    if (index < arena.blockCount) {
      if (index === arena.filling) passedOver.push(index);
      else yield index;
      index += 1;
      continue;
    }
    const next = passedOver.find((one) => one !== arena.filling);
    if (next === undefined) break;
    passedOver = passedOver.filter((one) => one !== next);
    yield next;
  }
  if (arena.filling !== -1) yield arena.filling;
}

async function writeRest(frames: FrameWriter, store: PackedStore): Promise<void> {
  for (const name of dictionaryNames) {
    const dictionary = store.dictionaries.all[name];
    for (let from = 0; from < dictionary.size; from += entriesPerFrame) {
      const texts = dictionary.textsFrom(from, from + entriesPerFrame);
      await frames.write(frameKinds.texts, json({ name, texts }));
    }
  }
  const confirmations = store.dictionaries.registrationProfiles.confirmations();
  await frames.write(frameKinds.confirmations, json(confirmations));
  const parties = [...store.parties.all()];
  for (let from = 0; from < parties.length; from += partiesPerFrame) {
    await frames.write(frameKinds.parties, json(parties.slice(from, from + partiesPerFrame)));
  }
}

const json = (value: unknown): Uint8Array<ArrayBuffer> => {
  const text = JSON.stringify(value);
  invariant(typeof text === 'string', 'lists and records are JSON');
  return new TextEncoder().encode(text);
};

/** A rename is durable when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
