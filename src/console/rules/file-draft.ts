import type { Version } from './version-queries.js';

/** The author of what is imported from files: it is changed in its file, and the service refuses every edit of it. */
export const importer = 'import';

type Written = Pick<Version, 'state' | 'author'>;

export const isFileDraft = ({ state, author }: Written): boolean => state === 'draft' && author === importer;

/** Drafts that people edit here. */
export const editableDrafts = <T extends Written>(versions: readonly T[]): readonly T[] =>
  versions.filter((version) => version.state === 'draft' && !isFileDraft(version));
