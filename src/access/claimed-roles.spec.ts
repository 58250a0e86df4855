import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRolesMap } from './claimed-roles.js';

const folder = mkdtempSync(join(tmpdir(), 'anchorgate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ROLES_MAP', () => {
  it.each([
    ['not JSON', '{"secret-group": '],
    ['a list', '["secret-group"]'],
    ['empty', '{}'],
    ['with a value twice', '{"secret-group": "author", "secret-group": "approver"}'],
    ['with a role that there is not', '{"secret-group": "superuser"}'],
    ['with a list of roles', '{"secret-group": ["author"]}'],
    ['with `__proto__`', '{"__proto__": "author"}'],
    ['a file that there is not', join(folder, 'secret-group')],
  ])('is refused when it is %s, and shows none of its values', (_, text) => {
    const read = readRolesMap(text);
    const faults = 'faults' in read ? read.faults : [];
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^ROLES_MAP: /);
    expect(faults[0]).not.toMatch(/secret-group|superuser/);
  });

  it('names every entry that is wrong', () => {
    expect(readRolesMap('{"a": "x", "b": "author", "c": 1}')).toEqual({
      faults: [expect.stringMatching(/entry 1 /), expect.stringMatching(/entry 3 /)],
    });
  });

  it('is read from text or from a file; without it the claim says the names of roles', () => {
    const text = ' {"grid/authors": "author", "machines": "evaluator"}';
    writeFileSync(join(folder, 'map.json'), text);
    const map = new Map([
      ['grid/authors', 'author'],
      ['machines', 'evaluator'],
    ]);
    expect(readRolesMap(text)).toEqual({ map });
    expect(readRolesMap(join(folder, 'map.json'))).toEqual({ map });
    expect(readRolesMap(null)).toEqual({ map: null });
  });
});
