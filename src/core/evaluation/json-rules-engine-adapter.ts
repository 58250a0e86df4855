import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { Engine } from 'json-rules-engine';
import { parseDuration, parseInstant } from '../identifiers/index.js';
import { invariant } from '../invariant.js';
import type { FactCatalogue, FactType, FactValue, GuardRails, RuleSet } from '../language/index.js';
import { parseFact } from '../language/index.js';
import type { CompiledRuleSet } from './compile.js';
import { inDecisionOrder } from './compile.js';
import type { Context } from './context.js';
import { decide } from './decide.js';
import type { Decision, Truth, Verdict } from './decision.js';
import { nestedFacts, shownFact } from './facts-as-json.js';
import { isList } from './formula.js';
import type { RuleDocument } from './formula-of.js';
import { truthOf } from './outcomes.js';

/**
 * json-rules-engine as a second opinion: the rules verbatim, its own operators and decorators, a new Engine per run.
 * The only file that knows it.
 */

type NestedFacts = Readonly<Record<string, unknown>>;

/** What json-rules-engine says of one rule: it knows true and false only. */
export interface RuleOpinion {
  readonly rule: string;
  readonly kind: 'requirement' | 'waiver' | 'guard-rail';
  readonly holds: boolean;
}

export interface Opinion {
  /** In decision order. */
  readonly rules: readonly RuleOpinion[];
  /** What follows from `rules`; with a fact missing it may differ from ours without a disagreement. */
  readonly verdict: Verdict;
}

/** One breach of the law: ours true and theirs not, or ours false and theirs true. */
export interface Disagreement {
  readonly rule: string;
  readonly ours: Truth;
  readonly theirs: boolean;
}

export interface SecondOpinion extends Opinion {
  /** With what `decide` says of the same context. */
  readonly disagreements: readonly Disagreement[];
}

/** Lets json-rules-engine judge every rule and guard rail on the same facts. About a thousand times slower than `decide`. */
export async function secondOpinion(compiled: CompiledRuleSet, context: Context): Promise<SecondOpinion> {
  const facts = nestedFacts(context, engineValue);
  const opinion = await opinionOf(compiled.ruleSet, compiled.guardRails, facts);
  return { ...opinion, disagreements: disagreements(compiled, decide(compiled, context), opinion) };
}

/**
 * The law of two evaluators: ours true ⇒ theirs true, ours false ⇒ theirs false, ours unknown ⇒ either.
 * @returns every rule that breaks it
 */
export function disagreements(
  compiled: CompiledRuleSet,
  decision: Decision,
  opinion: Opinion,
): readonly Disagreement[] {
  return compiled.rules.flatMap((rule, i) => {
    const ours = truthOf(rule, decision);
    const theirs = opinion.rules[i]?.holds ?? false;
    return ours === 'unknown' || (ours === 'true') === theirs ? [] : [{ rule: rule.rule.name, ours, theirs }];
  });
}

/**
 * For an auditor: judges a rule set from its file and the facts that `explain=full` shows, with json-rules-engine alone.
 * Where no fact was missing, the verdict is the recorded one.
 * @param facts - nested by name, as shown; the catalogue tells which decimal strings are counters
 */
export function opinionOnShownFacts(
  ruleSet: RuleSet,
  guardRails: GuardRails | null,
  catalogue: FactCatalogue,
  facts: NestedFacts,
): Promise<Opinion> {
  const inwardFacts = catalogue.facts.map(({ path, type }) => {
    const shown = resolvePath(facts, `$.${path}`);
    return shown === undefined || shown === null ? shown : parseFact(type, shown);
  });
  const context = { catalogue, values: inwardFacts };
  return opinionOf(ruleSet, guardRails, { ...facts, ...nestedFacts(context, engineValue) });
}

async function opinionOf(ruleSet: RuleSet, guardRails: GuardRails | null, facts: NestedFacts): Promise<Opinion> {
  const own = await judge(inDecisionOrder(ruleSet), facts);
  const rails = guardRails === null ? [] : await judge(inDecisionOrder(guardRails), facts);
  const waivers = ruleSet.rules.flatMap(({ name, event }) =>
    event.type === 'waiver' && own.some(({ rule, holds }) => rule === name && holds) ? event.params.waives : [],
  );
  const refusing = ruleSet.rules.filter(
    ({ name, event }) =>
      event.type === 'requirement' &&
      event.params.mode === 'enforce' &&
      !waivers.includes(name) &&
      own.some(({ rule, holds }) => rule === name && !holds),
  );
  const permits = refusing.length === 0 && rails.every(({ holds }) => holds);
  return { rules: [...own, ...rails], verdict: permits ? 'permit' : 'refuse' };
}

async function judge(document: RuleDocument, facts: NestedFacts): Promise<readonly RuleOpinion[]> {
  // INVARIANT (every rule answered): json-rules-engine drops rules silently when one Engine runs twice at
  // once, so a new Engine is built per run and what came back is counted.
  const engine = newEngine();
  for (const [name, group] of Object.entries(document.conditions)) {
    engine.setCondition(name, group as TopLevelCondition);
  }
  for (const rule of document.rules) engine.addRule(rule as RuleProperties);
  const { results, failureResults } = await engine.run({ ...facts, ...pickedByFacts(document, facts) });
  const answers = new Map([...results, ...failureResults].map(({ name, result }) => [name, result === true]));
  invariant(answers.size === document.rules.length, 'json-rules-engine answers every rule, each once');
  return document.rules.map(({ name, event }) => {
    const holds = answers.get(name);
    invariant(holds !== undefined, `json-rules-engine answers rule \`${name}\``);
    return { rule: name, kind: event.type, holds };
  });
}

function newEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: resolvePath });
  // These four of its own throw when their right side is a fact that is missing, and take every other rule down with
  // them; on lists they do what its own do.
  engine.addOperator('in', (left: unknown, right: unknown) => isList(right) && includes(right, left));
  engine.addOperator('notIn', (left: unknown, right: unknown) => isList(right) && !includes(right, left));
  engine.addOperatorDecorator<unknown, unknown, unknown, unknown>(
    'someValue',
    (left, right, next) => isList(right) && right.some((element) => next(left, element)),
  );
  engine.addOperatorDecorator<unknown, unknown, unknown, unknown>(
    'everyValue',
    (left, right, next) => isList(right) && right.every((element) => next(left, element)),
  );
  engine.addOperator('present', (left: unknown, wanted: unknown) =>
    wanted === true ? left !== undefined && left !== null : left === null,
  );
  engine.addOperator(
    'startsWith',
    (left: unknown, right: unknown) => typeof left === 'string' && typeof right === 'string' && left.startsWith(right),
  );
  engine.addOperator('before', (left: unknown, right: unknown) => instant(left) < instant(right));
  engine.addOperator('after', (left: unknown, right: unknown) => instant(left) > instant(right));
  engine.addOperator('within', (left: unknown, right: unknown) => duration(left) <= duration(right));
  return engine;
}

function includes(list: readonly unknown[], value: unknown): boolean {
  return list.indexOf(value) > -1;
}

/** Not a number, so that every comparison with it is false. */
function instant(json: unknown): number {
  return parseInstant(json) ?? Number.NaN;
}

function duration(json: unknown): number {
  return parseDuration(json) ?? Number.NaN;
}

/** `$.name.name`, own properties only: the engine's own resolver can be made to run regular expressions. */
function resolvePath(value: unknown, path: string): unknown {
  let found: unknown = value;
  for (const name of path.slice(2).split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.getOwnPropertyDescriptor(found, name)?.value;
  }
  return found;
}

/** Tables are facts to json-rules-engine: each is the row that its key fact picks. */
function pickedByFacts({ tables }: RuleDocument, facts: NestedFacts): NestedFacts {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { key, rows }]) => {
      const picked = String(resolvePath(facts, `$.${key}`));
      return [name, Object.hasOwn(rows, picked) ? rows[picked] : undefined];
    }),
  );
}

/** As JSON carries it, but counters as BigInt: as text, `"9" > "10"`. */
function engineValue(type: FactType, value: FactValue): unknown {
  const scalar = type.name === 'list' ? type.of : type;
  return scalar.name === 'counter' ? value : shownFact(type, value);
}
