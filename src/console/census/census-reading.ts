import type { Schemas } from '../api/client.js';

export interface Outcome {
  readonly verdict: 'permit' | 'refuse';
  readonly responseCode: string | null;
}

/** Commands that both versions decided, by who sent them and how each decided. */
export interface Change {
  readonly sender: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly count: number;
}

export interface CensusQuestion {
  readonly before: { readonly name: string; readonly version: number; readonly digest: string };
  readonly after: { readonly name: string; readonly version: number; readonly digest: string };
  readonly serviceReferenceVariant: string;
  readonly senders: readonly string[];
  /** Null: as each device's type has it. */
  readonly userRole: string | null;
}

export interface CensusResult {
  readonly devices: number;
  /** Commands decided twice. */
  readonly pairs: number;
  readonly unnamed: readonly { readonly sender: string; readonly reason: string; readonly count: number }[];
  readonly flips: {
    readonly count: number;
    /** Devices with one flip or more. */
    readonly devices: number;
    readonly listDigest: string;
    readonly changes: readonly Change[];
    readonly byCohort: readonly { readonly cohort: string | null; readonly unknown?: true; readonly count: number }[];
    readonly byDistributor: readonly { readonly distributor: string | null; readonly count: number }[];
  };
}

/** A census of two versions. */
export interface Census extends Pick<
  Schemas['CensusDto'],
  'id' | 'state' | 'askedBy' | 'askedAt' | 'decidedAt' | 'failure' | 'digest'
> {
  readonly question: CensusQuestion;
  /** Sequence numbers of what was known of devices, when counting began and ended. */
  readonly context: { readonly from: number; readonly to: number | null } | null;
  /** Parts that are counted, of all. */
  readonly progress: { readonly done: number; readonly of: number };
  /** Null until it is done. */
  readonly result: CensusResult | null;
}

/**
 * A census as the service tells it. Its question and result are the service's own writing, whose form the OpenAPI
 * document leaves open; null for a rehearsal, which asks something else.
 */
export function readCensus({
  kind,
  question,
  result,
  progress,
  context,
  ...rest
}: Schemas['CensusDto']): Census | null {
  if (kind !== 'versions') return null;
  return {
    ...rest,
    context: context ?? null,
    progress: { done: progress?.done ?? 0, of: progress?.of ?? 0 },
    question: question as unknown as CensusQuestion,
    result: result === null ? null : (result as unknown as CensusResult),
  };
}

/** One command that two versions decide differently. */
export interface Flip {
  /** Its place in the list, from 1. */
  readonly line: number;
  readonly deviceId: string;
  readonly sender: string;
  readonly senderId: string;
  readonly userRole: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly cohort: string | null;
  readonly distributor: string | null;
}

/** Lines of a list of flips, as the service wrote them. @param after - how many lines come before */
export function readFlips(text: string, after: number): readonly Flip[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => ({ ...(JSON.parse(line) as Omit<Flip, 'line'>), line: after + i + 1 }));
}
