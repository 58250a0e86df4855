import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ran } from '../../../test/cli/cli.js';
import { anchorgate } from '../../../test/cli/cli.js';
import { detail, fileOf, ImportsWorld, meterPoint } from '../../../test/e2e/imports-world.js';

let world: ImportsWorld;
beforeAll(async () => {
  world = await ImportsWorld.open();
});
afterAll(() => world.close());

const type = (...argv: readonly string[]): Promise<Ran> =>
  anchorgate(argv, { folder: world.dropFolder, environment: { ANCHORGATE_URL: world.running.url } });

function write(name: string, content: string): string {
  writeFileSync(join(world.dropFolder, name), content);
  return name;
}

const lines = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, number) => detail(meterPoint(number)));

describe('anchorgate import', () => {
  it('sends nothing without a mapping, or when there is no such file', async () => {
    expect((await type('import', 'nowhere.txt', '--as', 'feed')).code).toBe(2);
    const { code, err } = await type('import', 'nowhere.txt', '--mapping', 'rdp-electricity', '--as', 'feed');
    expect([code, err]).toEqual([2, expect.stringContaining('found no file `nowhere.txt`')]);
  });

  it('ends with 3 when the server knows no such mapping', async () => {
    const { code, err } = await type('import', write('a.txt', 'x'), '--mapping', 'other', '--as', 'feed');
    expect(code).toBe(3);
    expect(err).toContain('IMPORT_MAPPING_UNKNOWN');
  });

  it('ends with 1 and says why and what to do when the file is refused', async () => {
    const { code, out } = await type(
      'import',
      write('b.txt', 'HDR|X\n'),
      '--mapping',
      'rdp-electricity',
      '--as',
      'feed',
    );
    expect(code).toBe(1);
    expect(out).toContain('HEADER_INVALID');
    expect(out).toContain('next: mend the file');
  });

  it('shows a held file, which a corrector looks at and releases', async () => {
    const whole = write('c.txt', fileOf(lines(300)));
    expect(await type('import', whole, '--mapping', 'rdp-electricity', '--as', 'feed')).toMatchObject({ code: 0 });
    const less = write('d.txt', fileOf(lines(290), { sequence: 2 }));
    const held = await type('import', less, '--mapping', 'rdp-electricity', '--as', 'feed');
    expect(held.code).toBe(1);
    expect(held.err).toBe('');
    const id = /imports release (\d+)/.exec(held.out)?.[1] ?? '';
    expect((await type('imports', '--state', 'held', '--as', 'corrector')).out).toContain('CHANGES_TOO_MANY');
    expect((await type('imports', 'show', id, '--as', 'corrector')).out).toContain('in no line: vanished');
    expect((await type('imports', 'release', id, '--as', 'corrector')).code).toBe(2);
    expect((await type('imports', 'release', id, '--reason', 'asked', '--as', 'feed')).code).toBe(3);
    expect((await type('imports', 'release', id, '--reason', 'asked', '--as', 'corrector')).out).toBe(
      `import ${id} is released\n`,
    );
    expect(await world.atRest(id, 'held')).toMatchObject({ state: 'applied', withdrawn: 10 });
    const { out } = await type('imports', 'response', id, '--as', 'auditor');
    expect(JSON.parse(out)).toMatchObject({ record: 'summary', state: 'applied' });
  });
});
