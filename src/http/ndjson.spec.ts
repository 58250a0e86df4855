import { Readable } from 'node:stream';
import fc from 'fast-check';
import type { NdjsonLine } from './ndjson.js';
import { readLines } from './ndjson.js';

async function linesOf(chunks: readonly Uint8Array[], maxLineBytes = 1_000): Promise<readonly NdjsonLine[]> {
  const lines: NdjsonLine[] = [];
  for await (const some of readLines(Readable.from(chunks, { objectMode: true }), maxLineBytes)) lines.push(...some);
  return lines;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('readLines', () => {
  it('tells a line that is too long, and reads the next', async () => {
    const lines = await linesOf(
      [bytes('a'.repeat(6)), bytes('b'.repeat(6)), bytes('\nok\n'), bytes('12345678901')],
      10,
    );
    expect(lines).toEqual([
      { line: 1, fault: 'LINE_TOO_LONG' },
      { line: 2, text: 'ok' },
      { line: 3, fault: 'LINE_TOO_LONG' },
    ]);
  });

  it('takes a line of exactly the longest length', async () => {
    expect(await linesOf([bytes('1234567890\n')], 10)).toEqual([{ line: 1, text: '1234567890' }]);
  });

  it('tells a line that is not UTF-8, and reads the next', async () => {
    expect(await linesOf([Buffer.from([0x22, 0xc3, 0x28, 0x22, 0x0a]), bytes('"ok"')])).toEqual([
      { line: 1, fault: 'LINE_NOT_UTF8' },
      { line: 2, text: '"ok"' },
    ]);
  });

  it('leaves blank lines out and counts them', async () => {
    expect(await linesOf([bytes('\n \t\r\n{}\r\n\n')])).toEqual([{ line: 3, text: '{}' }]);
  });

  it('reads nothing from an empty stream', async () => {
    expect(await linesOf([])).toEqual([]);
  });

  it('gives the same lines however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 20 })),
        fc.array(fc.nat(200), { maxLength: 8 }),
        async (texts, cuts) => {
          const whole = bytes(texts.join('\n'));
          const edges = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
          const chunks = edges.slice(1).map((edge, i) => whole.subarray(edges[i], edge));
          expect(await linesOf(chunks)).toEqual(await linesOf([whole]));
        },
      ),
    );
  });

  it('rises with the stream when the sender goes away', async () => {
    const stream = new Readable({
      read() {
        this.destroy(new Error('aborted'));
      },
    });
    await expect(readLines(stream, 10).next()).rejects.toThrow('aborted');
  });
});
