import type { FactCatalogue } from '../language/fact-catalogue.js';
import type { GuardRails } from '../language/guard-rails.js';
import type { RuleSet, Table } from '../language/rule-set.js';
import type { OperandWords } from './operand-words.js';

/** What a condition may name: facts of the catalogue, and the tables of the document it stands in. */
export interface Vocabulary {
  readonly catalogue: FactCatalogue;
  readonly tables: ReadonlyMap<string, Table>;
  /** First parts of the catalogue's paths: command, device … */
  readonly things: ReadonlySet<string>;
  /** What has been put in words already, by fact and path: rules read the same facts again and again. */
  readonly spoken: Map<string, OperandWords>;
}

export function vocabularyOf(catalogue: FactCatalogue, document: Pick<RuleSet | GuardRails, 'tables'>): Vocabulary {
  const things = new Set(catalogue.facts.map(({ path }) => path.slice(0, path.indexOf('.'))));
  return { catalogue, tables: new Map(Object.entries(document.tables)), things, spoken: new Map() };
}
