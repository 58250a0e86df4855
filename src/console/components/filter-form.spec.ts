import { submittedOf } from './filter-form.js';

const names = ['verdict', 'ruleSet', 'from'] as const;

describe('filters', () => {
  it('count as typed together with the one that is chosen from a list', () => {
    const typed = { verdict: 'refuse', ruleSet: ' rules ', from: '2026-11-22 10:15' };
    const submitted = { ruleSet: 'rules', from: '2026-11-22T10:15:00.000Z' };
    expect(submittedOf(names, typed, { verdict: 'permit' })).toEqual({ ...submitted, verdict: 'permit' });
    expect(submittedOf(names, typed, { verdict: undefined })).toEqual({ ...submitted, verdict: undefined });
    expect(submittedOf(names, typed)).toEqual({ ...submitted, verdict: 'refuse' });
  });

  it('name what is left empty, so that it goes from the address', () => {
    expect(Object.keys(submittedOf(names, null))).toEqual([...names]);
  });
});
