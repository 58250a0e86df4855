import { useQuery } from '@tanstack/react-query';
import type { Delta } from '../../../core/diff/index.js';
import { censusToTell } from '../../census/census-figures.js';
import type { Census } from '../../census/census-reading.js';
import type { CensusesOfTwo } from '../../comparison/comparison-queries.js';
import { useCensuses, useComparison } from '../../comparison/comparison-queries.js';
import type { PermitsMore, ReadSide } from '../../comparison/permits-more.js';
import { otherCohorts, permitsMoreOf } from '../../comparison/permits-more.js';
import { differencesInWords } from '../../comparison/verdict-words.js';
import { commentsQuery } from '../../rules/comment-queries.js';
import { threadsOf } from '../../rules/comment-threads.js';
import type { RuleSetInForce } from '../../rules/version-queries.js';
import type { VersionRead } from '../../rules/version-read.js';
import { proofsQuery } from './change-queries.js';
import { matches } from './digest-proof.js';

/** What one version changes of the one that it was made from. */
export interface WhatChanges {
  /** Null while one of the two does not hold. */
  readonly deltas: readonly Delta[] | null;
  readonly summary: string;
  readonly permitsMore: PermitsMore;
  readonly censuses: CensusesOfTwo;
  /** The newest that counts. */
  readonly census: Census | null;
  readonly openComments: number;
  readonly whyNotApprove: string | null;
}

const notKnown: PermitsMore = {
  ...{ kind: 'may', headline: 'may permit more than before; it does not hold yet, so that nobody can tell' },
  ...{ reasons: [], tick: 'I have seen that nobody can tell whether this version permits more' },
};

export function useWhatChanges(
  ruleSet: Pick<RuleSetInForce, 'name' | 'active'>,
  before: VersionRead | null,
  after: VersionRead,
): WhatChanges {
  const { name, active } = ruleSet;
  const { version, evidenceDigest } = after.version;
  const comparison = useComparison(before, after);
  const censuses = useCensuses(name, before, after);
  const comments = useQuery(commentsQuery(name, version));
  const proofs = useQuery({ ...proofsQuery(name, version), enabled: evidenceDigest !== null });
  const census = censusToTell(censuses.current);
  const [old, now] = [before && readSide(before), readSide(after)];
  // Of what decides or decided, the comparison tells what it changed then.
  const isToCome = !['active', 'superseded'].includes(after.version.state);
  const others = isToCome ? otherCohorts(active, before?.version.version ?? null, version) : [];
  const isComparable = now !== null && (before === null || old !== null);
  return {
    ...{ censuses, census, deltas: comparison?.deltas ?? null },
    summary: before === null || comparison === null ? '' : differencesInWords(comparison.differences),
    permitsMore: isComparable ? permitsMoreOf(old, now, census, others) : notKnown,
    openComments: threadsOf(comments.data ?? []).filter(({ first }) => first.resolvedAt === null).length,
    whyNotApprove: whyNotApprove(proofs),
  };
}

function whyNotApprove({
  data,
  isError,
}: {
  readonly data?: Proofs | undefined;
  readonly isError: boolean;
}): string | null {
  if (data === undefined) {
    return isError ? 'The evidence cannot be read at the moment.' : 'The evidence is being read; wait a moment.';
  }
  if (matches(data.content) && matches(data.evidence)) return null;
  return 'What this browser received does not have the digest that the version names. Do not approve it; tell whoever runs the service.';
}

interface Proofs {
  readonly content: Parameters<typeof matches>[0];
  readonly evidence: Parameters<typeof matches>[0];
}

function readSide({ checked, documents }: VersionRead): ReadSide | null {
  return checked.ok ? { ruleSet: checked.value, documents } : null;
}
