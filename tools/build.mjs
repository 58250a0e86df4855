import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { root, runChild, startOf } from './child.mjs';
import { ensureInstalled, withCheckoutLock } from './install.mjs';
import { Failure, runTool, step } from './terminal.mjs';

const stampFile = join(root, 'dist', '.built-from');
const files = ['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'ormconfig.ts'];
const folders = ['src', 'tools', 'test'];

/** Builds `dist/` unless it was built from exactly the sources that are there, whatever their dates. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await step('Building', () =>
    withCheckoutLock(async () => {
      if (!isBuilt()) await build();
    }),
  );
}

/** Builds `dist/` and notes what it was built from. */
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
  const hash = createHash('sha256');
  const sources = folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name) && !/\.(?:spec|d)\.tsx?$/.test(name))
          .map((name) => join(folder, name))
      : [],
  );
  for (const file of [...files, ...sources].sort()) {
    if (existsSync(join(root, file)))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  void runTool(async () => {
    await ensureInstalled();
    await step('Building', () => withCheckoutLock(build));
  });
}
