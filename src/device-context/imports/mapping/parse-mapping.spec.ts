import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mappingSchema } from './mapping-schema.js';
import { fits } from './mappings.js';
import { parseMapping } from './parse-mapping.js';

const folder = resolve(__dirname, '../../../../mappings');
const example = (): Record<string, never> => JSON.parse(readFileSync(`${folder}/rdp-electricity.json`, 'utf8'));

function changed(change: (mapping: Record<string, Record<string, unknown>>) => void): unknown {
  const mapping = example();
  change(mapping);
  return mapping;
}

const pointers = (json: unknown): readonly string[] => {
  const parsed = parseMapping(json);
  return parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer);
};

describe('a mapping', () => {
  it.each([
    ['a list', () => [], ''],
    ['nothing in it', () => ({}), ''],
    ['an unknown property', () => ({ ...example(), colour: 'red' }), ''],
    ['a delimiter of two characters', () => ({ ...example(), delimiter: '||' }), '/delimiter'],
    [
      'a column 0',
      () => changed((m) => (m['detail'] = { ...m['detail'], mpid: { column: 0 } })),
      '/detail/mpid/column',
    ],
    [
      'a column past the last',
      () => changed((m) => (m['detail'] = { ...m['detail'], mpid: { column: 9 } })),
      '/detail/mpid',
    ],
    [
      'an unknown date format',
      () => changed((m) => (m['detail'] = { ...m['detail'], effectiveFrom: { column: 4, format: 'day' } })),
      '/detail/effectiveFrom/format',
    ],
    ['a field from nowhere', () => changed((m) => (m['detail'] = { ...m['detail'], mpid: {} })), '/detail/mpid'],
    [
      'a role for a network operator',
      () => changed((m) => (m['detail'] = { ...m['detail'], role: { constant: 'IS' } })),
      '/detail/role',
    ],
    ['no role for a supplier', () => ({ ...example(), kind: 'supplier' }), '/detail/role'],
    [
      'the same literal twice',
      () => changed((m) => (m['recordType'] = { ...m['recordType'], header: 'TRL' })),
      '/recordType',
    ],
  ])('with %s is refused, and the fault says where', (_what, make, pointer) => {
    expect(pointers(make())).toContain(pointer);
  });

  it('of the example is accepted', () => {
    expect(parseMapping(example())).toMatchObject({ ok: true });
  });

  it('has its format in a file for completion in any editor', () => {
    expect(JSON.parse(readFileSync(`${folder}/mapping.schema.json`, 'utf8'))).toEqual(mappingSchema);
  });

  it('takes files by a pattern in which only the star is special', () => {
    expect(fits('RDPE_*.txt', 'RDPE_EELC_0001.txt')).toBe(true);
    expect(
      ['rdpe_1.txt', 'RDPE_1.txt.part', 'xRDPE_1.txt', 'RDPE_1xtxt'].filter((name) => fits('RDPE_*.txt', name)),
    ).toEqual([]);
  });
});
