import { subjectOf } from './subjects.js';

describe('the subject of an entry', () => {
  it('is told with its number first, and leads to its page', () => {
    expect(
      ['smets1-critical-commands/3', 'smets1-critical-commands/break-glass/2', 'correction/5'].map(subjectOf),
    ).toEqual([
      {
        words: 'version 3 of smets1-critical-commands',
        to: '/rule-sets/smets1-critical-commands/versions/3/change',
      },
      { words: 'break-glass 2 of smets1-critical-commands', to: '/break-glass' },
      { words: 'corrective action 5', to: '/corrective-actions/5' },
    ]);
  });

  it('is told as it is where the console has no page for it', () => {
    expect(['audit-trail', 'feed/parties', 'census/7', 'a/b/c'].map(subjectOf)).toEqual([
      ...[
        { words: 'audit trail', to: null },
        { words: 'feed parties', to: null },
      ],
      ...[
        { words: 'census 7', to: null },
        { words: 'a/b/c', to: null },
      ],
    ]);
  });

  it('of a person leads to what that person did', () => {
    expect(subjectOf('person/anna@example.org')).toEqual({
      words: 'person anna@example.org',
      to: '/audit?actor=anna%40example.org',
    });
  });
});
