import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { readFileSync, realpathSync, rmdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { errorCode } from '../process-identity.mjs';
import { accountMay, chooseAccount } from './account.mjs';

/** @typedef {import('./account.mjs').Account} Account */

/**
 * Where a server lives and as whom it runs. The folder belongs to the account alone; the cluster is `data` in it.
 * @typedef {{ readonly folder: string, readonly account: Account }} Home
 */

const rememberedIn = 'postgres-home';

/**
 * The home of the development server: `postgres` in the data folder of the checkout, or, when its account cannot get
 * there, a place where it can, written down beside it.
 * @param {string} dataFolder
 * @returns {Home}
 */
export function developmentHome(dataFolder) {
  const remembered = rememberedHome(dataFolder);
  if (remembered !== undefined) return settle(remembered, existingData(remembered));
  const near = join(resolve(dataFolder), 'postgres');
  const home = trySettle(near);
  if (home !== undefined) return home;

  const away = settle(placeAway(near), existingData(placeAway(near)));
  try {
    writeFileSync(join(dataFolder, rememberedIn), `${away.folder}\n`);
  } catch (error) {
    // The place away follows from the path of the checkout, so it is found again without the note.
    if (!isForbidden(error)) throw error;
  }
  return away;
}

/**
 * A new home in the system's temporary folder, for a server that is thrown away.
 * @returns {Home}
 */
export function throwawayHome() {
  const account = chooseAccount(undefined);
  const place = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => accountMay(account, '-x', folder));
  if (place === undefined)
    throw new Error('no temporary folder can be used; set TMPDIR to one that everyone may enter');
  return settle(mkdtempSync(join(place, 'anchorgate-')), undefined);
}

/** @param {string} dataFolder */
function rememberedHome(dataFolder) {
  try {
    const folder = readFileSync(join(dataFolder, rememberedIn), 'utf8').trim();
    return existsSync(folder) ? folder : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || isForbidden(error)) return undefined;
    throw error;
  }
}

/**
 * @param {string} folder
 * @returns {Home | undefined} undefined when the account cannot use the folder
 */
function trySettle(folder) {
  try {
    const home = settle(folder, existingData(folder));
    if (accountMay(home.account, '-w', home.folder)) return home;
    if (readdirSync(folder).length === 0) rmdirSync(folder);
    return undefined;
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
}

/**
 * @param {string} folder
 * @param {string | undefined} data
 * @returns {Home}
 */
function settle(folder, data) {
  const account = chooseAccount(data);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
  else if (lstatSync(folder).uid !== process.getuid?.()) throw foreign(folder);
  chmodSync(folder, 0o700);
  return { folder: realpathSync(folder), account };
}

/** @param {string} folder */
function foreign(folder) {
  return Object.assign(new Error(`\`${folder}\` belongs to another user`), { code: 'EACCES' });
}

/** @param {string} folder */
function existingData(folder) {
  const data = join(folder, 'data');
  return existsSync(data) ? data : undefined;
}

/** @param {string} near */
function placeAway(near) {
  const name = createHash('sha256').update(near).digest('hex').slice(0, 12);
  if (process.getuid?.() === 0) return join('/var/lib/anchorgate', name);
  const state = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
  try {
    mkdirSync(join(state, 'anchorgate'), { recursive: true });
    return join(state, 'anchorgate', name);
  } catch {
    return join('/var/tmp', `anchorgate-${process.getuid?.() ?? 'user'}-${name}`);
  }
}

/** @param {unknown} error */
function isForbidden(error) {
  return ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '');
}
