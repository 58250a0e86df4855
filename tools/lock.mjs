import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, identityOf } from './process-identity.mjs';

const free = 'free';
const pollMs = 40;
const unfinishedAfterMs = 2000;

/**
 * Runs `act` while no other process holds the lock of `folder`. A holder that dies loses it.
 *
 * INVARIANT (one holder): the holder is the owner of the highest numbered ticket. A ticket is taken by creating the
 * next number, which the file system lets one process do; the highest ticket is never deleted, so nobody who looked
 * earlier can take a lower number and believe that it counts.
 * @template T
 * @param {string} folder made when missing
 * @param {() => Promise<T>} act
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(folder, act, onWait = () => undefined) {
  mkdirSync(folder, { recursive: true });
  let ticket = takeTicket(folder);
  if (ticket === undefined) onWait();
  while (ticket === undefined) {
    await sleep(pollMs);
    ticket = takeTicket(folder);
  }
  try {
    return await act();
  } finally {
    writeFileSync(join(folder, ticketName(ticket)), free);
  }
}

/**
 * @param {string} folder
 * @returns {number | undefined} the ticket taken; undefined while another process holds the lock
 */
function takeTicket(folder) {
  const highest = Math.max(0, ...ticketsIn(folder));
  if (highest > 0 && isHeld(join(folder, ticketName(highest)))) return undefined;
  const mine = highest + 1;
  try {
    writeFileSync(join(folder, ticketName(mine)), identityOf(process.pid) ?? '', { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return undefined;
    throw error;
  }
  const seen = ticketsIn(folder);
  if (seen.some((ticket) => ticket > mine)) {
    rmSync(join(folder, ticketName(mine)), { force: true });
    return undefined;
  }
  for (const ticket of seen.filter((each) => each < mine)) rmSync(join(folder, ticketName(ticket)), { force: true });
  return mine;
}

/** @param {string} file */
function isHeld(file) {
  try {
    const holder = readFileSync(file, 'utf8');
    if (holder === free) return false;
    // Created but not yet written: its owner is between two system calls, or died there.
    if (holder === '') return Date.now() - statSync(file).mtimeMs < unfinishedAfterMs;
    return identityOf(Number.parseInt(holder, 10)) === holder;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true; // A higher ticket replaced it a moment ago: look again.
    throw error;
  }
}

/** @param {string} folder */
function ticketsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^ticket-[0-9]+$/.test(name))
    .map((name) => Number(name.slice('ticket-'.length)));
}

/** @param {number} ticket */
function ticketName(ticket) {
  return `ticket-${ticket}`;
}
