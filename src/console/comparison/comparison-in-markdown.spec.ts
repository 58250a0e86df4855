import type { Census } from '../census/census-reading.js';
import { comparisonInMarkdown } from './comparison-in-markdown.js';
import { tellPermitsMore } from './permits-more.js';

const named = { name: 'test-rules', version: 1, digest: 'sha256:' };
const census: Census = {
  ...{ id: '7', state: 'done', progress: { done: 1, of: 1 }, askedBy: 'author', askedAt: '' },
  ...{ decidedAt: '2026-11-22T10:15:00.000Z', context: null, failure: null, digest: 'sha256:c' },
  question: {
    ...{ before: named, after: named, serviceReferenceVariant: '6.15.1', userRole: null },
    senders: ['slot-holder', 'unrelated-party'],
  },
  result: {
    ...{ devices: 10_000, pairs: 20_000, unnamed: [] },
    flips: {
      ...{ count: 1_012, devices: 1_012, listDigest: '', byCohort: [], byDistributor: [] },
      changes: [
        {
          ...{ sender: 'slot-holder', count: 1_012 },
          ...{ before: { verdict: 'refuse', responseCode: 'E4' }, after: { verdict: 'permit', responseCode: null } },
        },
      ],
    },
  },
};
const told = {
  ...{ name: 'test-rules', deltas: [], summary: '1 rule added' },
  before: { version: 1, state: 'active', digest: 'sha256:a' },
  after: { version: 2, state: 'draft', digest: null },
};

describe('a comparison for a change board', () => {
  it('says what changes, whether more is permitted, and for how many devices', () => {
    const text = comparisonInMarkdown({ ...told, census, permitsMore: tellPermitsMore(['A *new* waiver.'], census) });
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        '# Changes to test-rules: version 1 to version 2',
        '- 1 rule added',
        '- **Permits more than before: 1,012 devices**',
        '  - A \\*new\\* waiver.',
        '1,012 of 10,000 devices would be decided otherwise, all from refuse to permit.',
        '| who holds its anchor slot | refuse E4 | permit | 1,012 |',
        '- Version 1, active: `sha256:a`',
        '- Version 2, draft: no digest, it can still change',
      ]),
    );
    expect(text).toContain('Counted 2026-11-22T10:15:00.000Z as census 7 (sha256:c): 20,000 commands 6.15.1');
  });

  it('says that the devices are not counted', () => {
    const text = comparisonInMarkdown({ ...told, census: null, permitsMore: tellPermitsMore([], null) });
    expect(text).toContain('\n## Devices\n\nNot counted.\n');
    expect(text).toContain('**Permits nothing that was refused before**');
  });
});
