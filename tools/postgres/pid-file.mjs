import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../process-identity.mjs';

/**
 * What a server writes about itself into its cluster while it runs, and leaves there when it is killed.
 * @param {string} data
 * @returns {{ pid: number, port: number | undefined, status: string | undefined } | undefined}
 */
export function readPidFile(data) {
  const lines = readIfThere(join(data, 'postmaster.pid'))?.split('\n');
  if (lines === undefined) return undefined;
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: lines[3] ? Number(lines[3]) : undefined, status: lines[7]?.trim() };
}

/**
 * The text of a file, undefined when there is none.
 * @param {string} file
 * @returns {string | undefined}
 */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
