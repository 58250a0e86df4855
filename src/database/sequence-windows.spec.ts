import fc from 'fast-check';
import type { ListEnd, ReadSpan } from './sequence-windows.js';
import { readAll, readPage } from './sequence-windows.js';

interface Row {
  readonly sequence: string;
}

/** Rows with these numbers, and how many numbers the widest look took in. */
function tableOf(numbers: readonly number[], order: ListEnd['order'] = 'oldest') {
  let widest = 0n;
  const read: ReadSpan<Row> = ({ from, until }, limit) => {
    if (until - from > widest) widest = until - from;
    const within = numbers.filter((one) => from <= BigInt(one) && BigInt(one) < until);
    const ordered = within.sort((a, b) => (order === 'newest' ? b - a : a - b));
    return Promise.resolve(ordered.slice(0, limit).map((one) => ({ sequence: String(one) })));
  };
  return { read, widest: () => widest };
}

const span = (last: number) => ({ from: 1n, until: BigInt(last) + 1n });
const orders = ['oldest', 'newest'] as const;

describe('a list read by sequence number', () => {
  it.each(orders)(
    '%s first gives each row once to whoever follows `next`, and looks at no more than a window',
    (order) =>
      fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 40 }),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 1, max: 30 }),
          async (numbers, limit, looksAt) => {
            const table = tableOf(numbers, order);
            const seen: number[] = [];
            let next: string | null = null;
            let pages = 0;
            do {
              const end: ListEnd = {
                order,
                ...(next === null ? {} : { [order === 'newest' ? 'before' : 'after']: next }),
              };
              const page = await readPage(span(120), end, limit, table.read, BigInt(looksAt));
              seen.push(...page.rows.map(({ sequence }) => Number(sequence)));
              next = page.next;
              pages += 1;
            } while (next !== null && pages < 1_000);
            const all = numbers.toSorted((a, b) => (order === 'newest' ? b - a : a - b));
            expect(seen).toEqual(all);
            expect(table.widest()).toBeLessThanOrEqual(BigInt(looksAt));
          },
        ),
      ),
  );

  it('goes on after a window that held nothing', async () => {
    const { read } = tableOf([450_001]);
    const next = async (after: string) => await readPage(span(450_001), { after }, 5, read);
    expect(await next('0')).toEqual({ rows: [], next: '200000' });
    expect(await next('200000')).toEqual({ rows: [], next: '400000' });
    expect(await next('400000')).toEqual({ rows: [{ sequence: '450001' }], next: null });
  });

  it.each(['7', '8', '999999999'])(
    'ends at once, and reads nothing, when it goes on after %s and 7 is the last',
    async (after) => {
      const read = () => Promise.reject(new Error('nothing is to be read'));
      expect(await readPage(span(7), { after }, 5, read)).toEqual({ rows: [], next: null });
    },
  );

  it('begins and ends with nothing while there is nothing', async () => {
    const { read } = tableOf([]);
    for (const order of orders) expect(await readPage(span(0), { order }, 5, read)).toEqual({ rows: [], next: null });
  });

  it.each(orders)(
    '%s first is exported whole, and can be left after each window, also one that held nothing',
    async (order) => {
      const { read } = tableOf([3, 250_000, 900_000], order);
      const pages: (readonly string[])[] = [];
      for await (const rows of readAll(span(1_000_000), { order }, read))
        pages.push(rows.map(({ sequence }) => sequence));
      const ascending = [['3'], ['250000'], [], [], ['900000']];
      const descending = [['900000'], [], [], ['250000'], ['3']];
      expect(pages).toEqual(order === 'oldest' ? ascending : descending);
    },
  );
});
