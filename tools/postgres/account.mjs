import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/**
 * The user a server runs as; undefined in both means: as whoever runs this.
 * @typedef {{ readonly uid?: number, readonly gid?: number, readonly name: string }} Account
 */

/**
 * Chooses the user to run PostgreSQL as, which refuses to run as root: the owner of existing data, otherwise
 * `postgres`, otherwise `nobody`.
 * @param {string | undefined} dataFolder an existing data folder whose owner must stay the same
 * @returns {Account}
 */
export function chooseAccount(dataFolder) {
  if (process.getuid?.() !== 0) return { name: 'you' };
  if (dataFolder !== undefined) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid, name: `user ${uid}` };
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = numberOf(['-u', name]);
    const gid = numberOf(['-g', name]);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid, name };
  }
  throw new Error(
    'PostgreSQL does not run as root and this system has neither a user `postgres` nor `nobody`; ' +
      'run as an ordinary user, or set DATABASE_URL to a server of your own',
  );
}

/**
 * Says whether the account may do something with a path, asked as the account itself so that every folder above
 * counts too.
 * @param {Account} account
 * @param {'-r' | '-w' | '-x'} permission
 * @param {string} path
 */
export function accountMay(account, permission, path) {
  return spawnSync('test', [permission, path], { ...identity(account), cwd: '/' }).status === 0;
}

/**
 * The part of a spawn's options that makes the child run as the account.
 * @param {Account} account
 * @returns {{ uid?: number, gid?: number }}
 */
export function identity(account) {
  return account.uid === undefined || account.gid === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** @param {readonly string[]} options of `id` */
function numberOf(options) {
  const asked = spawnSync('id', [...options], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout.trim()) : undefined;
}
