import { canonicalJson } from '../language/canonical-json.js';
import type { GuardRails } from '../language/guard-rails.js';
import type { Comparison, Condition, Group, RuleSet, Scalar } from '../language/rule-set.js';
import type { NewNames } from './follow-names.js';
import { followNames } from './follow-names.js';
import { sameJson } from './same-json.js';

/**
 * How a condition compares with what it was, over every context and in the order false < unknown < true: `narrower` is
 * nowhere above what it was, `wider` nowhere below, `unsure` may be both.
 */
export type Strength = 'same' | 'narrower' | 'wider' | 'unsure';

type Document = Pick<RuleSet | GuardRails, 'tables' | 'conditions'>;

/**
 * Compares conditions of two documents. Sound, not complete: `unsure` where it would take more than looking at groups,
 * lists and limits to tell. `all` and `any` keep the order of truth and `not` turns it round, so that what is found of a
 * member holds for its group.
 */
export class ConditionStrengths {
  readonly #before: ReadonlyMap<string, Group>;
  readonly #after: ReadonlyMap<string, Group>;
  readonly #tables: ReadonlySet<string>;
  readonly #changedTables: ReadonlySet<string>;
  readonly #named = new Map<string, Strength>();

  constructor(
    before: Document,
    after: Document,
    private readonly names: NewNames,
  ) {
    const renamed = ([name, group]: readonly [string, Group]): readonly [string, Group] => [
      names.conditions.get(name) ?? name,
      followNames(group, names),
    ];
    this.#before = new Map(Object.entries(before.conditions).map(renamed));
    this.#after = new Map(Object.entries(after.conditions));
    const tables = new Map(
      Object.entries(before.tables).map(([name, table]) => [names.tables.get(name) ?? name, table]),
    );
    this.#tables = new Set([...tables.keys(), ...Object.keys(after.tables)]);
    this.#changedTables = new Set(
      [...this.#tables].filter((name) => !sameJson(tables.get(name) ?? null, after.tables[name] ?? null)),
    );
  }

  /** @param before - as it was written, by the old names */
  of(before: Group, after: Group): Strength {
    return this.#compare(followNames(before, this.names), after);
  }

  #compare(before: Condition, after: Condition): Strength {
    const old = unwrapped(before);
    const now = unwrapped(after);
    if ('fact' in old && 'fact' in now) return this.#comparison(old, now);
    if ('not' in old && 'not' in now) return turned(this.#compare(old.not, now.not));
    if ('condition' in old && 'condition' in now && old.condition === now.condition) return this.#same(old.condition);
    if ('condition' in old || 'condition' in now) {
      // One of the two says by a name what the other may say in place.
      const oldOpened = 'condition' in old ? this.#before.get(old.condition) : old;
      const nowOpened = 'condition' in now ? this.#after.get(now.condition) : now;
      return oldOpened === undefined || nowOpened === undefined ? 'unsure' : this.#compare(oldOpened, nowOpened);
    }
    // What is no group is one of a single member; of an `all` and an `any` either may be seen as the other's only member.
    const asAll = 'all' in old || 'all' in now ? this.#members(allOf(old), allOf(now), 'all') : 'unsure';
    if (asAll !== 'unsure') return asAll;
    return 'any' in old || 'any' in now ? this.#members(anyOf(old), anyOf(now), 'any') : 'unsure';
  }

  /** A named condition of both documents. Names refer to each other in no circle. */
  #same(name: string): Strength {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    const before = this.#before.get(name);
    const after = this.#after.get(name);
    const strength = before === undefined || after === undefined ? 'unsure' : this.#compare(before, after);
    this.#named.set(name, strength);
    return strength;
  }

  #members(before: readonly Condition[], after: readonly Condition[], of: 'all' | 'any'): Strength {
    const waiting = new Map<string, Condition[]>();
    for (const member of before) {
      const key = canonicalJson(member);
      waiting.set(key, [...(waiting.get(key) ?? []), member]);
    }
    const kept: Strength[] = [];
    const come: Condition[] = [];
    for (const member of after) {
      const match = waiting.get(canonicalJson(member))?.shift();
      if (match === undefined) come.push(member);
      // Written alike, and yet not the same where a name in it stands for something else now.
      else kept.push(this.#compare(match, member));
    }
    const gone = [...waiting.values()].flat();
    const [goneOne] = gone;
    const [comeOne] = come;
    if (goneOne !== undefined && comeOne !== undefined) {
      if (gone.length > 1 || come.length > 1) return 'unsure';
      return together([...kept, this.#compare(goneOne, comeOne)]);
    }
    const isMore = come.length > 0;
    if (!isMore && gone.length === 0) return together(kept);
    return together([...kept, isMore === (of === 'all') ? 'narrower' : 'wider']);
  }

  #comparison(before: Comparison, after: Comparison): Strength {
    const reads = [after.fact, ...(typeof after.value === 'object' && 'fact' in after.value ? [after.value.fact] : [])];
    if (reads.some((fact) => this.#changedTables.has(fact))) return 'unsure';
    if (sameJson(before, after)) return 'same';
    const isSameQuestion =
      before.fact === after.fact && before.path === after.path && before.operator === after.operator;
    return isSameQuestion ? literalStrength(before, after) : 'unsure';
  }
}

/** Of two comparisons that differ in their value only. */
function literalStrength({ operator, value: old }: Comparison, { value: now }: Comparison): Strength {
  if (isList(old) && isList(now) && (operator === 'in' || operator === 'notIn')) {
    const isWider = old.every((value) => now.includes(value));
    const isNarrower = now.every((value) => old.includes(value));
    const strength = isWider && isNarrower ? 'same' : isWider ? 'wider' : isNarrower ? 'narrower' : 'unsure';
    return operator === 'in' ? strength : turned(strength);
  }
  if (typeof old !== 'number' || typeof now !== 'number') return 'unsure';
  if (operator === 'lessThan' || operator === 'lessThanInclusive') return now > old ? 'wider' : 'narrower';
  if (operator === 'greaterThan' || operator === 'greaterThanInclusive') return now < old ? 'wider' : 'narrower';
  return 'unsure';
}

function isList(value: Comparison['value']): value is readonly Scalar[] {
  return Array.isArray(value);
}

function unwrapped(condition: Condition): Condition {
  const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const [only] = members;
  return members.length === 1 && only !== undefined ? unwrapped(only) : condition;
}

const allOf = (condition: Condition): readonly Condition[] => ('all' in condition ? condition.all : [condition]);
const anyOf = (condition: Condition): readonly Condition[] => ('any' in condition ? condition.any : [condition]);

function turned(strength: Strength): Strength {
  return strength === 'narrower' ? 'wider' : strength === 'wider' ? 'narrower' : strength;
}

function together(strengths: readonly Strength[]): Strength {
  const [first = 'same', ...others] = new Set(strengths.filter((strength) => strength !== 'same'));
  return others.length === 0 ? first : 'unsure';
}
