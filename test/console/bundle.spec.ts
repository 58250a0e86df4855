import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../../tools/build.mjs';

const folder = resolve(__dirname, '../../dist/console');
const firstLoadMostBytes = 300_000;

/** Files that the page itself names, and those that they import at once (not by `import()`), all of `dist/console`. */
function firstLoad(page: string, chunk: RegExp): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    const bytes = readFileSync(join(folder, 'assets', name));
    found.set(name, bytes);
    if (!name.endsWith('.js')) return;
    const text = bytes.toString('utf8');
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) if (imported) add(imported);
  };
  for (const [, name] of page.matchAll(/(?:src|href)="\/console\/assets\/([\w.-]+\.(?:js|css))"/g)) if (name) add(name);
  for (const name of readdirSync(join(folder, 'assets'))) if (chunk.test(name)) add(name);
  return found;
}

describe('the built console', () => {
  beforeAll(async () => ensureBuilt());

  it('shows the overview with less than 300 kB of script and style, compressed as gzip does', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    const files = firstLoad(page, /^overview-page-[\w-]+\.(?:js|css)$/);
    const sizes = [...files].map(([name, bytes]) => [name, gzipSync(bytes, { level: 9 }).length] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(2);
    expect({ fits: total < firstLoadMostBytes, total, sizes }).toMatchObject({ fits: true });
  });

  it('holds no script in its page and no second evaluator in its files', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    const assets = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    const holding = assets.filter((name) =>
      readFileSync(join(folder, 'assets', name), 'utf8').includes('jsonpath-plus'),
    );
    expect(holding).toEqual([]);
  });

  it('comes compressed: each larger file lies beside itself as gzip and as Brotli', () => {
    const names = readdirSync(join(folder, 'assets')).filter((name) => /\.(?:js|css)$/.test(name));
    const large = names.filter((name) => readFileSync(join(folder, 'assets', name)).length >= 1_024);
    expect(large.length).toBeGreaterThan(1);
    expect(large.filter((name) => !existsSync(join(folder, 'assets', `${name}.br`)))).toEqual([]);
    expect(large.filter((name) => !existsSync(join(folder, 'assets', `${name}.gz`)))).toEqual([]);
  });
});
