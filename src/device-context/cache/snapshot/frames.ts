import { createHash, webcrypto } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/**
 * The file of a snapshot: a first line, then frames of 40 bytes and a content. The 40 bytes are the kind of content and
 * its length (32 bits each, little-endian) and its SHA-256. The last frame has no content, and the SHA-256 of the first
 * line and of all the 40 bytes before it: one changed, missing or added byte anywhere does not pass.
 */
export const firstLine = Buffer.from('anchorgate context snapshot 1\n');
export const frameKinds = {
  end: 0,
  header: 1,
  devices: 2,
  meterPoints: 3,
  texts: 4,
  confirmations: 5,
  parties: 6,
} as const;
export type FrameKind = (typeof frameKinds)[keyof typeof frameKinds];

const headBytes = 40;
const digestAt = 8;

/** A snapshot that is not taken: the message says why, in words. */
export class SnapshotRefused extends Error {
  override readonly name = 'SnapshotRefused';
}

const digestOf = async (content: Uint8Array<ArrayBuffer>): Promise<Buffer> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', content));

function headOf(kind: FrameKind, length: number, digest: Uint8Array): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt32LE(kind, 0);
  head.writeUInt32LE(length, 4);
  head.set(digest, digestAt);
  return head;
}

/** Writes frames one after the other. Hashing and writing happen off the main thread. */
export class FrameWriter {
  readonly #all = createHash('sha256').update(firstLine);
  #begun = false;

  constructor(private readonly file: FileHandle) {}

  async write(kind: FrameKind, content: Uint8Array<ArrayBuffer>): Promise<void> {
    const head = headOf(kind, content.byteLength, await digestOf(content));
    this.#all.update(head);
    await this.file.writev(this.#begun ? [head, content] : [firstLine, head, content]);
    this.#begun = true;
  }

  async end(): Promise<void> {
    await this.file.write(headOf(frameKinds.end, 0, this.#all.digest()));
  }
}

export interface Frame {
  readonly kind: number;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** How many contents may wait for their hash. */
const ahead = 4;

/**
 * Reads the frames of a file. What it gave counts only when it came to its end: then nothing in the file was changed.
 * @throws SnapshotRefused at the first thing that is not as it was written
 */
export async function* readFrames(file: FileHandle): AsyncGenerator<Frame> {
  const { size } = await file.stat();
  const all = createHash('sha256');
  let position = 0;
  const read = async (length: number): Promise<Uint8Array<ArrayBuffer>> => {
    if (position + length > size) throw new SnapshotRefused('it is torn: it ends before its end');
    const content = new Uint8Array(length);
    for (let done = 0; done < length;) {
      const { bytesRead } = await file.read(content, done, length - done, position + done);
      if (bytesRead === 0) throw new SnapshotRefused('it is torn: it ends before its end');
      done += bytesRead;
    }
    position += length;
    return content;
  };
  const begin = await read(Math.min(size, firstLine.length));
  if (!firstLine.equals(begin)) throw new SnapshotRefused('its first line is not that of a snapshot of this format');
  all.update(begin);
  const checking: Promise<void>[] = [];
  for (;;) {
    const head = Buffer.from((await read(headBytes)).buffer);
    const kind = head.readUInt32LE(0);
    const digest = head.subarray(digestAt);
    if (kind === frameKinds.end) {
      await Promise.all(checking);
      const isWhole = head.readUInt32LE(4) === 0 && digest.equals(all.digest()) && position === size;
      if (!isWhole) throw new SnapshotRefused('it was altered: its digest is not that of its content');
      return;
    }
    all.update(head);
    const content = await read(head.readUInt32LE(4));
    const check = checkDigest(content, digest);
    // A failure is told when it is awaited, not before as one that nobody looks at.
    check.catch(() => undefined);
    checking.push(check);
    if (kind === frameKinds.header || checking.length > ahead) await checking.shift();
    yield { kind, content };
  }
}

async function checkDigest(content: Uint8Array<ArrayBuffer>, digest: Buffer): Promise<void> {
  if (!digest.equals(await digestOf(content))) {
    throw new SnapshotRefused('it was altered: the digest of a part is not that of its content');
  }
}
