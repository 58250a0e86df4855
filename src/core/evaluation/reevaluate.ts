import { parseInstant } from '../identifiers/index.js';
import { canonicalJson, checkGuardRails, checkRuleSet, parseFactCatalogue } from '../language/index.js';
import type { Checked } from '../language/index.js';
import type { CompiledRuleSet } from './compile.js';
import { compile } from './compile.js';
import type { Context } from './context.js';
import { contextFromFacts } from './context-from-facts.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { outcomesOf } from './outcomes.js';
import type { StoredRecord } from './stored-record.js';
import { parseRecord } from './stored-record.js';

/** The documents that a record names by digest, as JSON. */
export interface VersionContents {
  readonly ruleSet: unknown;
  readonly catalogue: unknown;
  readonly guardRails: unknown;
}

/** Whether a record follows from itself; `differences` says in words where it does not. */
export interface Reevaluation {
  readonly agrees: boolean;
  readonly differences: readonly string[];
}

/**
 * SHA-256 of the UTF-8 bytes of a text, as `sha256:<hex>`. A browser computes digests asynchronously: it makes those of
 * `documentTexts` first, and hands over a function that looks them up.
 */
export type DigestOf = (text: string) => string;

/** The texts whose digests `reevaluate` asks for: the documents as canonical JSON. */
export const documentTexts = ({ ruleSet, catalogue, guardRails }: VersionContents): readonly string[] =>
  [ruleSet, catalogue, guardRails].map(canonicalJson);

/**
 * Decides a recorded command again from its record alone: the facts as recorded, the documents by their digests.
 * Needs no database, no clock and no trust in this service.
 */
export function reevaluate(recordText: string, contents: VersionContents, digestOf: DigestOf): Reevaluation {
  const record = parseRecord(recordText);
  const differences = [
    ...(canonicalJson(record) === recordText ? [] : ['the record is not canonical JSON']),
    ...digestDifference('rule set', digestOf(canonicalJson(contents.ruleSet)), record.answer.ruleSet.digest),
    ...digestDifference('fact catalogue', digestOf(canonicalJson(contents.catalogue)), record.catalogueDigest),
    ...digestDifference('guard rails', digestOf(canonicalJson(contents.guardRails)), record.guardRailsDigest),
  ];
  if (differences.length > 0) return { agrees: false, differences };
  const compiled = compiledFrom(contents);
  if (!compiled.ok) return { agrees: false, differences: compiled.diagnostics.map(({ message }) => message) };
  const found = differencesOf(record, compiled.value);
  return { agrees: found.length === 0, differences: found };
}

/** Context and decision of a record, with the rule set it names. */
export function decideAgain(
  { facts, answer }: StoredRecord,
  compiled: CompiledRuleSet,
): { readonly context: Context; readonly decision: Decision } {
  const context = contextFromFacts(compiled.catalogue, facts, parseInstant(answer.decidedAt) ?? Number.NaN);
  return { context, decision: decide(compiled, context) };
}

function differencesOf(record: StoredRecord, compiled: CompiledRuleSet): readonly string[] {
  const { decision } = decideAgain(record, compiled);
  const { verdict, responseCode } = record.answer;
  const recorded = { ...record.outcomes.rules, ...prefixed(record.outcomes.guardRails) };
  const rules = compiled.ruleSet.rules.length;
  const outcomes = outcomesOf(compiled, decision).map(
    ({ rule, outcome }, i) => [i < rules ? rule : `guard rail ${rule}`, outcome] as const,
  );
  return [
    ...difference('verdict', verdict, decision.verdict),
    ...difference('response code', responseCode, decision.responseCode),
    ...outcomes.flatMap(([rule, outcome]) => difference(`outcome of \`${rule}\``, recorded[rule], outcome)),
    ...difference('number of rules', Object.keys(recorded).length, outcomes.length),
  ];
}

function prefixed<T>(outcomes: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(outcomes).map(([rule, outcome]) => [`guard rail ${rule}`, outcome]));
}

function difference(what: string, recorded: unknown, found: unknown): readonly string[] {
  return recorded === found ? [] : [`${what}: recorded \`${String(recorded)}\`, decided again \`${String(found)}\``];
}

function digestDifference(what: string, digest: string, recorded: string): readonly string[] {
  return digest === recorded ? [] : [`${what}: recorded digest \`${recorded}\`, given \`${digest}\``];
}

function compiledFrom({ ruleSet, catalogue, guardRails }: VersionContents): Checked<CompiledRuleSet> {
  const facts = parseFactCatalogue(catalogue);
  if (!facts.ok) return facts;
  const rails = checkGuardRails(guardRails, facts.value);
  if (!rails.ok) return rails;
  const rules = checkRuleSet(ruleSet, facts.value);
  return rules.ok ? { ok: true, value: compile(rules.value, rails.value, facts.value) } : rules;
}
