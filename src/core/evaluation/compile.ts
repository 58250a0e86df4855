import type { FactCatalogue } from '../language/fact-catalogue.js';
import type { GuardRails } from '../language/guard-rails.js';
import type { Mode, Rule, RuleSet } from '../language/rule-set.js';
import { closureFunctions } from './closures.js';
import type { Decision } from './decision.js';
import { formulaProgram } from './formula-of.js';
import type { FormulaProgram } from './formula.js';
import type { ChunkMasks, RuleFunctions } from './generate.js';
import { generateDecide, generateFunctions } from './generate.js';

/**
 * How many rules share one generated function and one integer of a decision. Thirty bits stay small integers, and the
 * function stays within what V8 optimises.
 */
export const rulesPerChunk = 30;

/** One rule in decision order: the rule set's by priority from high to low, then file order; then the guard rails. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly kind: 'requirement' | 'waiver' | 'guard-rail';
  readonly mode: Mode;
  readonly responseCode: string | null;
  readonly chunk: number;
  /** Its one bit in the integers of its chunk. */
  readonly bit: number;
}

export interface CompiledWaiver {
  readonly name: string;
  readonly chunk: number;
  readonly bit: number;
  readonly whenUndetermined: boolean;
  /** By chunk: the requirements that it lifts. */
  readonly lifts: readonly number[];
}

/** Up to `rulesPerChunk` rules. */
export interface Chunk extends ChunkMasks {
  readonly functions: RuleFunctions;
}

/** Immutable, and shared by every request decided while it is in force. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  readonly guardRails: GuardRails | null;
  readonly catalogue: FactCatalogue;
  /** Indexes of the facts that a rule or guard rail reads, table keys included; ascending. */
  readonly usedFacts: readonly number[];
  readonly rules: readonly CompiledRule[];
  readonly waivers: readonly CompiledWaiver[];
  readonly chunks: readonly Chunk[];
  /** All of `decide`, where all rules are one chunk of generated code. */
  readonly decideAtOnce: ((values: readonly unknown[]) => Decision) | null;
  /** Whether the rules run as generated code; otherwise as closures. */
  readonly codeGenerated: boolean;
}

export interface CompileOptions {
  /** False to use closures; by default code is generated wherever the host allows it. */
  readonly codeGeneration?: boolean;
}

/**
 * Turns a checked rule set and the guard rails into functions, once.
 * @param guardRails - null where there are none, as in a test of a rule set alone; the service always has them
 */
export function compile(
  ruleSet: RuleSet,
  guardRails: GuardRails | null,
  catalogue: FactCatalogue,
  options: CompileOptions = {},
): CompiledRuleSet {
  const documents = [ruleSet, ...(guardRails === null ? [] : [guardRails])].map(inDecisionOrder);
  const program = formulaProgram(documents, catalogue);
  const rules = documents.flatMap((document) => document.rules).map(compiledRule);
  const codeGenerated = options.codeGeneration !== false && codeGenerationAllowed();
  const chunks = chunksOf(program, rules, codeGenerated ? generateFunctions : closureFunctions);
  const waivers = rules.flatMap((rule) => compiledWaiver(rule, rules));
  const responseCodes = rules.map(({ responseCode }) => responseCode);
  const [only] = chunks;
  const isOne = codeGenerated && only !== undefined && chunks.length === 1;
  return {
    ruleSet,
    guardRails,
    catalogue,
    usedFacts: program.usedFacts,
    rules,
    waivers,
    chunks,
    decideAtOnce: isOne ? generateDecide(program, only, waivers, responseCodes) : null,
    codeGenerated,
  };
}

/** The same document with its rules by priority, high to low; of equal priority in file order (the sort is stable). */
export function inDecisionOrder<D extends { readonly rules: readonly Rule[] }>(document: D): D {
  return { ...document, rules: [...document.rules].sort((one, other) => other.priority - one.priority) };
}

function compiledRule(rule: Rule, position: number): CompiledRule {
  const { event } = rule;
  return {
    rule,
    kind: event.type,
    mode: event.type === 'requirement' ? event.params.mode : 'enforce',
    responseCode: event.type === 'waiver' ? null : event.params.responseCode,
    chunk: Math.floor(position / rulesPerChunk),
    bit: 1 << (position % rulesPerChunk),
  };
}

function compiledWaiver({ rule, chunk, bit }: CompiledRule, rules: readonly CompiledRule[]): readonly CompiledWaiver[] {
  const { name, event } = rule;
  if (event.type !== 'waiver') return [];
  const lifted = rules.filter(({ kind, rule }) => kind === 'requirement' && event.params.waives.includes(rule.name));
  const lifts = chunkStarts(rules).map((_, i) => maskOf(lifted.filter((each) => each.chunk === i)));
  return [{ name, chunk, bit, whenUndetermined: event.params.whenUndetermined, lifts }];
}

function chunksOf(
  program: FormulaProgram,
  rules: readonly CompiledRule[],
  functionsFor: typeof generateFunctions,
): readonly Chunk[] {
  return chunkStarts(rules).map((start) => {
    const own = rules.slice(start, start + rulesPerChunk);
    const positions = own.map((_, i) => start + i);
    const masks: ChunkMasks = {
      all: maskOf(own),
      enforced: maskOf(own.filter(({ kind, mode }) => kind === 'requirement' && mode === 'enforce')),
      guardRails: maskOf(own.filter(({ kind }) => kind === 'guard-rail')),
      waivers: maskOf(own.filter(({ kind }) => kind === 'waiver')),
    };
    return { ...masks, functions: functionsFor(program, positions, masks) };
  });
}

function chunkStarts(rules: readonly CompiledRule[]): readonly number[] {
  return Array.from({ length: Math.ceil(rules.length / rulesPerChunk) }, (_, chunk) => chunk * rulesPerChunk);
}

function maskOf(rules: readonly CompiledRule[]): number {
  return rules.reduce((mask, { bit }) => mask | bit, 0);
}

function codeGenerationAllowed(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- asks the host
    return new Function('return true')() === true;
  } catch {
    return false;
  }
}
