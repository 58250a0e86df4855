import type { StoredRecord } from '../../../core/evaluation/index.js';
import type { DecidedFacts } from '../../cases/case-from.js';

/** The decision of a record, as a case can keep it. */
export function decidedIn({ facts, answer, outcomes }: StoredRecord): DecidedFacts {
  const telling = Object.entries(outcomes.rules).filter(([, outcome]) => outcome !== 'held');
  const { decidedAt, verdict, responseCode } = answer;
  return { facts, decidedAt, verdict, responseCode, outcomes: Object.fromEntries(telling) };
}
