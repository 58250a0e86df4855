import { checkChain, checkWholeChain, entryHash } from './chain.js';
import type { Entry } from './chain.js';

async function trailOf(length: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  let previousHash = '0'.repeat(64);
  for (let i = 1; i <= length; i += 1) {
    const bare: Entry = {
      ...{ sequence: String(i), recordedAt: '2026-11-22T10:15:00.000Z', actor: 'author', roles: 'author', address: '' },
      ...{ httpRequestId: '', action: 'draft-saved', subject: 'rules/4', outcome: 'done', code: null, reason: null },
      ...{ beforeDigest: null, afterDigest: null, details: '{}', previousHash, hash: '' },
    };
    const entry = { ...bare, hash: await entryHash(bare) };
    entries.push(entry);
    previousHash = entry.hash;
  }
  return entries;
}

describe('the chain of the audit trail', () => {
  it('is told broken at an entry that was altered', async () => {
    const trail = await trailOf(5);
    const altered = trail.map((entry) => (entry.sequence === '3' ? { ...entry, actor: 'approver' } : entry));
    expect((await checkChain(altered)).faults).toEqual([expect.stringContaining('entry 3')]);
  });

  it('is told broken after an entry that was replaced with a hash of its own', async () => {
    const trail = await trailOf(5);
    const forged = { ...trail[2], actor: 'approver' } as Entry;
    const hash = await entryHash(forged);
    const altered = trail.map((entry) => (entry.sequence === '3' ? { ...forged, hash } : entry));
    expect((await checkChain(altered)).faults).toEqual(['entry 4: it does not follow entry 3']);
  });

  it('holds for entries in any order; links are counted between neighbours only', async () => {
    const trail = await trailOf(6);
    expect(await checkChain(trail.toReversed())).toEqual({ checked: 6, linked: 5, faults: [] });
    expect(await checkChain(trail.filter(({ sequence }) => sequence !== '3'))).toEqual({
      checked: 5,
      linked: 3,
      faults: [],
    });
  });
});

async function* each(entries: readonly Entry[]): AsyncGenerator<Entry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

describe('the chain of the whole audit trail', () => {
  it('is told broken where an entry was removed', async () => {
    const trail = await trailOf(5);
    const { faults } = await checkWholeChain(each(trail.filter(({ sequence }) => sequence !== '3')));
    expect(faults).toEqual(['entry 4: entry 3 was to come before it and is missing']);
  });

  it('is told broken where its beginning was removed', async () => {
    const { faults } = await checkWholeChain(each((await trailOf(3)).slice(1)));
    expect(faults).toEqual(['entry 2: entry 1 was to come before it and is missing']);
  });

  it('tells the first twenty faults of many', async () => {
    const trail = (await trailOf(30)).map((entry) => ({ ...entry, actor: 'somebody else' }));
    expect((await checkWholeChain(each(trail))).faults).toHaveLength(20);
  });

  it('holds from the first entry to the last', async () => {
    expect(await checkWholeChain(each(await trailOf(6)))).toEqual({ checked: 6, linked: 5, faults: [] });
  });
});
