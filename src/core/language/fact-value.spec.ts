import fc from 'fast-check';
import { counterMax } from '../identifiers/counter.js';
import { instantMax, instantMin } from '../identifiers/instant.js';
import type { FactType, FactValue } from './fact-catalogue.js';
import { factJson, parseFact } from './fact-value.js';

const roles: FactType = { name: 'enum', values: ['ED', 'GT'] };
const arbitraries: readonly (readonly [FactType, fc.Arbitrary<FactValue>])[] = [
  [{ name: 'eui64' }, fc.constantFrom('90-B3-D5-1F-30-02-00-00', '00-DB-12-34-56-78-90-A0')],
  [{ name: 'srv' }, fc.constantFrom('6.15.1', '11.3')],
  [roles, fc.constantFrom('ED', 'GT')],
  [{ name: 'boolean' }, fc.boolean()],
  [{ name: 'integer' }, fc.maxSafeInteger().map((n) => n + 0)],
  [{ name: 'counter' }, fc.bigInt({ min: 0n, max: counterMax })],
  [{ name: 'instant' }, fc.integer({ min: instantMin, max: instantMax })],
  [{ name: 'duration' }, fc.maxSafeNat()],
  [{ name: 'text' }, fc.string().filter((text) => !text.includes('\u0000'))],
];

describe('a fact', () => {
  it.each<readonly [string, FactType, unknown]>([
    ['`null`', { name: 'text' }, null],
    ['an enum value that does not exist', roles, 'ed'],
    ['a boolean as text', { name: 'boolean' }, 'true'],
    ['a fraction', { name: 'integer' }, 1.5],
    ['an integer past 2^53', { name: 'integer' }, 2 ** 53],
    ['a counter as a number', { name: 'counter' }, 7],
    ['an instant as a number', { name: 'instant' }, 0],
    ['a duration of a month', { name: 'duration' }, 'P1M'],
    ['a text with a lone surrogate', { name: 'text' }, 'a\ud800'],
    ['a text with NUL', { name: 'text' }, 'a\u0000'],
    ['a list for a scalar', { name: 'text' }, ['a']],
    ['a scalar for a list', { name: 'list', of: { name: 'text' } }, 'a'],
    ['a list with one element of another type', { name: 'list', of: { name: 'text' } }, ['a', 1]],
    ['a list of lists', { name: 'list', of: { name: 'text' } }, [['a']]],
  ])('is refused as %s', (_what, type, json) => {
    expect(parseFact(type, json)).toBeUndefined();
  });

  it.each(arbitraries)('of type %j is written so that it reads back', (type, values) => {
    fc.assert(fc.property(values, (value) => parseFact(type, factJson(type, value)) === value));
    if (type.name === 'list') return;
    const list: FactType = { name: 'list', of: type };
    fc.assert(
      fc.property(fc.array(values, { maxLength: 5 }), (each) => {
        const json: unknown = JSON.parse(JSON.stringify(factJson(list, each as FactValue)));
        expect(parseFact(list, json)).toEqual(each);
      }),
    );
  });

  it('is read in any case where an entity ID is meant', () => {
    expect(parseFact({ name: 'eui64' }, '90-b3-d5-1f-30-02-00-00')).toBe('90-B3-D5-1F-30-02-00-00');
  });
});
