import fc from 'fast-check';
import { below, comparePointers, segmentsOf } from './json-pointer.js';
import { didYouMean, editDistance, nearestName } from './nearest-name.js';
import { offsetOf, positionOf } from './text-position.js';

describe('the position of a pointer', () => {
  const text = '{\n  "a/b": [1, {"c~d": "x]}", "": null}],\n  "e": true\n}';

  it.each([
    ['', 1, 1],
    ['/a~1b', 2, 10],
    ['/a~1b/0', 2, 11],
    ['/a~1b/1/c~0d', 2, 22],
    ['/a~1b/1/', 2, 33],
    ['/e', 3, 8],
    ['/a~1b/7', 2, 10],
    ['/nothing/here', 1, 1],
    ['/e/further', 3, 8],
  ])('%j is line %d, column %d', (pointer, line, column) => {
    expect(positionOf(text, pointer)).toEqual({ line, column });
  });

  it('is where the value begins, in any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (json, indent) => {
        const written = JSON.stringify(json, undefined, indent);
        const walk = (value: unknown, pointer: string): void => {
          const start = written.slice(offsetOf(written, pointer));
          if (typeof value !== 'object' || value === null) {
            if (!start.startsWith(JSON.stringify(value))) throw new Error(pointer);
            return;
          }
          if (!start.startsWith(Array.isArray(value) ? '[' : '{')) throw new Error(pointer);
          for (const [key, member] of Object.entries(value)) walk(member, below(pointer, key));
        };
        walk(json, '');
      }),
    );
  });
});

describe('a JSON pointer', () => {
  it('gives back the segments it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (segments) => {
        expect(segmentsOf(segments.reduce(below, ''))).toEqual(segments);
      }),
    );
  });

  it('comes in the order of a reader: list positions by number', () => {
    const pointers = ['/rules/10', '/rules/2/name', '/rules/2', '', '/name', '/rules', '/rules/2/event'];
    expect(pointers.sort(comparePointers)).toEqual([
      '',
      '/name',
      '/rules',
      '/rules/2',
      '/rules/2/event',
      '/rules/2/name',
      '/rules/10',
    ]);
  });
});

describe('the nearest name', () => {
  it.each([
    ['registration.networkOperatr', 'registration.networkOperatorMpid'],
    ['device.staus', 'device.status'],
    ['DEVICE.STATUS', 'device.status'],
    ['party.nmae', 'party.name'],
  ])('%s may mean %s', (name, meant) => {
    const names = ['registration.networkOperatorMpid', 'device.status', 'party.name', 'command.userRole'];
    expect(nearestName(name, names)).toBe(meant);
    expect(didYouMean(name, names)).toBe(`did you mean \`${meant}\`?`);
  });

  it('is none when nothing is near, or the name is endless', () => {
    expect(nearestName('weather.now', ['device.status'])).toBeUndefined();
    expect(nearestName('', ['a'])).toBeUndefined();
    expect(nearestName('x'.repeat(1e6), ['device.status'])).toBeUndefined();
  });

  it('counts an exchange of neighbours as one', () => {
    expect(editDistance('equal', 'eqaul')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });
});
