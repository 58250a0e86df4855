import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, identityOf } from '../process-identity.mjs';

/**
 * How to reach the guard of a home.
 * @typedef {{ readonly pid: number, readonly identity: string, readonly port: number, readonly token: string }} GuardAddress
 */

/** @param {string} folder the home */
export function guardFile(folder) {
  return join(folder, 'guard.json');
}

/**
 * The guard that serves a home, if its process lives.
 * @param {string} folder the home
 * @returns {GuardAddress | undefined}
 */
export function livingGuard(folder) {
  try {
    /** @type {GuardAddress} */
    const address = JSON.parse(readFileSync(guardFile(folder), 'utf8'));
    return identityOf(address.pid) === address.identity ? address : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
