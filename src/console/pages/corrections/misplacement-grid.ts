import type { Matrix, SlotName } from './misplacement-queries.js';

/** How dark a cell is: 0 is none, 5 the most. */
export type Heat = 0 | 1 | 2 | 3 | 4 | 5;

/** Who sits (rows) in whose slots (columns), counted in slots. */
export interface MisplacementGrid {
  readonly holders: readonly string[];
  readonly registered: readonly string[];
  readonly count: (holder: string, registered: string) => number;
  readonly ofHolder: (holder: string) => number;
  readonly ofRegistered: (registered: string) => number;
  readonly heat: (count: number) => Heat;
  readonly total: number;
}

/** @param slot - only slots of this name; undefined: both */
export function gridOf(entries: Matrix['matrix'], slot: SlotName | undefined): MisplacementGrid {
  const counts = new Map<string, number>();
  const add = (key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
  const chosen = entries.filter((entry) => slot === undefined || entry.slot === slot);
  for (const { holder, registered, count } of chosen) {
    add(pair(holder, registered), count);
    add(row(holder), count);
    add(column(registered), count);
  }
  const groups = groupsOf(chosen);
  const inOrder = (names: readonly string[]): readonly string[] =>
    [...new Set(names)].toSorted(
      (one, other) => (groups.get(one) ?? 0) - (groups.get(other) ?? 0) || one.localeCompare(other),
    );
  const of = (key: string): number => counts.get(key) ?? 0;
  const most = Math.max(0, ...chosen.map(({ holder, registered }) => of(pair(holder, registered))));
  return {
    holders: inOrder(chosen.map(({ holder }) => holder)),
    registered: inOrder(chosen.map(({ registered }) => registered)),
    count: (holder, registered) => of(pair(holder, registered)),
    ofHolder: (holder) => of(row(holder)),
    ofRegistered: (registered) => of(column(registered)),
    heat: (count) => heatOf(count, most),
    total: chosen.reduce((sum, { count }) => sum + count, 0),
  };
}

/** By order of magnitude, because a few cells hold most. */
function heatOf(count: number, most: number): Heat {
  if (count <= 0) return 0;
  if (most <= 1) return 3;
  const step = 1 + Math.floor((Math.log(count) / Math.log(most)) * 4 + 1e-9);
  return step <= 1 ? 1 : step === 2 ? 2 : step === 3 ? 3 : step === 4 ? 4 : 5;
}

/** Operators that are never in each other's slots, electricity and gas say, stand in groups of their own; the largest first. */
function groupsOf(entries: Matrix['matrix']): ReadonlyMap<string, number> {
  const root = new Map<string, string>();
  const rootOf = (name: string): string => {
    const above = root.get(name) ?? name;
    return above === name ? name : rootOf(above);
  };
  for (const { holder, registered } of entries) root.set(rootOf(holder), rootOf(registered));
  const sizes = new Map<string, number>();
  for (const { holder, count } of entries) sizes.set(rootOf(holder), (sizes.get(rootOf(holder)) ?? 0) + count);
  const order = [...sizes].toSorted(([one, a], [other, b]) => b - a || one.localeCompare(other)).map(([name]) => name);
  const names = new Set(entries.flatMap(({ holder, registered }) => [holder, registered]));
  return new Map([...names].map((name) => [name, order.indexOf(rootOf(name))]));
}

const pair = (holder: string, registered: string): string => JSON.stringify([holder, registered]);
const row = (holder: string): string => JSON.stringify([holder, null]);
const column = (registered: string): string => JSON.stringify([null, registered]);
