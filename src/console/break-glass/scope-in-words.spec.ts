import { countdown, scopeInWords } from './scope-in-words.js';

const ruleSet = 'smets1-critical-commands';

describe('the scope of a break-glass in words', () => {
  it('names everything when nothing narrows it', () => {
    expect(scopeInWords({ ruleSet, serviceReferenceVariants: null, cohorts: null })).toBe(
      'Every command that “smets1-critical-commands” decides is refused.',
    );
  });

  it('names commands and cohorts, and that an unknown cohort counts', () => {
    expect(scopeInWords({ ruleSet, serviceReferenceVariants: ['6.15.1', '7.1', '7.2'], cohorts: ['IOC'] })).toBe(
      'Every 6.15.1, 7.1 or 7.2 command to a device of cohort IOC, or of a cohort that is not known, is refused.',
    );
  });
});

describe('the countdown', () => {
  it('rounds up to whole seconds and never goes below zero', () => {
    expect([14_347_001, 1_000, 1, 0, -5].map(countdown)).toEqual([
      '3:59:08',
      '0:00:01',
      '0:00:01',
      '0:00:00',
      '0:00:00',
    ]);
  });
});
