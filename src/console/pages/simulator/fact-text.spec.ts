import type { FactDefinition, FactType } from '../../../core/language/index.js';
import { factOfText, factOfTexts, textOfFact, textsOfFact } from './fact-text.js';

const fact = (type: FactType): FactDefinition => ({
  ...{ path: 'device.x', index: 0, type, meaning: '', source: 'device', nullable: false },
});

describe('a fact as typed', () => {
  it.each<[FactType, string, unknown]>([
    [{ name: 'integer' }, '12', 12],
    [{ name: 'integer' }, 'twelve', undefined],
    [{ name: 'counter' }, '18446744073709551615', '18446744073709551615'],
    [{ name: 'counter' }, '-1', undefined],
    [{ name: 'boolean' }, 'false', false],
    [{ name: 'boolean' }, 'no', undefined],
    [{ name: 'instant' }, '2026-11-22 10:15', '2026-11-22T10:15:00.000Z'],
    [{ name: 'instant' }, 'noon', undefined],
    [{ name: 'duration' }, 'PT24H', 'PT24H'],
    [{ name: 'eui64' }, '90-B3-D5-1F-30-02-00-00', '90-B3-D5-1F-30-02-00-00'],
    [{ name: 'eui64' }, 'EELC', undefined],
    [{ name: 'enum', values: ['A', 'B'] }, 'A', 'A'],
    [{ name: 'enum', values: ['A', 'B'] }, '', undefined],
    [{ name: 'list', of: { name: 'text' } }, 'x', undefined],
  ])('of type %j, `%s` is %j', (type, text, json) => {
    expect(factOfText(fact(type), text)).toEqual(json);
  });

  it('is a list only if each element is of its type; an empty list is one', () => {
    const list = fact({ name: 'list', of: { name: 'integer' } });
    expect(factOfTexts(list, ['1', '2'])).toEqual([1, 2]);
    expect(factOfTexts(list, [])).toEqual([]);
    expect(factOfTexts(list, ['1', 'two'])).toBeUndefined();
  });

  it('reads back as it was typed', () => {
    expect([12, 'x', true, null, undefined].map(textOfFact)).toEqual(['12', 'x', 'true', '', '']);
    expect(textsOfFact([1, 'x'])).toEqual(['1', 'x']);
    expect(textsOfFact('x')).toEqual([]);
  });
});
