import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { canonicalJson } from '../../src/core/language/index.js';
import type { ContextCache, ContextPage } from '../../src/device-context/index.js';
import { PageReader, PageWriter, partitionCount } from '../../src/device-context/index.js';
import type { VersionsQuestion } from '../../src/census/counting/question.js';
import { censusSenders } from '../../src/census/counting/question.js';
import { addCounts } from '../../src/census/counting/tally.js';
import type { CountingOrder, UnitResult } from '../../src/census/counting/unit.js';
import { UnitCounter } from '../../src/census/counting/unit-counter.js';
import type { CensusResult } from '../../src/census/jobs/census-result.js';
import { resultOf } from '../../src/census/jobs/census-result.js';
import { namedVersion, rulesOf } from '../../src/census/jobs/named-version.js';
import { compiled } from '../rules/rule-files.js';
import { countByHand } from './census-by-hand.js';
import type { CensusWorld } from './census-world.js';
import { cacheOf, censusWorld, decidedAt } from './census-world.js';

/** Counting in parts, from pages, in any order and by any number of counters gives what one loop gives. */

const asked = fc.record({
  versions: fc.constantFrom([1, 2] as const, [2, 3] as const, [3, 1] as const, [2, 2] as const),
  serviceReferenceVariant: fc.constantFrom('6.15.1', '6.15.1', '7.2', '8.1.1', '11.3'),
  senders: fc.shuffledSubarray([...censusSenders], { minLength: 1 }),
  userRole: fc.constantFrom(null, null, null, 'ED', 'GT', 'IS', 'GS'),
} as const);

function orderFor({ versions, ...rest }: typeof asked extends fc.Arbitrary<infer T> ? T : never): CountingOrder {
  const [before, after] = [compiled(versions[0]), compiled(versions[1])];
  const question: VersionsQuestion = {
    ...{ kind: 'versions', before: namedVersion(before), after: namedVersion(after), ...rest },
  };
  return { question, rules: [rulesOf(before), rulesOf(after)], decidedAt };
}

/** What passes to another thread is a copy; these parts hold no buffers that move. */
const posted = (page: ContextPage): ContextPage => deserialize(serialize(page)) as ContextPage;

function countInParts(order: CountingOrder, cache: ContextCache, counters: number, from: number): UnitResult[] {
  const threads = Array.from({ length: counters }, () => {
    const reader = new PageReader();
    const copied = deserialize(serialize(order)) as CountingOrder;
    return { pages: new PageWriter(cache), reader, counter: new UnitCounter(copied, reader) };
  });
  const results: UnitResult[] = [];
  for (let i = 0; i < partitionCount; i++) {
    // An odd step over a power of two reaches every part once, in another order.
    const number = (from + i * 1_237) % partitionCount;
    if (Array.from(cache.devicesOf(number)).length === 0) continue;
    const thread = threads[i % counters];
    if (thread === undefined) continue;
    const unit = { number, kind: 'partition' } as const;
    const counting = thread.counter.begin(unit);
    for (let part = 0; part < counters; part++) {
      counting.addAll(thread.reader.take(posted(thread.pages.partition(number, part, counters))));
    }
    results.push(counting.end());
  }
  return results;
}

function merged(
  order: CountingOrder,
  results: readonly UnitResult[],
): { readonly result: CensusResult; readonly list: string } {
  const counts = new Map<string, number>();
  for (const result of results) addCounts(counts, result.counts);
  const list = results
    .toSorted((one, other) => one.number - other.number)
    .map(({ flipLines }) => flipLines)
    .join('');
  const listDigest = `sha256:${createHash('sha256').update(list).digest('hex')}`;
  return { result: resultOf(order.question, counts, listDigest), list };
}

const byDeviceAndSender = (lines: readonly { readonly deviceId?: string; readonly sender?: string }[]) =>
  lines.map((line) => JSON.stringify([line.deviceId, line.sender, line])).sort();

function flipsIn(list: string): readonly Record<string, unknown>[] {
  return list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function compare(world: CensusWorld, question: Parameters<typeof orderFor>[0], counters: number, from: number): number {
  const order = orderFor(question);
  const cache = cacheOf(world);
  const { result, list } = merged(order, countInParts(order, cache, counters, from));
  const { versions } = question;
  if (order.question.kind !== 'versions') throw new Error('it asks for versions');
  const expected = countByHand(world, cache, order.question, [compiled(versions[0]), compiled(versions[1])]);
  const flips = flipsIn(list);
  const plain = flips.map(({ cohort, distributor, ...flip }) => {
    expect([cohort, distributor].every((each) => each === null || typeof each === 'string')).toBe(true);
    return flip;
  });
  expect(byDeviceAndSender(plain)).toEqual(
    byDeviceAndSender(expected.flips.map((each) => JSON.parse(canonicalJson(each)) as object)),
  );
  expect(result).toMatchObject({ devices: world.devices.length, pairs: expected.pairs });
  expect(result.flips.count).toBe(expected.flips.length);
  expect(result.flips.devices).toBe(new Set(flips.map(({ deviceId }) => deviceId)).size);
  expect(Object.fromEntries(result.unnamed.map((each) => [`${each.sender} ${each.reason}`, each.count]))).toEqual(
    expected.unnamed,
  );
  for (const counted of [
    result.flips.byCohort,
    result.flips.byDistributor,
    result.flips.bySender,
    result.flips.changes,
  ]) {
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(expected.flips.length);
  }
  expect(result.before.reduce((sum, { count }) => sum + count, 0)).toBe(expected.pairs);
  return flips.length;
}

describe('a census', () => {
  it('equals one loop over all devices, on any world, question, number of counters and order', () => {
    let flips = 0;
    fc.assert(
      fc.property(censusWorld, asked, fc.integer({ min: 1, max: 3 }), fc.nat(partitionCount - 1), (...all) => {
        flips += compare(...all);
      }),
      { numRuns: 150 },
    );
    // Worlds in which nothing ever flips would prove nothing; some 70 flip in these 150.
    expect(flips).toBeGreaterThan(10);
  });

  it('has one digest however it is counted', () => {
    fc.assert(
      fc.property(censusWorld, asked, fc.nat(partitionCount - 1), (world, question, from) => {
        const order = orderFor(question);
        const texts = [
          countInParts(order, cacheOf(world), 1, 0),
          countInParts(order, cacheOf({ ...world, devices: [...world.devices].reverse() }), 3, from),
        ].map((results) => canonicalJson(merged(order, results).result));
        expect(texts[1]).toBe(texts[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('between a version and itself flips nothing', () => {
    fc.assert(
      fc.property(censusWorld, asked, (world, question) => {
        const order = orderFor({ ...question, versions: [2, 2] });
        const { result, list } = merged(order, countInParts(order, cacheOf(world), 1, 0));
        expect([result.flips.count, result.flips.changes, list]).toEqual([0, [], '']);
        expect(result.before).toEqual(result.after);
      }),
      { numRuns: 20 },
    );
  });
});
