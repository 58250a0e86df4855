import { relative } from 'node:path';
import type { Fault } from '../../rules/rules-file.js';
import { faultLine } from '../../rules/rules-file.js';
import type { Io } from '../io.js';
import { plural } from '../layout.js';

/** A path as seen from where the tool runs; one that is not below stays as it is. */
export function shownPath(io: Io, path: string): string {
  const below = relative(io.folder, path);
  return below.startsWith('..') ? path : below;
}

/** Faults with their files as seen from where the tool runs. */
export function seenFrom(io: Io, faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, file: shownPath(io, fault.file) }));
}

/** One line a fault, `file:line:column CODE: message`, where editors can jump to it; then how many. */
export function faultLines(io: Io, faults: readonly Fault[]): string {
  const lines = seenFrom(io, faults).map(faultLine);
  return [...lines, faults.length === 0 ? 'no faults' : plural(faults.length, 'fault')]
    .map((line) => `${line}\n`)
    .join('');
}
