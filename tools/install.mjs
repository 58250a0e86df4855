import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOf, root, runChild } from './child.mjs';
import { withLock } from './lock.mjs';
import { Failure, step } from './terminal.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** Installs the packages of the lock file unless exactly these are there. No install script is run. */
export async function ensureInstalled() {
  refuseOldNode();
  if (isInstalled()) return;
  await step('Installing packages', () =>
    withCheckoutLock(async () => {
      if (!isInstalled()) await install();
    }),
  );
}

/**
 * Runs `act` while no other tool of this checkout installs or builds.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withCheckoutLock(act) {
  const folder = join(root, '.data', 'checkout-lock');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(root, constants.W_OK);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Failure(
      `\`${root}\` has no packages or no build that fit its sources, and this user cannot write there`,
      'run this as the owner of the folder, or clone it to a place of your own',
    );
  }
  return withLock(folder, act);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new Failure(`this is Node ${process.versions.node}; 20.19, 22.12 or later is needed`, 'install a newer Node');
}

/** npm writes down what it has installed once it is complete: that must be what the lock file asks for. */
function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const asked = packagesIn(join(root, 'package-lock.json'));
  if (installed === undefined || asked === undefined) return false;
  return Object.entries(asked).every(([path, { version, optional, link }]) => {
    if (path === '' || link === true) return true;
    const there = installed[path];
    return there === undefined ? optional === true : there.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

async function install() {
  const ownCache = isWritable(process.env['npm_config_cache'] ?? join(homedir(), '.npm'))
    ? undefined
    : mkdtempSync(join(tmpdir(), 'anchorgate-npm-'));
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // Some packages declare a newer Node than they need: npm warns of each, and nothing follows from it.
  options.push('--loglevel=error', ...(ownCache === undefined ? [] : [`--cache=${ownCache}`]));
  try {
    const { code, output } = await runChild('npm', options);
    if (code === 0) return;
    throw new Failure(
      `\`npm ${options.join(' ')}\` ended with ${code}:\n${endOf(output, 15)}`,
      'see that the registry can be reached and the disk has 600 MB left, then start again',
    );
  } finally {
    if (ownCache !== undefined) rmSync(ownCache, { recursive: true, force: true });
  }
}

/**
 * npm stops when it cannot write its cache, as for a user without a home.
 * @param {string} folder
 */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
