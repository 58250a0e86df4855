import { canonicalJson } from '../../../core/language/index.js';
import type { JsonObject } from './json-edit.js';
import { isJsonList, isJsonObject } from './json-edit.js';

export type Side = 'mine' | 'theirs';

/** A part that both sides changed, each in its own way. `undefined`: the side has no such part. */
export interface MergeConflict {
  /** JSON pointer; an element of a list whose elements have names stands under its name. */
  readonly pointer: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** What only they changed, and so is in the merged JSON by itself. */
export interface TakenChange {
  readonly pointer: string;
  readonly what: 'added' | 'changed' | 'removed';
}

export interface Merged {
  readonly json: unknown;
  readonly conflicts: readonly MergeConflict[];
  readonly taken: readonly TakenChange[];
}

/**
 * Three-way merge of JSON, part by part: a part that one side changed is taken from that side; one that both changed
 * differently is a conflict, for which `choices` says by pointer whose is taken (mine where it says nothing).
 *
 * INVARIANT (no change of either side is lost silently): each difference of a side to the base is in the merged JSON or
 * in a conflict.
 */
export function mergeJson(base: unknown, theirs: unknown, mine: unknown, choices: ReadonlyMap<string, Side>): Merged {
  const merge = new Merge(choices);
  const json = merge.part('', base, theirs, mine);
  return { json, conflicts: merge.conflicts, taken: merge.taken };
}

class Merge {
  readonly conflicts: MergeConflict[] = [];
  readonly taken: TakenChange[] = [];

  constructor(private readonly choices: ReadonlyMap<string, Side>) {}

  part(pointer: string, base: unknown, theirs: unknown, mine: unknown): unknown {
    if (isEqual(theirs, mine) || isEqual(base, theirs)) return mine;
    if (isEqual(base, mine)) {
      const what = base === undefined ? 'added' : theirs === undefined ? 'removed' : 'changed';
      this.taken.push({ pointer, what });
      return theirs;
    }
    if (isJsonObject(theirs) && isJsonObject(mine) && (isJsonObject(base) || base === undefined)) {
      return this.members(pointer, base ?? {}, theirs, mine);
    }
    if (isJsonList(theirs) && isJsonList(mine) && isJsonList(base)) {
      const [b, t, m] = [byName(base), byName(theirs), byName(mine)];
      if (b !== undefined && t !== undefined && m !== undefined) return this.named(pointer, b, t, m);
      // Values of a list belong together; objects at the same places are edited one by one, as conditions are.
      const areObjects = [...base, ...theirs, ...mine].every(isJsonObject);
      if (areObjects && base.length === theirs.length && base.length === mine.length) {
        return mine.map((each, i) => this.part(`${pointer}/${i}`, base[i], theirs[i], each));
      }
    }
    return this.conflict(pointer, base, theirs, mine);
  }

  conflict(pointer: string, base: unknown, theirs: unknown, mine: unknown): unknown {
    this.conflicts.push({ pointer, base, theirs, mine });
    return this.choices.get(pointer) === 'theirs' ? theirs : mine;
  }

  members(pointer: string, base: JsonObject, theirs: JsonObject, mine: JsonObject): JsonObject {
    const merged = this.#entries(pointer, base, theirs, mine);
    return Object.fromEntries(orderedLike(Object.keys(mine), Object.keys(theirs), merged));
  }

  /** Elements by their names; their order is a part of its own, because rules of equal priority are decided in it. */
  named(pointer: string, base: JsonObject, theirs: JsonObject, mine: JsonObject): readonly unknown[] {
    const merged = this.#entries(pointer, base, theirs, mine);
    const common = (side: JsonObject): readonly string[] =>
      Object.keys(side).filter(
        (name) => Object.hasOwn(base, name) && Object.hasOwn(theirs, name) && Object.hasOwn(mine, name),
      );
    const [b, t, m] = [common(base), common(theirs), common(mine)];
    const order = this.part(`${pointer}/~order`, b.join('\n'), t.join('\n'), m.join('\n'));
    const theirsFirst = order === t.join('\n') && order !== m.join('\n');
    const [first, second] = theirsFirst ? [theirs, mine] : [mine, theirs];
    return orderedLike(Object.keys(first), Object.keys(second), merged).map(([, element]) => element);
  }

  #entries(pointer: string, base: JsonObject, theirs: JsonObject, mine: JsonObject): ReadonlyMap<string, unknown> {
    const names = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)]);
    const merged = new Map<string, unknown>();
    for (const name of names) {
      const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const value = this.part(at, own(base, name), own(theirs, name), own(mine, name));
      if (value !== undefined) merged.set(name, value);
    }
    return merged;
  }
}

/** The merged members in the order of one side; those that only the other has come after what they come after there. */
function orderedLike(
  first: readonly string[],
  second: readonly string[],
  merged: ReadonlyMap<string, unknown>,
): readonly (readonly [string, unknown])[] {
  const order = first.filter((name) => merged.has(name));
  const placed = new Set(order);
  second.forEach((name, i) => {
    if (placed.has(name) || !merged.has(name)) return;
    const before = second.slice(0, i).findLast((each) => placed.has(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
    placed.add(name);
  });
  return order.map((name) => [name, merged.get(name)] as const);
}

/** A list as an object, where each element has a name of its own; rules and cases do. */
function byName(list: readonly unknown[]): JsonObject | undefined {
  const named = new Map<string, unknown>();
  for (const each of list) {
    const name = isJsonObject(each) ? each['name'] : undefined;
    // Names of digits only would be sorted by number in an object.
    if (typeof name !== 'string' || named.has(name) || /^[0-9]*$/.test(name)) return undefined;
    named.set(name, each);
  }
  return Object.fromEntries(named);
}

function own(members: JsonObject, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return canonicalJson(one) === canonicalJson(other);
}
