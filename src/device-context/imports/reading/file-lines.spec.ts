import fc from 'fast-check';
import { FileLines, maxLineBytes } from './file-lines.js';

interface Taken {
  readonly lines: string[];
  readonly nexts: number[];
}

function take(pieces: readonly Buffer[], offset = 0): Taken {
  const taken: Taken = { lines: [], nexts: [] };
  const lines = new FileLines(offset, {
    line: (buffer, start, end, next) => {
      taken.lines.push(buffer.toString('latin1', start, end));
      taken.nexts.push(next);
    },
    tooLong: (next) => {
      taken.lines.push('(too long)');
      taken.nexts.push(next);
    },
  });
  for (const piece of pieces) lines.push(piece);
  lines.end();
  return taken;
}

const cut = (whole: Buffer, at: readonly number[]): readonly Buffer[] => {
  const places = [0, ...at.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  return places.slice(1).map((end, i) => whole.subarray(places[i], end));
};

describe('the lines of a file', () => {
  it('are the same however it is cut into pieces, and each says where the next begins', () => {
    const text = fc.array(fc.constantFrom('a', '|', '\n', '\r', '\r\n', 'long '.repeat(4_000)), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (parts, places) => {
        const whole = Buffer.from(parts.join(''));
        const { lines, nexts } = take(cut(whole, places));
        const split = whole.toString('latin1').split('\n');
        if (split.at(-1) === '') split.pop();
        const last = split.length - 1;
        const isEnded = whole.at(-1) === 0x0a;
        const expected = split.map((line) => (line.length > maxLineBytes ? '(too long)' : line.replace(/\r$/, '')));
        expect(lines).toEqual(expected);
        let at = 0;
        expect(nexts).toEqual(split.map((line, i) => (at += line.length + (i < last || isEnded ? 1 : 0))));
      }),
    );
  });

  it('go on from where a file was read to', () => {
    const whole = Buffer.from('one\ntwo\nthree\n');
    const { nexts } = take([whole]);
    for (const [i, next] of nexts.entries()) {
      const rest = take([whole.subarray(next)], next);
      expect(rest.lines).toEqual(['one', 'two', 'three'].slice(i + 1));
      expect(rest.nexts).toEqual(nexts.slice(i + 1));
    }
  });

  it('take no memory for a line of a gigabyte', () => {
    const piece = Buffer.alloc(262_144, 'x');
    let tooLong = 0;
    const lines = new FileLines(0, { line: () => undefined, tooLong: () => (tooLong += 1) });
    const before = process.memoryUsage().arrayBuffers;
    for (let number = 0; number < 4_096; number += 1) lines.push(piece);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1_048_576);
    lines.push(Buffer.from('\n'));
    expect(tooLong).toBe(1);
  });
});
