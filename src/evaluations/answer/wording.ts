import type { CompiledRuleSet, Context, Decision } from '../../core/evaluation/index.js';
import { advisoriesOf, outcomesOf, reasonsOf } from '../../core/evaluation/index.js';
import { canonicalJson } from '../../core/language/index.js';

/** A decision in words, as canonical JSON. */
export interface DecisionWords {
  readonly reasons: string;
  readonly advisories: string;
  /** Of every rule and every guard rail, by name: `{ guardRails, rules }`. */
  readonly outcomes: string;
}

/** Combinations of outcomes kept in words; a real rule set shows some dozens. */
const rememberedMax = 4_096;

/**
 * Puts decisions of one compiled rule set in words. The words follow from the truths of the rules alone, except why a
 * fact is missing: so they are remembered by the truths unless a rule that asks for words is undetermined.
 * The verdict is never remembered: each command is decided by itself, and only what it is called is looked up.
 */
export class Wording {
  readonly #remembered = new Map<string, DecisionWords>();
  /** By chunk: the rules whose being unknown needs a reason of its own. */
  readonly #reasoned: readonly number[];

  constructor(private readonly compiled: CompiledRuleSet) {
    this.#reasoned = compiled.chunks.map((_, chunk) =>
      compiled.rules
        .filter((rule) => rule.chunk === chunk && rule.kind !== 'waiver')
        .reduce((mask, { bit }) => mask | bit, 0),
    );
  }

  wordsOf(context: Context, decision: Decision): DecisionWords {
    if (!this.#isDetermined(decision)) return this.#write(context, decision);
    const key = keyOf(decision);
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const words = this.#write(context, decision);
    if (this.#remembered.size >= rememberedMax) this.#remembered.clear();
    this.#remembered.set(key, words);
    return words;
  }

  #isDetermined({ truths }: Decision): boolean {
    for (let i = 0; i < this.#reasoned.length; i++) {
      const known = (truths[2 * i] ?? 0) | (truths[2 * i + 1] ?? 0);
      if (((this.#reasoned[i] ?? 0) & ~known) !== 0) return false;
    }
    return true;
  }

  #write(context: Context, decision: Decision): DecisionWords {
    const outcomes = outcomesOf(this.compiled, decision).map(({ rule, outcome }) => [rule, outcome] as const);
    const { length } = this.compiled.ruleSet.rules;
    return {
      reasons: canonicalJson(reasonsOf(this.compiled, context, decision)),
      advisories: canonicalJson(advisoriesOf(this.compiled, context, decision)),
      // In decision order the guard rails come last.
      outcomes: canonicalJson({
        guardRails: Object.fromEntries(outcomes.slice(length)),
        rules: Object.fromEntries(outcomes.slice(0, length)),
      }),
    };
  }
}

function keyOf({ truths, waived }: Decision): string {
  let key = '';
  for (let i = 0; i < truths.length; i++) key += `${truths[i]},`;
  for (let i = 0; i < waived.length; i++) key += `;${waived[i]}`;
  return key;
}
