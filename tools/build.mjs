import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { buildConsole, isConsoleBuilt } from './build-console.mjs';
import { digestOf, root, runChild, startOf } from './child.mjs';
import { ensureInstalled, withCheckoutLock } from './install.mjs';
import { Failure, runTool, step } from './terminal.mjs';

const stampFile = join(root, 'dist', '.built-from');
const files = ['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'ormconfig.ts'];
const folders = ['src', 'tools', 'test'];

/**
 * Builds what was not built from exactly the sources that are there, whatever their dates: the service into `dist/`,
 * the web console into `dist/console`.
 */
export async function ensureBuilt() {
  if (isBuilt() && isConsoleBuilt()) return;
  await step('Building', () =>
    withCheckoutLock(async () => {
      if (!isBuilt()) await build();
      if (!isConsoleBuilt()) await buildConsole();
    }),
  );
}

/** Builds the service, which empties `dist/` first, and notes what it was built from. */
async function build() {
  const stamp = sourcesDigest();
  const { code, output } = await runChild(process.execPath, [
    join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'),
    'build',
  ]);
  if (code !== 0) {
    throw new Failure(
      `the sources do not build:\n${startOf(stripVTControlCharacters(output), 40)}`,
      'mend the first fault, then start again',
    );
  }
  writeFileSync(stampFile, stamp);
}

function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesDigest();
}

function sourcesDigest() {
  return digestOf([...files, ...folders], /\.ts$/, (path) => !path.startsWith('src/console/'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  void runTool(async () => {
    await ensureInstalled();
    await step('Building', () =>
      withCheckoutLock(async () => {
        await build();
        await buildConsole();
      }),
    );
  });
}
