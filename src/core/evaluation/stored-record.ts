import { invariant } from '../invariant.js';
import type { Outcome, Verdict } from './decision.js';

/** A record as JSON: what `recordText` wrote. */
export interface StoredRecord {
  readonly format: number;
  readonly evaluator: string;
  readonly caller: string;
  readonly catalogueDigest: string;
  readonly guardRailsDigest: string;
  readonly request: unknown;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sources: Readonly<Record<string, unknown>>;
  readonly outcomes: {
    readonly rules: Readonly<Record<string, Outcome>>;
    readonly guardRails: Readonly<Record<string, Outcome>>;
  };
  readonly answer: {
    readonly decisionId: string;
    readonly decidedAt: string;
    readonly verdict: Verdict;
    readonly responseCode: string | null;
    readonly ruleSet: {
      readonly name: string;
      readonly version: number;
      readonly digest: string;
      readonly epoch: number;
    };
  };
}

/** Reads the text of a record. Rows of `decision` are written by `recordText` only, and refuse change. */
export function parseRecord(text: string): StoredRecord {
  return JSON.parse(text) as StoredRecord;
}

/**
 * The answer inside a record, as the caller got it: the bytes, not a copy of their meaning.
 * Canonical JSON puts `answer` first and `caller` next, and a quote inside a string is always escaped; so the first
 * `,"caller":` is where the answer ends.
 */
export function answerIn(record: string): string {
  const end = record.indexOf(',"caller":');
  invariant(record.startsWith('{"answer":{') && end > 0, 'a record begins with its answer and its caller');
  return record.slice('{"answer":'.length, end);
}

/** Whether a record is of this very request, by the same reasoning. @param text - canonical JSON of a request */
export function isOfRequest(record: string, text: string): boolean {
  return record.includes(`,"request":${text},"sources":`);
}
