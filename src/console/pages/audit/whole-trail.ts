import { NotReached, problemFrom } from '../../api/problems.js';
import type { Entry } from './chain.js';

/**
 * Every entry of the trail, oldest first, as the service streams its export: nothing of it is kept. The export is itself
 * the last entry.
 * @throws ApiProblem when the service refuses it; NotReached when it breaks off
 */
export async function* wholeTrail(signal: AbortSignal): AsyncGenerator<Entry> {
  const response = await fetch('/v1/audit-trail/export?format=ndjson', { credentials: 'same-origin', signal });
  if (!response.ok || response.body === null) {
    throw problemFrom(response.status, await response.json().catch(() => undefined), response.headers);
  }
  for await (const line of linesOf(response.body)) yield JSON.parse(line) as Entry;
}

/** Whole lines of a stream of UTF-8 text; a last one without an end is an answer that broke off. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const pieces = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = pieces.pop() ?? '';
      yield* pieces;
    }
  } finally {
    // Whoever stops reading early wants no more of it.
    await reader.cancel().catch(() => undefined);
  }
  if (rest !== '') throw new NotReached(new Error('the export broke off within a line'));
}
