import { viewOf } from './trail-views.js';

describe('views of the audit trail', () => {
  it('are none without a person or a thing', () => {
    expect(viewOf({ outcome: 'refused', from: '2026-11-22T00:00:00.000Z' })).toBeNull();
  });

  it('tell a version, with the way to it', () => {
    expect(viewOf({ subjectPrefix: 'smets1-critical-commands/4' })).toEqual({
      title: 'Everything about version 4 of smets1-critical-commands',
      links: [
        { label: 'Open the version', to: '/rule-sets/smets1-critical-commands/versions/4' },
        { label: 'Open its change', to: '/rule-sets/smets1-critical-commands/versions/4/change' },
      ],
    });
  });

  it('tell a person, and both', () => {
    expect(viewOf({ actor: 'author' })?.title).toBe('Everything that author did');
    expect(viewOf({ actor: 'author', subject: 'a/4' })?.title).toBe('What author did to version 4 of a');
    expect(viewOf({ subjectPrefix: 'person/anna@example.org' })).toEqual({
      title: 'Everything about anna@example.org',
      links: [{ label: 'What anna@example.org did', to: '/audit?actor=anna%40example.org' }],
    });
  });
});
