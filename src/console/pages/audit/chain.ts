import type { Schemas } from '../../api/client.js';

export type Entry = Schemas['AuditEntryDto'];

const separator = '\u001f';
const beforeTheFirst = '0'.repeat(64);
const faultsMost = 20;

/**
 * The hash of an entry as the database computes it: SHA-256, in hex, over the previous hash and the fields, joined by
 * U+001F; null is an empty field.
 */
export async function entryHash(entry: Entry): Promise<string> {
  const fields = [
    ...[entry.previousHash, entry.sequence, entry.recordedAt, entry.actor, entry.roles, entry.address],
    ...[entry.httpRequestId, entry.action, entry.subject, entry.outcome, entry.code, entry.reason],
    ...[entry.beforeDigest, entry.afterDigest, entry.details],
  ].map((field) => field ?? '');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(fields.join(separator)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a check of some entries found. */
export interface ChainCheck {
  readonly checked: number;
  /** Pairs of neighbours in the trail whose link was checked too. */
  readonly linked: number;
  /** In words, one a fault, the first twenty; empty when nothing was altered, inserted or removed among them. */
  readonly faults: readonly string[];
}

/** Computes each hash again, and that each entry names the hash of the one before where both are there. */
export async function checkChain(entries: readonly Entry[]): Promise<ChainCheck> {
  const inOrder = [...entries].sort((one, other) => (BigInt(one.sequence) < BigInt(other.sequence) ? -1 : 1));
  const walk = new ChainWalk(false);
  for (const entry of inOrder) await walk.take(entry);
  return walk.found();
}

/**
 * The same of the whole trail, oldest first: also that it begins at its beginning and leaves nothing out.
 * @param onProgress - told how many entries are checked, now and then
 */
export async function checkWholeChain(
  entries: AsyncIterable<Entry>,
  onProgress: (checked: number) => void = () => undefined,
): Promise<ChainCheck> {
  const toldEvery = 500;
  const walk = new ChainWalk(true);
  for await (const entry of entries) {
    await walk.take(entry);
    if (walk.found().checked % toldEvery === 0) onProgress(walk.found().checked);
  }
  return walk.found();
}

class ChainWalk {
  #before: Entry | undefined;
  #checked = 0;
  #linked = 0;
  readonly #faults: string[] = [];

  constructor(private readonly isWhole: boolean) {}

  async take(entry: Entry): Promise<void> {
    const before = this.#before;
    this.#before = entry;
    this.#checked += 1;
    if ((await entryHash(entry)) !== entry.hash) {
      this.#tell(`entry ${entry.sequence}: its text does not have the hash that it was recorded with`);
    }
    const expected = before === undefined ? 1n : BigInt(before.sequence) + 1n;
    if (BigInt(entry.sequence) !== expected) {
      if (this.isWhole) this.#tell(`entry ${entry.sequence}: entry ${expected} was to come before it and is missing`);
      return;
    }
    if (before === undefined) {
      if (this.isWhole && entry.previousHash !== beforeTheFirst) this.#tell('entry 1: it names an entry before it');
      return;
    }
    this.#linked += 1;
    if (before.hash !== entry.previousHash) {
      this.#tell(`entry ${entry.sequence}: it does not follow entry ${before.sequence}`);
    }
  }

  found(): ChainCheck {
    return { checked: this.#checked, linked: this.#linked, faults: [...this.#faults] };
  }

  #tell(fault: string): void {
    if (this.#faults.length < faultsMost) this.#faults.push(fault);
  }
}
