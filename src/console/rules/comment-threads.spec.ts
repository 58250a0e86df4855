import type { VersionComment } from './comment-threads.js';
import { countThreads, threadsOf } from './comment-threads.js';

const comment = (number: string, more: Partial<VersionComment> = {}): VersionComment => ({
  ...{ comment: number, rule: null, text: 'why?', author: 'approver', writtenAt: '2026-11-22T10:15:00.000Z' },
  ...{ answers: null, resolvedBy: null, resolvedAt: null },
  ...more,
});

describe('threads of comments', () => {
  it('hold answers to answers with what began it', () => {
    const threads = threadsOf([comment('1'), comment('2', { answers: '1' }), comment('3', { answers: '2' })]);
    expect(threads.map(({ first, answers }) => [first.comment, answers.map((each) => each.comment)])).toEqual([
      ['1', ['2', '3']],
    ]);
  });

  it('lose no comment, not even an answer to what is not there', () => {
    const threads = threadsOf([comment('7', { answers: '1' })]);
    expect(threads.map(({ first }) => first.comment)).toEqual(['7']);
  });

  it('put what is open before what is resolved', () => {
    const threads = threadsOf([comment('1', { resolvedAt: '2026-11-23T10:15:00.000Z' }), comment('2')]);
    expect(threads.map(({ first }) => first.comment)).toEqual(['2', '1']);
  });

  it('are counted for the rule that they are pinned to', () => {
    const threads = threadsOf([
      comment('1', { rule: 'a' }),
      comment('2', { rule: 'a', answers: '1' }),
      comment('3', { rule: 'b', resolvedAt: '2026-11-23T10:15:00.000Z' }),
    ]);
    expect(countThreads(threads, 'a')).toEqual({ open: 1, all: 1 });
    expect(countThreads(threads, 'b')).toEqual({ open: 0, all: 1 });
    expect(countThreads(threads, null)).toEqual({ open: 0, all: 0 });
  });
});
