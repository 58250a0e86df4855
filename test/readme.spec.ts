import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { settingsTable } from '../src/settings-table.js';

const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('README.md', () => {
  it('lists every setting with its meaning and default, as the service reads them', () => {
    const section = /<!-- settings[^>]*-->([\s\S]*?)<!-- \/settings -->/.exec(readme)?.[1] ?? '';
    const written = section.split('\n').filter((line) => line.startsWith('| `'));
    const expected = Object.values(settingsTable).map((setting) => [
      `\`${setting.name}\``,
      setting.meaning,
      setting.default === null ? 'must be set' : setting.default === '' ? 'none' : `\`${setting.default}\``,
    ]);
    expect(written.map(cellsOf)).toEqual(expected);
  });

  it('names only commands that package.json has', () => {
    const scripts = Object.keys(
      (JSON.parse(readFileSync(resolve(__dirname, '../package.json'), 'utf8')) as { scripts: object }).scripts,
    );
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => name !== 'are' && !scripts.includes(name ?? ''))).toEqual([]);
  });
});
