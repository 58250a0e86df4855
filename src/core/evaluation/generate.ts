import { groupedByShared } from './alternatives.js';
import type { Decision } from './decision.js';
import type { FormulaProgram } from './formula.js';
import { FormulaSource, group } from './formula-source.js';

/** Rules of one chunk as functions over the facts; rule i of the chunk has bit i. */
export interface RuleFunctions {
  /** A new pair: the bits of the rules that are true, and of the waivers that are false. */
  readonly evaluate: (values: readonly unknown[]) => [whenTrue: number, whenFalse: number];
  /** Of the rules in `asked`, which are not true, the bits of those that are false; the rest are unknown. */
  readonly whenFalse: (values: readonly unknown[], asked: number) => number;
}

/** Which bits of a chunk are what. */
export interface ChunkMasks {
  readonly all: number;
  /** Requirements that refuse when they are not true and not waived. */
  readonly enforced: number;
  readonly guardRails: number;
  readonly waivers: number;
}

/** What a waiver lifts in the one chunk that there is. */
export interface Lifting {
  readonly bit: number;
  readonly whenUndetermined: boolean;
  readonly lifts: readonly number[];
}

/**
 * Generates JavaScript for the rules of a chunk. Only a rule that is not true is asked whether it is false, so a permit
 * costs what a function written by hand costs. Waivers, which nearly always are false, are asked at once.
 * @param rules - positions in `program.rules`
 * @throws EvalError where the host forbids code generation
 */
export function generateFunctions(
  program: FormulaProgram,
  rules: readonly number[],
  { waivers }: Pick<ChunkMasks, 'waivers'>,
): RuleFunctions {
  const truths = new FormulaSource(program, rules, 'eager');
  const statements = truthStatements(truths, rules, waivers);
  const falsehoods = new FormulaSource(program, rules, 'lazy');
  return {
    evaluate: functionFrom('values', truths, [...statements, 'return [t, f];']),
    whenFalse: functionFrom('values, asked', falsehoods, [...falsehoodStatements(falsehoods, rules), 'return f;']),
  };
}

/**
 * Generates all of `decide` for rules that are one chunk: what decide.ts does with masks that are variables, with masks
 * that are constants.
 */
export function generateDecide(
  program: FormulaProgram,
  { all, enforced, guardRails, waivers, functions }: ChunkMasks & { readonly functions: RuleFunctions },
  liftings: readonly Lifting[],
  responseCodes: readonly (string | null)[],
): (values: readonly unknown[]) => Decision {
  const rules = program.rules.map((_, i) => i);
  const source = new FormulaSource(program, rules, 'eager');
  const none: readonly number[] = [0];
  const constant = (value: unknown): string => source.comparisons.constant(value);
  const [askFalse, codes, noneWaived] = [constant(functions.whenFalse), constant(responseCodes), constant(none)];
  const lifted = liftings.map(({ bit, lifts, whenUndetermined }) => {
    const liftable = whenUndetermined ? '~t' : 'f';
    return `if ((t & ${bit}) !== 0) w |= ${lifts[0] ?? 0} & ${liftable};`;
  });
  return functionFrom('values', source, [
    ...truthStatements(source, rules, waivers),
    `const asked = ${all} & ~(t | f);`,
    `if (asked !== 0) f |= ${askFalse}(values, asked);`,
    'let w = 0;',
    ...lifted,
    `const refusing = ${enforced} & ~t & ~w, firing = ${guardRails} & ~t;`,
    `const truths = [t, f], waived = w === 0 ? ${noneWaived} : [w];`,
    'if ((refusing | firing) === 0) {',
    'return { verdict: "permit", responseCode: null, truths, waived, guardRailFired: false };',
    '}',
    'const first = refusing === 0 ? firing : refusing;',
    `const responseCode = ${codes}[31 - Math.clz32(first & -first)];`,
    'return { verdict: "refuse", responseCode, truths, waived, guardRailFired: refusing === 0 };',
  ]);
}

/** Sets `t` to the bits of the rules that are true, and `f` to those of the waivers that are false. */
function truthStatements(source: FormulaSource, rules: readonly number[], waivers: number): readonly string[] {
  const statements: string[] = [];
  const alternatives = rules.map((rule) => source.alternatives(source.rule(rule)));
  for (const [shared, members] of groupedByShared(alternatives)) {
    const all = members.reduce((mask, { position }) => mask + 2 ** position, 0);
    const rest = members.filter(({ others }) => others.length > 0);
    const branches = rest.map(({ position, others }) => `if (${group('||', others)}) t |= ${2 ** position};`);
    statements.push(`if (${shared}) t |= ${all};`, ...(rest.length === 0 ? [] : ['else {', ...branches, '}']));
  }
  rules.forEach((rule, i) => {
    const bit = 2 ** i;
    if ((waivers & bit) === 0) return;
    statements.push(`if ((t & ${bit}) === 0 && ${source.isFalse(source.rule(rule))}) f |= ${bit};`);
  });
  return statements;
}

/** Sets `f` to the bits of the asked rules that are false, jumping from one to the next: there are few. */
function falsehoodStatements(source: FormulaSource, rules: readonly number[]): readonly string[] {
  const cases = rules.map((rule, i) => `case ${i}: if (${source.isFalse(source.rule(rule))}) f |= ${2 ** i}; break;`);
  return [
    'for (let left = asked; left !== 0; left &= left - 1) {',
    'switch (31 - Math.clz32(left & -left)) {',
    ...cases,
    '} }',
  ];
}

function functionFrom<F>(parameters: string, source: FormulaSource, statements: readonly string[]): F {
  const hoisted = source.comparisons.hoisted();
  const constants = source.comparisons.closedOver();
  const text = [
    '"use strict";',
    ...constants.map((_, i) => `const k${i} = constants[${i}];`),
    `return function (${parameters}) {`,
    ...hoisted,
    'let t = 0, f = 0;',
    ...source.statements,
    ...statements,
    '};',
  ].join('\n');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- made here, from a checked rule set
  const make = new Function('constants', text) as (constants: readonly unknown[]) => F;
  return make(constants);
}
