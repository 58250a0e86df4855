import type { FactCatalogue } from '../../src/core/language/index.js';
import { canonicalJson, ruleSetSchema } from '../../src/core/language/index.js';

/** Its name below `rules/`. */
export const schemaFile = 'rule-set.schema.json';

/** Whether a schema file, as JSON, is the one that the program generates; white space does not count. */
export function isCurrentSchema(json: unknown, catalogue: FactCatalogue): boolean {
  return canonicalJson(json) === canonicalJson(ruleSetSchema(catalogue));
}
