import { timelineLines } from './timeline-lines.js';

type Entry = Parameters<typeof timelineLines>[0][number];
const entry = (action: string, actor = 'author', more: Partial<Entry> = {}): Entry => ({
  ...{ at: '2026-11-01T00:00:00.000Z', actor, action, subject: 'rules/3', outcome: 'done', code: null, reason: null },
  ...more,
});
const told = (...entries: readonly Entry[]) => timelineLines(entries).map(({ actor, words }) => `${actor} ${words}`);

describe('the history of a version', () => {
  it('is told newest first, in words', () => {
    const epoch = entry('epoch-activated', 'anchorgate', { subject: 'rules/epoch/7' });
    expect(told(entry('draft-made'), entry('version-approved', 'approver'), epoch)).toEqual([
      'anchorgate put it in force (epoch 7)',
      'approver approved it',
      'author began the draft',
    ]);
  });

  it('takes savings that follow each other together, of one person only', () => {
    const saved = entry('draft-saved');
    expect(told(saved, saved, saved, entry('draft-saved', 'helper'), saved)).toEqual([
      'author saved the draft',
      'helper saved the draft',
      'author saved the draft 3 times',
    ]);
  });

  it('keeps every refusal apart, with its code', () => {
    const refused = entry('version-approved', 'author', { outcome: 'refused', code: 'APPROVER_IS_AUTHOR' });
    expect(timelineLines([refused])[0]).toMatchObject({
      ...{ refused: true, code: 'APPROVER_IS_AUTHOR', words: 'was refused: approved it' },
    });
    const saving = entry('draft-saved', 'author', { outcome: 'refused', code: 'DRAFT_CHANGED' });
    expect(told(entry('draft-saved'), saving)).toHaveLength(2);
  });

  it('names what it has no words for', () => {
    expect(told(entry('something-else-done'))).toEqual(['author something else done']);
  });
});
