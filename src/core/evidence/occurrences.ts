import { invariant } from '../invariant.js';
import type { Comparison, ComparisonValue, Condition, FactReference, Group } from '../language/index.js';
import { below } from '../language/json-pointer.js';

/** One comparison at one place of a rule, references followed. Pointers are RFC 6901, into the rule set. */
export interface Occurrence {
  /** The place in the rule: the comparison itself, or the reference that leads to it. */
  readonly pointer: string;
  /** The further places on the way through named conditions, the comparison's own last; none where the rule holds it. */
  readonly through: readonly string[];
  /** The comparison in one line: `command.userRole in ["ED","GT"]`. */
  readonly leaf: string;
}

/** How many comparisons a condition comes to, references followed. Each part is counted once, however often it is used. */
export class ConditionSizes {
  readonly #sizes = new Map<Condition, number>();

  constructor(private readonly conditions: Readonly<Record<string, Group>>) {}

  of(condition: Condition): number {
    const known = this.#sizes.get(condition);
    if (known !== undefined) return known;
    const size = this.#size(condition);
    this.#sizes.set(condition, size);
    return size;
  }

  /** The named condition of a checked rule set. */
  named(name: string): Group {
    return namedCondition(name, this.conditions);
  }

  #size(condition: Condition): number {
    if ('all' in condition) return condition.all.reduce((total, each) => total + this.of(each), 0);
    if ('any' in condition) return condition.any.reduce((total, each) => total + this.of(each), 0);
    if ('not' in condition) return this.of(condition.not);
    return 'condition' in condition ? this.of(this.named(condition.condition)) : 1;
  }
}

/** Every occurrence below a condition, from left to right. */
export function occurrencesOf(
  condition: Condition,
  pointer: string,
  conditions: Readonly<Record<string, Group>>,
  before: readonly string[] = [],
): readonly Occurrence[] {
  const members = (name: 'all' | 'any', of: readonly Condition[]) =>
    of.flatMap((each, i) => occurrencesOf(each, below(below(pointer, name), i), conditions, before));
  if ('all' in condition) return members('all', condition.all);
  if ('any' in condition) return members('any', condition.any);
  if ('not' in condition) return occurrencesOf(condition.not, below(pointer, 'not'), conditions, before);
  const places = [...before, pointer];
  if ('condition' in condition) {
    const { condition: name } = condition;
    return occurrencesOf(namedCondition(name, conditions), below('/conditions', name), conditions, places);
  }
  const [first = pointer, ...through] = places;
  return [{ pointer: first, through, leaf: leafText(condition) }];
}

function namedCondition(name: string, conditions: Readonly<Record<string, Group>>): Group {
  const group = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  invariant(group, 'the checker accepts no reference to a condition that does not exist');
  return group;
}

function leafText({ fact, path, operator, value }: Comparison): string {
  return `${factPath({ fact, path })} ${operator} ${isReference(value) ? factPath(value) : JSON.stringify(value)}`;
}

function factPath({ fact, path }: FactReference): string {
  return `${fact}.${path.slice(2)}`;
}

function isReference(value: ComparisonValue): value is FactReference {
  return typeof value === 'object' && 'fact' in value;
}
