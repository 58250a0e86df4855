import { Problem, problemOf } from '../http/index.js';

/** As long as a decision waits for the database; whoever asks is told to come again rather than left waiting. */
const patienceMilliseconds = 1_900;

/**
 * Waits for an entry, but not for long: the database may be stalled, or another transaction may hold the head of the
 * trail. What is waited for goes on regardless.
 * @throws Problem 503 DATABASE_UNAVAILABLE when it takes too long or the database is away; else what the entry throws
 */
export async function inTime(entry: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const detail = 'the audit trail cannot be written now; send again later';
      reject(new Problem(503, 'DATABASE_UNAVAILABLE', detail, [], { 'Retry-After': '1' }));
    }, patienceMilliseconds);
  });
  try {
    await Promise.race([entry, late]);
  } catch (error) {
    throw problemOf(error) ?? error;
  } finally {
    clearTimeout(timer);
  }
}
