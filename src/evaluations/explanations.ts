import { Injectable } from '@nestjs/common';
import type { Explanation } from '../core/evaluation/index.js';
import { decideAgain, explain, parseRecord } from '../core/evaluation/index.js';
import { StoredRuleSets } from '../rule-sets/index.js';
import type { Answered } from './evaluator.js';

/** Adds `explanation` to an answer: `explain=full`. It is not part of the record, because it follows from it. */
@Injectable()
export class Explanations {
  constructor(private readonly stored: StoredRuleSets) {}

  /** The answer with every rule explained: a fresh one from its context, a replayed one from its record. */
  async explained({ answer, record, decided }: Answered): Promise<string> {
    if (record === null)
      return withExplanation(answer, explain(decided.active.compiled, decided.context, decided.decision));
    return withExplanation(answer, await this.ofRecord(record));
  }

  /** @throws NotLoadable when the documents that a record names are no longer as they were */
  async ofRecord(text: string): Promise<Explanation> {
    const record = parseRecord(text);
    const compiled = await this.stored.compiled(record.answer.ruleSet, record);
    const { context, decision } = decideAgain(record, compiled);
    return explain(compiled, context, decision);
  }
}

/** @param answer - a JSON object with at least one member */
export function withExplanation(answer: string, explanation: Explanation): string {
  return `${answer.slice(0, -1)},"explanation":${JSON.stringify(explanation)}}`;
}
