import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import { canonicalJson } from '../../core/language/index.js';
import { digestOf } from '../../rule-sets/index.js';
import type { NamedVersion } from '../counting/question.js';
import type { Rules } from '../counting/unit.js';

/** A version by the content of everything that it decides with. */
export function namedVersion({ ruleSet, guardRails, catalogue }: CompiledRuleSet): NamedVersion {
  return {
    name: ruleSet.name,
    version: ruleSet.version,
    digest: digestOf(canonicalJson(ruleSet)),
    documentsDigest: digestOf(canonicalJson({ guardRails, facts: catalogue.facts })),
  };
}

export const rulesOf = ({ ruleSet, guardRails, catalogue }: CompiledRuleSet): Rules => ({
  ...{ ruleSet, guardRails, catalogue },
});
