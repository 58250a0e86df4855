import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import { invariant } from '../../core/invariant.js';
import { canonicalJson } from '../../core/language/index.js';
import type { RuleSetVersions } from '../../rule-sets/index.js';
import type { NamedVersion, Question } from '../counting/question.js';
import type { CountingOrder, Rules } from '../counting/unit.js';
import { CountingFailed } from './census-run.js';
import type { CensusRow } from './census-row.js';
import { namedVersion, rulesOf } from './named-version.js';

const wantedBy = (question: Question): readonly NamedVersion[] =>
  question.kind === 'versions' ? [question.before, question.after] : question.ruleSets.map(({ version }) => version);

/**
 * Loads what a census is decided with, and proves that it is what it was asked with: a census that goes on after a
 * restart must not go on with another draft.
 * @throws CountingFailed · Problem when a version cannot be loaded
 */
export async function orderOf(versions: RuleSetVersions, { question, decided_at }: CensusRow): Promise<CountingOrder> {
  invariant(decided_at !== null, 'a census has its instant since it was first taken');
  const rules: Rules[] = [];
  for (const wanted of wantedBy(question)) {
    const compiled = await versions.compiled(wanted.name, wanted.version);
    if (compiled === undefined || !isSame(namedVersion(compiled), wanted)) {
      throw new CountingFailed(
        `version ${wanted.version} of \`${wanted.name}\` was changed since the census was asked for; ask again`,
      );
    }
    rules.push(withOneCatalogue(compiled, rules));
  }
  return { question, rules, decidedAt: decided_at.getTime() };
}

const isSame = (one: NamedVersion, other: NamedVersion): boolean =>
  one.digest === other.digest && one.documentsDigest === other.documentsDigest;

/** Equal catalogues become one, so that the facts of a command are gathered once for all that use it. */
function withOneCatalogue(compiled: CompiledRuleSet, others: readonly Rules[]): Rules {
  const text = canonicalJson(compiled.catalogue.facts);
  const known = others.find(({ catalogue }) => canonicalJson(catalogue.facts) === text);
  return { ...rulesOf(compiled), catalogue: known?.catalogue ?? compiled.catalogue };
}
