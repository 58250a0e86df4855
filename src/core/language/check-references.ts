import { unreachable } from '../invariant.js';
import type { Findings } from './findings.js';
import { quote } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import type { TypedCondition } from './typed-condition.js';

export type NamedConditions = ReadonlyMap<string, TypedCondition>;

/** What a condition comes to with its references followed. */
interface Extent {
  readonly comparisons: number;
  readonly depth: number;
  readonly holdsPresent: boolean;
}

const nothing: Extent = { comparisons: 0, depth: 0, holdsPresent: false };

/**
 * Checks what references do across named conditions: cycles, size, depth, `present` under `not`, names never used.
 * @returns whether every reference can be followed without end
 */
export function checkReferences(findings: Findings, named: NamedConditions, roots: readonly TypedCondition[]): boolean {
  const used = new Set<string>();
  for (const root of [...named.values(), ...roots]) collectReferences(root, (reference) => used.add(reference.name));
  for (const name of named.keys()) {
    if (used.has(name)) continue;
    const hint = 'refer to it or remove it';
    findings.add('CONDITION_UNUSED', below('/conditions', name), {
      found: `the named condition ${quote(name)}, which nothing uses`,
      expected: 'a use of every named condition',
      hint,
    });
  }
  if (reportCycles(findings, named)) return false;
  const extents = new Map<string, Extent>();
  let bounded = true;
  const measureRoot = (root: TypedCondition): boolean => {
    const { comparisons, depth } = measure(findings, named, extents, root, false);
    if (comparisons <= limits.ruleComparisons && depth <= limits.nesting) return true;
    bounded = false;
    return false;
  };
  // What is too large by itself makes every rule too large that uses it, and unused it is reported as such.
  for (const condition of named.values()) measureRoot(condition);
  for (const root of roots) {
    if (measureRoot(root)) continue;
    findings.add('RULE_TOO_LARGE', root.pointer, {
      found: 'conditions that become too large or too deep with their references followed',
      expected: `at most ${limits.ruleComparisons} comparisons and ${limits.nesting} levels`,
    });
  }
  return bounded;
}

type Reference = Extract<TypedCondition, { readonly kind: 'reference' }>;

function collectReferences(condition: TypedCondition, take: (reference: Reference) => void): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'broken':
      for (const member of condition.members) collectReferences(member, take);
      return;
    case 'not':
      collectReferences(condition.member, take);
      return;
    case 'reference':
      take(condition);
      return;
    case 'comparison':
      return;
    default:
      unreachable(condition);
  }
}

/** Reports each reference that closes a circle; references go at most as deep as there are names. */
function reportCycles(findings: Findings, named: NamedConditions): boolean {
  const state = new Map<string, 'open' | 'done'>();
  let found = false;
  const visit = (name: string, trail: readonly string[]): void => {
    const condition = named.get(name);
    if (condition === undefined || state.get(name) === 'done') return;
    state.set(name, 'open');
    collectReferences(condition, (reference) => {
      if (state.get(reference.name) !== 'open') {
        visit(reference.name, [...trail, reference.name]);
        return;
      }
      found = true;
      const circle = [...trail.slice(trail.indexOf(reference.name)), reference.name];
      findings.add('CONDITION_CYCLE', below(reference.pointer, 'condition'), {
        found: `the circle ${circle.slice(0, 8).map(quote).join(' → ')}${circle.length > 8 ? ' …' : ''}`,
        expected: 'named conditions that do not lead back to themselves',
      });
    });
    state.set(name, 'done');
  };
  for (const name of named.keys()) visit(name, [name]);
  return found;
}

/** `underNot`: whether any `not` stands above, in which case `present` would make absence permit. */
function measure(
  findings: Findings,
  named: NamedConditions,
  extents: Map<string, Extent>,
  condition: TypedCondition,
  underNot: boolean,
): Extent {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const members = condition.members.map((member) => measure(findings, named, extents, member, underNot));
      return {
        comparisons: members.reduce((sum, member) => Math.min(sum + member.comparisons, 1e9), 0),
        depth: 1 + Math.max(0, ...members.map((member) => member.depth)),
        holdsPresent: members.some((member) => member.holdsPresent),
      };
    }
    case 'not': {
      const member = measure(findings, named, extents, condition.member, true);
      return { ...member, depth: member.depth + 1 };
    }
    case 'reference': {
      const extent = extentOf(findings, named, extents, condition.name);
      if (underNot && extent.holdsPresent) {
        reportPresent(
          findings,
          below(condition.pointer, 'condition'),
          `${quote(condition.name)}, which asks \`present\``,
        );
      }
      return { ...extent, depth: extent.depth + 1 };
    }
    case 'comparison': {
      const holdsPresent = condition.operator.base === 'present';
      if (holdsPresent && underNot) reportPresent(findings, below(condition.pointer, 'operator'), '`present`');
      return { comparisons: 1, depth: 0, holdsPresent };
    }
    case 'broken':
      return nothing;
    default:
      return unreachable(condition);
  }
}

function extentOf(findings: Findings, named: NamedConditions, extents: Map<string, Extent>, name: string): Extent {
  const known = extents.get(name);
  if (known !== undefined) return known;
  const condition = named.get(name);
  const extent = condition === undefined ? nothing : measure(findings, named, extents, condition, false);
  extents.set(name, extent);
  return extent;
}

function reportPresent(findings: Findings, pointer: string, what: string): void {
  findings.add('PRESENT_UNDER_NOT', pointer, {
    found: `${what} under \`not\`, which would make a missing fact permit`,
    expected: '`present` under `all` and `any` only',
    hint: 'ask `present` with the value `false`: its source must state that there is none',
  });
}
