import { useQueries } from '@tanstack/react-query';
import { isFileDraft } from '../../rules/file-draft.js';
import { versionsQuery } from '../../rules/version-queries.js';
import type { Review } from './overview-queries.js';

/** Which of the drafts that wait come from files: these are submitted or taken over, not finished in the editor. */
export function useFileDrafts(reviews: readonly Review[]): (review: Review) => boolean {
  const drafts = reviews.filter(({ kind }) => kind === 'version-to-submit');
  const names = [...new Set(drafts.flatMap(({ ruleSet }) => ruleSet ?? []))];
  const files = useQueries({
    queries: names.map(versionsQuery),
    combine: (answers) =>
      answers.flatMap(({ data = [] }) => data.filter(isFileDraft).map(({ name, version }) => `${name}/${version}`)),
  });
  return ({ kind, subject }) => kind === 'version-to-submit' && files.includes(subject);
}
