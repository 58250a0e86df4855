import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { DictionaryName } from '../packed/dictionaries.js';
import { PackedStore } from '../packed/packed-store.js';
import type { PartyRecord } from '../records.js';
import type { Frame, FrameKind } from './frames.js';
import { frameKinds, readFrames, SnapshotRefused } from './frames.js';
import type { SnapshotHeader } from './snapshot-header.js';
import { readHeader } from './snapshot-header.js';

export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly store: PackedStore;
}

/**
 * Reads a snapshot into memory. It counts from `header.sequence`: everything committed after has to be read again.
 * @param judge - looks at the header before the rest is read; throws SnapshotRefused
 * @throws SnapshotRefused when it is torn, altered, or `judge` does not take it
 */
export async function readSnapshot(path: string, judge: (header: SnapshotHeader) => void): Promise<Snapshot> {
  const file = await open(path, 'r');
  try {
    return await read(file, judge);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, judge: (header: SnapshotHeader) => void): Promise<Snapshot> {
  // All of it is looked at when the digest of everything was found right, but for the header, which has its own.
  const parts: Frame[] = [];
  let header: SnapshotHeader | undefined;
  for await (const frame of readFrames(file)) {
    if (frame.kind === frameKinds.header) {
      header = readHeader(frame.content);
      judge(header);
    } else parts.push(frame);
  }
  if (header === undefined) throw new SnapshotRefused('it has no header');
  const store = new PackedStore();
  for (const { kind, content } of parts) {
    if (!isBlock(kind)) take(store, kind, JSON.parse(new TextDecoder().decode(content)));
  }
  const isWhole = await store.adopt(blocks(parts, frameKinds.devices), blocks(parts, frameKinds.meterPoints));
  if (!isWhole) throw new SnapshotRefused('its records do not add up');
  return { header, store };
}

const isBlock = (kind: number): boolean => kind === frameKinds.devices || kind === frameKinds.meterPoints;

const blocks = (parts: readonly Frame[], kind: FrameKind): readonly Uint32Array[] =>
  parts.filter((part) => part.kind === kind).map(({ content }) => new Uint32Array(content.buffer));

/** The content is what `writeSnapshot` wrote: its digest was found right. */
function take(store: PackedStore, kind: number, content: unknown): void {
  switch (kind) {
    case frameKinds.texts: {
      const { name, texts } = content as { readonly name: DictionaryName; readonly texts: readonly string[] };
      for (const text of texts) store.dictionaries.all[name].indexOf(text);
      return;
    }
    case frameKinds.confirmations:
      store.dictionaries.registrationProfiles.setConfirmations(content as readonly (number | null)[]);
      return;
    case frameKinds.parties:
      for (const party of content as readonly PartyRecord[]) store.parties.put(party);
      return;
    default:
      throw new SnapshotRefused('it has a part that this version does not know');
  }
}
