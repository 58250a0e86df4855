import type { Explanation } from '../../../core/evaluation/index.js';
import {
  compile,
  decideAgain,
  documentTexts,
  explain,
  parseRecord,
  reevaluate,
} from '../../../core/evaluation/index.js';
import type { StoredRecord, VersionContents } from '../../../core/evaluation/index.js';
import type { FactCatalogue, GuardRails, RuleSet } from '../../../core/language/index.js';
import { checkGuardRails, checkRuleSet, parseFactCatalogue } from '../../../core/language/index.js';

/** SHA-256 of the UTF-8 bytes of a text, `sha256:<hex>`. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What deciding a record again found. */
export interface RecordCheck {
  readonly agrees: boolean;
  /** What was proved, or where it fails, a sentence each. */
  readonly findings: readonly string[];
}

/**
 * Decides a record again from its record alone, in this browser: the stored bytes against their digest, each document
 * against the digest that the record names, then the verdict, the response code and every rule's outcome.
 */
export async function checkRecord(
  text: string,
  digest: string | null,
  contents: VersionContents,
): Promise<RecordCheck> {
  const own = await sha256(text);
  const altered =
    digest === null
      ? ['the service named no digest of the record']
      : own === digest
        ? []
        : [`the record has the digest \`${own}\`; it was stored with \`${digest}\``];
  const digests = new Map<string, string>();
  for (const each of documentTexts(contents)) digests.set(each, await sha256(each));
  const { agrees, differences } = reevaluate(text, contents, (each) => digests.get(each) ?? '');
  if (altered.length > 0 || !agrees) return { agrees: false, findings: [...altered, ...differences] };
  return {
    agrees: true,
    findings: [
      'The bytes of the record have the digest that they were stored with.',
      'Rule set, fact catalogue and guard rails have the digests that the record names.',
      'Decided again from these alone, the verdict, the response code and the outcome of every rule are the same.',
    ],
  };
}

/** A record with its documents, put in words. */
export interface RecordTold {
  readonly record: StoredRecord;
  readonly explanation: Explanation;
  readonly ruleSet: RuleSet;
  readonly guardRails: GuardRails;
  readonly catalogue: FactCatalogue;
}

/** Every rule of a recorded decision explained; undefined where the documents do not hold, which a check then tells. */
export function tellRecord(text: string, { ruleSet, catalogue, guardRails }: VersionContents): RecordTold | undefined {
  const facts = parseFactCatalogue(catalogue);
  if (!facts.ok) return undefined;
  const rails = checkGuardRails(guardRails, facts.value);
  const rules = checkRuleSet(ruleSet, facts.value);
  if (!rails.ok || !rules.ok) return undefined;
  const compiled = compile(rules.value, rails.value, facts.value);
  const record = parseRecord(text);
  const { context, decision } = decideAgain(record, compiled);
  const explanation = explain(compiled, context, decision);
  return { record, explanation, ruleSet: rules.value, guardRails: rails.value, catalogue: facts.value };
}
