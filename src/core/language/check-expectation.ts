import type { Outcome, Verdict } from '../evaluation/decision.js';
import type { Shape } from './json-shape.js';
import { own, quote } from './json-shape.js';
import { below } from './json-pointer.js';
import { readPhrase, readResponseCode } from './names.js';

const verdicts: readonly Verdict[] = ['permit', 'refuse'];
const outcomes: readonly Outcome[] = ['held', 'broken', 'undetermined', 'waived'];

/** Checks `expect` of a case: a response code exactly with a refusal, outcomes and advisories by rule name. */
export function checkExpectation(shape: Shape, json: unknown, pointer: string): void {
  const expect = shape.members(json, pointer, {
    required: ['verdict', 'responseCode'],
    optional: ['outcomes', 'advisories'],
  });
  if (expect === undefined) return;
  const verdict = Object.hasOwn(expect, 'verdict')
    ? shape.word(expect.verdict, below(pointer, 'verdict'), verdicts, 'VERDICT_UNKNOWN')
    : undefined;
  if (Object.hasOwn(expect, 'responseCode')) {
    checkResponseCode(shape, expect.responseCode, below(pointer, 'responseCode'), verdict);
  }
  if (Object.hasOwn(expect, 'outcomes')) checkOutcomes(shape, own(expect, 'outcomes'), below(pointer, 'outcomes'));
  if (Object.hasOwn(expect, 'advisories')) {
    checkAdvisories(shape, own(expect, 'advisories'), below(pointer, 'advisories'));
  }
}

function checkResponseCode(shape: Shape, json: unknown, pointer: string, verdict: Verdict | undefined): void {
  if (verdict === 'permit') {
    if (json === null) return;
    const found = 'a response code with `permit`';
    shape.findings.add('RESPONSE_CODE_MALFORMED', pointer, { found, expected: '`null`' });
    return;
  }
  if (verdict === undefined && json === null) return;
  readResponseCode(shape, json, pointer);
}

function checkOutcomes(shape: Shape, json: unknown, pointer: string): void {
  const members = shape.anyMembers(json, pointer);
  for (const [rule, outcome] of Object.entries(members ?? {})) {
    readPhrase(shape, rule, below(pointer, rule));
    shape.word(outcome, below(pointer, rule), outcomes, 'OUTCOME_UNKNOWN');
  }
}

function checkAdvisories(shape: Shape, json: unknown, pointer: string): void {
  const seen = new Set<string>();
  (shape.list(json, pointer) ?? []).forEach((element, i) => {
    const rule = readPhrase(shape, element, below(pointer, i));
    if (rule === undefined) return;
    if (seen.has(rule)) {
      const found = `${quote(rule)} again`;
      shape.findings.add('LIST_VALUE_DUPLICATED', below(pointer, i), { found, expected: 'each rule once' });
    }
    seen.add(rule);
  });
}
