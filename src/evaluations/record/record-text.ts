import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import type { Context } from '../../core/evaluation/index.js';
import { formatDuration } from '../../core/identifiers/index.js';
import { factSources } from '../../core/language/index.js';
import { evaluatorVersion } from '../../core/evaluation/index.js';
import type { FactType, FactValue, ScalarType } from '../../core/language/index.js';
import type { Decided } from '../decided.js';
import { requestText } from '../request/request-text.js';
import { instantText } from '../answer/instant-text.js';

/** Of the record's layout; a reader looks at it first. */
export const recordFormat = 1;

const sourcesSorted = [...factSources].sort();

/**
 * The record of a decision as canonical JSON (RFC 8785), hashed as stored: what was asked and by whom, what was
 * answered, every fact the rules read with its source and age, each rule's outcome, and the digests of all documents
 * that the decision follows from.
 */
export function recordText(decided: Decided): string {
  const { active, context } = decided;
  return (
    `{"answer":${decided.answer},"caller":${JSON.stringify(decided.caller)},"catalogueDigest":"${active.catalogueDigest}",` +
    `"evaluator":"${evaluatorVersion}","facts":${factsTextOf(active.compiled, context)},"format":${recordFormat},` +
    `"guardRailsDigest":"${active.guardRailsDigest}","outcomes":${decided.words.outcomes},` +
    `"request":${requestText(decided.request.command)},"sources":${sourcesText(context)}}`
  );
}

interface UsedFact {
  readonly index: number;
  /** `"device.status":` */
  readonly name: string;
  readonly type: FactType;
}

const usedFactsOf = new WeakMap<CompiledRuleSet, readonly UsedFact[]>();

function factsTextOf(compiled: CompiledRuleSet, { values }: Context): string {
  const used = usedFactsOf.get(compiled) ?? rememberUsedFacts(compiled);
  let text = '';
  for (const { index, name, type } of used) {
    const value = values[index];
    // An unknown fact is left out; null is what a source states.
    if (value !== undefined)
      text += (text === '' ? name : `,${name}`) + (value === null ? 'null' : factText(type, value));
  }
  return `{${text}}`;
}

function rememberUsedFacts(compiled: CompiledRuleSet): readonly UsedFact[] {
  const indexes = new Set(compiled.usedFacts);
  const used = compiled.catalogue.facts
    .filter(({ index }) => indexes.has(index))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ index, path, type }) => ({ index, name: `${JSON.stringify(path)}:`, type }));
  usedFactsOf.set(compiled, used);
  return used;
}

function factText(type: FactType, value: FactValue): string {
  if (type.name !== 'list') return scalarText(type, value);
  if (typeof value !== 'object') return 'null';
  let text = '';
  for (const element of value) text += (text === '' ? '' : ',') + scalarText(type.of, element);
  return `[${text}]`;
}

function scalarText(type: ScalarType, value: FactValue): string {
  switch (type.name) {
    case 'eui64':
    case 'srv':
    case 'counter':
      return `"${value.toString()}"`;
    case 'boolean':
    case 'integer':
      return value.toString();
    case 'instant':
      return `"${instantText(Number(value))}"`;
    case 'duration':
      return `"${formatDuration(Number(value))}"`;
    default:
      return JSON.stringify(value);
  }
}

function sourcesText({ provenance, decidedAt }: Context): string {
  let text = '';
  for (const source of sourcesSorted) {
    const known = provenance[source];
    if (known === undefined) continue;
    const { observedAt } = known;
    text +=
      `${text === '' ? '' : ','}"${source}":{"ageMilliseconds":${decidedAt - observedAt},` +
      `"observedAt":"${instantText(observedAt)}","source":${JSON.stringify(known.source)}}`;
  }
  return `{${text}}`;
}
