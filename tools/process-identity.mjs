import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

const hasProc = existsSync('/proc/self/stat');

/**
 * Says whether a process lives. A process of another user counts as living.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM' && !isZombie(pid);
  }
  return !isZombie(pid);
}

/**
 * A text that two processes never share, even when the second gets the number of the first: the number and the
 * moment the process began.
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process lives
 */
export function identityOf(pid) {
  if (!isAlive(pid)) return undefined;
  const began = hasProc ? statFields(pid)?.[19] : ps(pid, 'lstart');
  return began === undefined ? undefined : `${pid} ${began}`;
}

/**
 * Says whether a living process is a PostgreSQL server of one data folder. The working folder decides where the
 * system shows it, because it stays right when the folder is renamed under a running server.
 * @param {number} pid
 * @param {string} dataFolder resolved, without links
 */
export function isPostgresOf(pid, dataFolder) {
  if (!isAlive(pid)) return false;
  if (!hasProc) return ps(pid, 'command')?.includes(`-D ${dataFolder}`) ?? false;
  try {
    const [program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return basename(program) === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === dataFolder;
  } catch {
    return false; // Our servers run as ourselves, or we are root: what we may not look at is foreign.
  }
}

/**
 * The stable code of a failed system call, `ENOENT` for example.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function errorCode(error) {
  // Under jest an error of node itself is no instance of the `Error` seen here.
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : undefined;
}

/** @param {number} pid */
function isZombie(pid) {
  return hasProc ? statFields(pid)?.[0] === 'Z' : (ps(pid, 'state')?.startsWith('Z') ?? false);
}

/**
 * Fields of /proc/<pid>/stat after the program name, which may itself hold blanks and brackets.
 * @param {number} pid
 * @returns {string[] | undefined}
 */
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @param {string} field
 * @returns {string | undefined}
 */
function ps(pid, field) {
  const shown = spawnSync('ps', ['-p', String(pid), '-o', `${field}=`], { encoding: 'utf8' });
  return shown.status === 0 ? shown.stdout.trim() || undefined : undefined;
}
