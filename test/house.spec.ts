import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The walls of the house, executable: which folder may import which, and what no file may hold. */

const root = resolve(__dirname, '..');
const features = [
  'access',
  'audit-trail',
  'census',
  'corrective-actions',
  'device-context',
  'evaluations',
  'overview',
  'proofs',
  'role-changes',
  'rule-sets',
  'tallies',
];
const foundations = ['database', 'http', 'settings.ts', 'health', 'logging'];

interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Relative imports as paths from the root (`src/core/….ts`), others as written. */
  readonly imports: readonly string[];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? sourceOf(path, fileName) : fileName));
  return { path, text, imports };
}

/** The source that a relative import means: `.js` stands for `.ts`, in the console for `.tsx` too. */
function sourceOf(importer: string, imported: string): string {
  const path = relative(root, resolve(root, dirname(importer), imported));
  const typed = path.replace(/\.js$/, '.ts');
  return existsSync(join(root, typed)) ? typed : existsSync(join(root, `${typed}x`)) ? `${typed}x` : typed;
}

const source = filesBelow('src').map(read);
// Types that are made from the OpenAPI document are nobody's writing.
const product = source.filter(({ path }) => !path.endsWith('.spec.ts') && !path.endsWith('.d.ts'));
const core = product.filter(({ path }) => path.startsWith('src/core/'));

const breaches = (files: readonly SourceFile[], broken: (file: SourceFile, imported: string) => boolean): string[] =>
  files.flatMap((file) => file.imports.filter((one) => broken(file, one)).map((one) => `${file.path} -> ${one}`));

const featureOf = (path: string): string | undefined => features.find((name) => path.startsWith(`src/${name}/`));

describe('the walls', () => {
  it('finds the rooms it guards', () => {
    expect(core.length).toBeGreaterThan(10);
    expect(product.filter(({ path }) => featureOf(path) === 'evaluations').length).toBeGreaterThan(3);
  });

  it('core imports only itself; json-rules-engine has one door', () => {
    const door = 'src/core/evaluation/json-rules-engine-adapter.ts';
    const broken = breaches(
      core,
      (file, one) => !one.startsWith('src/core/') && !(one === 'json-rules-engine' && file.path === door),
    );
    expect(broken).toEqual([]);
    expect(breaches(product, (file, one) => one === 'json-rules-engine' && file.path !== door)).toEqual([]);
  });

  it('core reads no clock, no randomness and no process', () => {
    const forbidden = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.now\b|\bcrypto\b/;
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(core.filter(({ text }) => forbidden.test(code(text))).map(({ path }) => path)).toEqual([]);
  });

  it('features meet only at each other’s index.ts', () => {
    const broken = breaches(product, (file, one) => {
      const target = featureOf(one);
      return target !== undefined && target !== featureOf(file.path) && one !== `src/${target}/index.ts`;
    });
    expect(broken).toEqual([]);
  });

  it('foundations know no feature', () => {
    const isFoundation = (path: string) => foundations.some((name) => path.startsWith(`src/${name}`));
    const knows = (file: SourceFile, one: string) =>
      featureOf(one) !== undefined && !file.path.startsWith('src/health');
    expect(
      breaches(
        product.filter(({ path }) => isFoundation(path)),
        knows,
      ),
    ).toEqual([]);
  });

  it('the product imports no test and no tool', () => {
    expect(breaches(product, (_file, one) => one.startsWith('test/') || one.startsWith('tools/'))).toEqual([]);
  });

  it('the console imports only core and itself, and nothing imports the console', () => {
    const isConsole = (path: string) => path.startsWith('src/console/');
    const inside = product.filter(({ path }) => isConsole(path));
    expect(inside.length).toBeGreaterThan(20);
    const strange = (_file: SourceFile, one: string) =>
      one.startsWith('node:') || (one.startsWith('src/') && !isConsole(one) && !one.startsWith('src/core/'));
    const config = 'src/console/vite.config.ts';
    expect(
      breaches(
        inside.filter(({ path }) => path !== config),
        strange,
      ),
    ).toEqual([]);
    expect(
      breaches(
        product.filter(({ path }) => !isConsole(path)),
        (_file, one) => isConsole(one),
      ),
    ).toEqual([]);
  });

  it('features depend on each other in one direction', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of product) {
      const from = featureOf(file.path);
      for (const one of file.imports) {
        const to = featureOf(one);
        if (from && to && from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    expect(cycles(edges)).toEqual([]);
  });

  it('no two files import each other in a circle, types aside', () => {
    const edges = new Map(
      product.map((file) => {
        const values = ts.preProcessFile(withoutTypeImports(file.text), true, true).importedFiles;
        const paths = values
          .filter(({ fileName }) => fileName.startsWith('.'))
          .map(({ fileName }) => sourceOf(file.path, fileName));
        return [file.path, new Set(paths)] as const;
      }),
    );
    expect(cycles(edges)).toEqual([]);
  });
});

describe('what no file may hold', () => {
  it('a word that names nothing', () => {
    const vague = /(^|[/.-])(utils?|common|helpers?|shared|misc)([/.-]|$)/;
    expect(source.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it('two jobs: a product file stays under 250 lines', () => {
    const long = product.filter(({ text }) => text.split('\n').length > 250);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([]);
  });

  it('a name that two shapes of the API share: its document would keep one of them', () => {
    const named = product.flatMap(({ path, text }) =>
      /\.dto\.ts$/.test(path) ? [...text.matchAll(/^export class (\w+)/gm)].map(([, name]) => name) : [],
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name, i) => named.indexOf(name) !== i)).toEqual([]);
  });

  it('a test that runs alone or not at all', () => {
    const lone = /\b(it|test|describe)\.(only|skip|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
    const tests = [...source, ...filesBelow('test').map(read)].filter(
      ({ path }) => path.endsWith('.spec.ts') && path !== 'test/house.spec.ts',
    );
    expect(tests.filter(({ text }) => lone.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function withoutTypeImports(text: string): string {
  return text.replace(/^(import|export) type [\s\S]*?from '[^']*';$/gm, '');
}

function cycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node);
    if (at >= 0) found.push([...trail.slice(at), node].join(' -> '));
    if (at >= 0 || done.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of edges.keys()) walk(node, []);
  return found;
}
