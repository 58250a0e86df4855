import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Delta } from '../../core/diff/index.js';
import { diffRuleSets } from '../../core/diff/index.js';
import { censusesQuery, isAbout } from '../census/census-queries.js';
import type { Census } from '../census/census-reading.js';
import type { VersionRead } from '../rules/version-read.js';
import { draftQuery } from '../rules/version-queries.js';
import { useMe } from '../session/session.js';
import type { Difference } from './differences.js';
import { differencesOf } from './differences.js';

export interface Comparison {
  readonly deltas: readonly Delta[];
  readonly differences: readonly Difference[];
}

/**
 * What differs, in core's own words; null while one of the two does not hold.
 * @param before - null: there was no version before, so that everything is new
 */
export function useComparison(before: VersionRead | null, after: VersionRead): Comparison | null {
  return useMemo(() => {
    if (!after.checked.ok) return null;
    if (before === null) {
      return { deltas: diffRuleSets(null, after.checked.value, after.documents.catalogue), differences: [] };
    }
    if (!before.checked.ok) return null;
    const [old, now] = [before.checked.value, after.checked.value];
    const deltas = diffRuleSets(old, now, after.documents.catalogue);
    const catalogues = { before: before.documents.catalogue, after: after.documents.catalogue };
    return { deltas, differences: differencesOf(old, now, deltas, catalogues) };
  }, [before, after]);
}

export interface CensusesOfTwo {
  /** Done and about exactly these two texts, the newest first. */
  readonly current: readonly Census[];
  /** Done, about an earlier text of a draft. */
  readonly outdated: readonly Census[];
  readonly underWay: Census | null;
  /** The newest of all, when it came to nothing. */
  readonly failed: Census | null;
  readonly error: unknown;
  /** False for roles to which the service shows no census. */
  readonly mayRead: boolean;
}

/** Censuses of two versions, sorted by whether they still count; none where there was no version before. */
export function useCensuses(name: string, before: VersionRead | null, after: VersionRead): CensusesOfTwo {
  const me = useMe();
  const mayRead = me.may('author', 'approver', 'auditor', 'corrector');
  const query = useQuery({
    ...censusesQuery(name, before?.version.version ?? 0, after.version.version),
    enabled: mayRead && before !== null,
  });
  const digests = { before: useDigest(name, before), after: useDigest(name, after) };
  const all = query.data ?? [];
  const done = all.filter(({ state }) => state === 'done');
  const [newest] = all;
  return {
    current: done.filter((census) => isAbout(census, digests)),
    outdated: done.filter((census) => !isAbout(census, digests)),
    underWay: all.find(({ state }) => state === 'queued' || state === 'running') ?? null,
    failed: newest?.state === 'failed' ? newest : null,
    error: query.error,
    mayRead,
  };
}

/** Of a draft it is the one that it would be submitted with. */
function useDigest(name: string, read: VersionRead | null): string | null {
  const isDraft = read?.version.state === 'draft';
  const draft = useQuery({ ...draftQuery(name, read?.version.version ?? 0), enabled: isDraft });
  return isDraft ? (draft.data?.draft.digest ?? null) : (read?.version.digest ?? null);
}
