import { checkComparison } from './check-comparison.js';
import type { JsonMembers, Shape } from './json-shape.js';
import { describe, isMembers, own, quote, quoteAll } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { didYouMean } from './nearest-name.js';
import type { Scope } from './operand.js';
import type { TypedCondition } from './typed-condition.js';

const groupKeys = ['all', 'any', 'not', 'condition'] as const;
type GroupKey = (typeof groupKeys)[number];

/** Checks the conditions of a rule, or a named condition: a group or a reference, never a bare comparison. */
export function checkRootCondition(shape: Shape, scope: Scope, json: unknown, pointer: string): TypedCondition {
  const isBare = isMembers(json) && groupKeysOf(json).length === 0 && looksLikeComparison(json);
  if (isBare) {
    shape.findings.add('ROOT_NOT_GROUP', pointer, {
      found: 'a bare comparison',
      expected: '`all`, `any`, `not` or `condition`',
      hint: 'put it into `all`',
    });
  }
  return checkCondition(shape, scope, json, pointer, 0);
}

function checkCondition(shape: Shape, scope: Scope, json: unknown, pointer: string, depth: number): TypedCondition {
  if (!isMembers(json)) {
    shape.wrongType(json, pointer, 'a condition: an object');
    return broken(pointer);
  }
  const keys = groupKeysOf(json);
  const key = keys[0];
  if (key === undefined) return checkLeaf(shape, scope, json, pointer);
  if (keys.length > 1) {
    shape.findings.add('GROUP_AMBIGUOUS', pointer, {
      found: `a group with ${quoteAll(keys)}`,
      expected: 'exactly one of `all`, `any`, `not`, `condition`',
      hint: 'put each into a group of its own',
    });
  }
  const looksMixed = keys.length === 1 && looksLikeComparison(json);
  if (looksMixed) {
    shape.findings.add('GROUP_AMBIGUOUS', pointer, {
      found: `\`${key}\` beside a comparison`,
      expected: 'a group or a comparison, not both',
    });
  } else {
    shape.members(json, pointer, { required: [], optional: groupKeys });
  }
  const isClean = keys.length === 1 && !looksMixed;
  if (depth >= limits.nesting) {
    const found = `conditions nested deeper than ${limits.nesting}`;
    shape.findings.add('NESTING_TOO_DEEP', pointer, { found, expected: `at most ${limits.nesting} levels` });
    return broken(pointer);
  }
  const read = keys.map((each) => checkGroup(shape, scope, each, own(json, each), pointer, depth));
  return isClean ? (read[0] ?? broken(pointer)) : broken(pointer, read);
}

function checkGroup(
  shape: Shape,
  scope: Scope,
  key: GroupKey,
  json: unknown,
  groupPointer: string,
  depth: number,
): TypedCondition {
  const pointer = below(groupPointer, key);
  if (key === 'condition') return checkNamed(shape, scope, json, groupPointer);
  if (key === 'not') {
    if (!Array.isArray(json)) {
      return { kind: 'not', pointer: groupPointer, member: checkCondition(shape, scope, json, pointer, depth + 1) };
    }
    shape.findings.add('WRONG_TYPE', pointer, { found: describe(json), expected: 'one condition under `not`' });
    return broken(groupPointer);
  }
  const list = shape.list(json, pointer);
  if (list === undefined) return broken(groupPointer);
  if (list.length === 0) {
    shape.findings.add('GROUP_EMPTY', groupPointer, {
      found: `\`${key}\` with no conditions, which would always be true`,
      expected: 'at least one condition',
      hint: 'add one or remove the group',
    });
    return broken(groupPointer);
  }
  const members = shape
    .within(list, limits.groupMembers, pointer, 'conditions in one group')
    .map((member, i) => checkCondition(shape, scope, member, below(pointer, i), depth + 1));
  return { kind: key, pointer: groupPointer, members };
}

function checkNamed(shape: Shape, scope: Scope, json: unknown, groupPointer: string): TypedCondition {
  const pointer = below(groupPointer, 'condition');
  const name = shape.string(json, pointer);
  if (name === undefined) return broken(groupPointer);
  if (scope.conditionNames.has(name)) return { kind: 'reference', pointer: groupPointer, name };
  shape.findings.add('CONDITION_UNKNOWN', pointer, {
    found: quote(name),
    expected: 'a named condition of this file',
    hint: didYouMean(name, scope.conditionNames),
  });
  return broken(groupPointer);
}

function checkLeaf(shape: Shape, scope: Scope, json: JsonMembers, pointer: string): TypedCondition {
  if (looksLikeComparison(json)) {
    return checkComparison(shape, scope, json, pointer) ?? broken(pointer);
  }
  const keys = Object.keys(json).slice(0, 8);
  const hint = keys
    .map((key) => didYouMean(key, [...groupKeys, 'fact', 'path', 'operator', 'value']))
    .find((text) => text !== undefined);
  shape.findings.add('CONDITION_NOT_RECOGNISED', pointer, {
    found: keys.length === 0 ? 'an empty object' : `an object with ${quoteAll(keys)}`,
    expected: 'a group (`all`, `any`, `not`, `condition`) or a comparison (`fact`, `path`, `operator`, `value`)',
    hint,
  });
  return broken(pointer);
}

function broken(pointer: string, members: readonly TypedCondition[] = []): TypedCondition {
  return { kind: 'broken', pointer, members };
}

function groupKeysOf(json: JsonMembers): readonly GroupKey[] {
  return groupKeys.filter((key) => Object.hasOwn(json, key));
}

function looksLikeComparison(json: JsonMembers): boolean {
  return ['fact', 'operator', 'value'].some((key) => Object.hasOwn(json, key));
}
