import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digestOf, root, runChild, startOf } from './child.mjs';
import { Failure } from './terminal.mjs';

const folder = join(root, 'dist', 'console');
const stampFile = join(folder, '.built-from');
const smallestCompressedBytes = 1_024;

/** Whether `dist/console` was built from exactly the sources that are there. */
export function isConsoleBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === consoleDigest();
}

/** Builds the web console into `dist/console`, each file compressed once beside itself, and notes what it was built from. */
export async function buildConsole() {
  const stamp = consoleDigest();
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const options = [vite, 'build', '--config', join('src', 'console', 'vite.config.ts'), '--logLevel', 'warn'];
  // A caller's NODE_ENV, that of tests say, would bring in the development build of React.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runChild(process.execPath, options, { env });
  if (code !== 0) {
    throw new Failure(
      `the console does not build:\n${startOf(stripVTControlCharacters(output), 40)}`,
      'mend the first fault, then start again',
    );
  }
  compressEach(join(folder, 'assets'));
  writeFileSync(stampFile, stamp);
}

/** @param {string} assets */
function compressEach(assets) {
  for (const name of readdirSync(assets)) {
    const file = join(assets, name);
    const bytes = readFileSync(file);
    if (bytes.length < smallestCompressedBytes) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }));
  }
}

/** The console imports `src/core` and itself only. */
function consoleDigest() {
  return digestOf(['src/console', 'src/core', 'package-lock.json'], /\.(?:tsx?|css|svg|html)$/);
}
