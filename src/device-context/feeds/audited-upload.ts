import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import type { TrailEntry } from '../../audit-trail/index.js';
import { problemOf } from '../../http/index.js';
import type { FeedName } from './feed.js';
import type { FeedReceipt } from './receive-feed.js';

/** What is uploaded, by whom, and from which source. */
export interface Upload {
  readonly actor: Actor;
  readonly feed: FeedName;
  readonly source: string;
}

interface Received {
  readonly receipt: FeedReceipt;
  readonly sequence: number;
}

const log = new Logger('device-context');

/**
 * Receives an upload between two entries of the audit trail, each in a transaction of its own: `feed-begun` before
 * anything is recorded, `feed-received` when all of it is, or when it broke off. An upload of which only the first is
 * there ended with the process.
 * @param receive - reads the stream it is given to its end
 * @throws what `receive` throws, and what the database throws when an entry cannot be written
 */
export async function auditedUpload(
  dataSource: DataSource,
  upload: Upload,
  body: Readable,
  receive: (stream: Readable) => Promise<Received>,
): Promise<Received> {
  const { actor, feed, source } = upload;
  const append = (entry: Pick<TrailEntry, 'action' | 'outcome' | 'details'> & Partial<TrailEntry>): Promise<number> =>
    dataSource.transaction((manager) => appendEntry(manager, { actor, subject: `feed/${feed}`, ...entry }));
  const begun = await append({ action: 'feed-begun', outcome: 'done', details: { source } });
  const count = { bytes: 0 };
  try {
    const received = await receive(Readable.from(counted(body, count), { objectMode: false }));
    const { accepted, unchanged, rejected } = received.receipt;
    const lines = accepted + unchanged + rejected;
    const details = { begun, source, bytes: count.bytes, lines, accepted, unchanged, rejected };
    await append({ action: 'feed-received', outcome: 'done', details });
    return received;
  } catch (error) {
    const problem = problemOf(error);
    await append({
      ...{ action: 'feed-received', outcome: 'failed', code: problem?.code ?? 'INTERNAL' },
      reason: problem?.detail ?? 'the upload broke off; what was recorded before stays',
      details: { begun, source, bytes: count.bytes },
    }).catch((fault: unknown) => {
      // The upload failed all the same, most likely of the same cause; its beginning is in the trail.
      log.error(
        `AUDIT_ENTRY_MISSING: failed upload of \`${feed}\` by request \`${actor.httpRequestId}\`: ${String(fault)}`,
      );
    });
    throw error;
  }
}

async function* counted(stream: Readable, count: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    count.bytes += chunk.length;
    yield chunk;
  }
}
