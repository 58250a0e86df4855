import { unreachable } from '../invariant.js';
import type { Atom, Budget } from './atom.js';
import { analysisBudget, atomOf, contradiction } from './atom.js';
import { checkOwnConstant } from './constant-comparison.js';
import type { NamedConditions } from './check-references.js';
import type { Findings } from './findings.js';
import { quote } from './json-shape.js';
import type { TypedCondition } from './typed-condition.js';

/**
 * What a condition is whatever the facts, as far as all of them are known: `true` (never false), `false` (never
 * true), or undefined when it depends on them.
 */
export type Constant = boolean | undefined;

/** Finds conditions that do not depend on the facts; the references must lead to an end. */
export class ConstantConditions {
  private readonly budget: Budget = { left: analysisBudget };
  private readonly ofNamed = new Map<string, Constant>();

  constructor(
    private readonly findings: Findings,
    private readonly named: NamedConditions,
  ) {}

  /** Reports where a condition becomes constant, and gives what it comes to. */
  constantOf(condition: TypedCondition): Constant {
    switch (condition.kind) {
      case 'all':
        return this.constantOfGroup(condition, false);
      case 'any':
        return this.constantOfGroup(condition, true);
      case 'not':
        return negate(this.constantOf(condition.member));
      case 'reference':
        return this.constantOfNamed(condition.name);
      case 'comparison':
        return checkOwnConstant(this.findings, condition, this.budget);
      case 'broken':
        for (const member of condition.members) this.constantOf(member);
        return undefined;
      default:
        return unreachable(condition);
    }
  }

  private constantOfNamed(name: string): Constant {
    if (this.ofNamed.has(name)) return this.ofNamed.get(name);
    const condition = this.named.get(name);
    const constant = condition === undefined ? undefined : this.constantOf(condition);
    this.ofNamed.set(name, constant);
    return constant;
  }

  /** `settling` is the constant that settles the group: true for `any`, false for `all`. */
  private constantOfGroup(group: Extract<TypedCondition, { kind: 'all' | 'any' }>, settling: boolean): Constant {
    const constants = group.members.map((member) => this.constantOf(member));
    if (constants.includes(settling)) return settling;
    if (constants.every((constant) => constant === !settling)) return !settling;
    // `any` is always true exactly when its members cannot all be false.
    const atoms = group.members.flatMap((member) => this.conjuncts(member, settling));
    const atom = contradiction(atoms, this.budget);
    if (atom !== undefined) {
      this.reportGroup(group.kind, group.pointer, atom);
      return settling;
    }
    if (group.kind === 'all') this.checkBranches(group.members);
    return undefined;
  }

  /** Within `all`, a branch of an `any` that contradicts the other members can never be what makes it true. */
  private checkBranches(members: readonly TypedCondition[]): void {
    for (const member of members) {
      if (member.kind !== 'any') continue;
      const others = members.flatMap((other) => (other === member ? [] : this.conjuncts(other, false)));
      for (const branch of member.members) {
        const own = this.conjuncts(branch, false);
        if (own.length === 0 || contradiction(own, this.budget) !== undefined) continue;
        const variables = new Set(own.map(({ variable }) => variable));
        const atom = contradiction([...own, ...others.filter(({ variable }) => variables.has(variable))], this.budget);
        if (atom === undefined) continue;
        this.findings.add('BRANCH_UNREACHABLE', branch.pointer, {
          found: `a condition on ${quote(atom.subject)} that the surrounding \`all\` rules out`,
          expected: 'a condition that can be true there',
        });
      }
    }
  }

  /** Atoms that must all hold for the condition (or its negation) to be true; those under a choice are left out. */
  private conjuncts(condition: TypedCondition, negated: boolean): readonly Atom[] {
    switch (condition.kind) {
      case 'all':
      case 'any':
        if ((condition.kind === 'any') !== negated && condition.members.length > 1) return [];
        return condition.members.flatMap((member) => this.conjuncts(member, negated));
      case 'not':
        return this.conjuncts(condition.member, !negated);
      case 'reference': {
        const target = this.named.get(condition.name);
        return target === undefined ? [] : this.conjuncts(target, negated);
      }
      case 'comparison':
        this.budget.left -= 1 + (condition.literals?.length ?? 0);
        return this.budget.left < 0 ? [] : [atomOf(condition, negated)];
      case 'broken':
        return [];
      default:
        return unreachable(condition);
    }
  }

  private reportGroup(kind: 'all' | 'any', pointer: string, atom: Atom): void {
    const always = kind === 'all' ? 'never' : 'always';
    this.findings.add(kind === 'all' ? 'GROUP_CONTRADICTORY' : 'GROUP_EXHAUSTIVE', pointer, {
      found: `conditions on ${quote(atom.subject)} that make \`${kind}\` ${always} true`,
      expected: 'a group that depends on its facts',
    });
  }
}

function negate(constant: Constant): Constant {
  return constant === undefined ? undefined : !constant;
}
