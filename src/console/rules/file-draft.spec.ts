import { editableDrafts, isFileDraft } from './file-draft.js';

const versions = [
  { version: 4, state: 'draft', author: 'import' },
  { version: 3, state: 'draft', author: 'author' },
  { version: 2, state: 'active', author: 'import' },
] as const;

describe('a draft that is imported from a file', () => {
  it('is told apart by its author, while it is a draft', () => {
    expect(versions.map(isFileDraft)).toEqual([true, false, false]);
  });

  it('takes no case: the service would refuse it', () => {
    expect(editableDrafts(versions).map(({ version }) => version)).toEqual([3]);
  });
});
