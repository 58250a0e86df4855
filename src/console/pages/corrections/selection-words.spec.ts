import { selectionWords } from './selection-words.js';

describe('a selection in words', () => {
  it('is all of them when nothing is named', () => {
    expect(selectionWords({})).toBe('all misplaced slots');
    expect(selectionWords({ slots: ['nonCritical'] })).toBe('all misplaced non-critical slots');
  });

  it('names whose slots, where and which', () => {
    expect(selectionWords({ holders: ['LOND', 'SEEB'], registered: ['EELC'], slots: ['critical'] })).toBe(
      'critical slots held by LOND or SEEB, where EELC is registered',
    );
    expect(selectionWords({ cohorts: ['IOC'], deviceTypes: ['ESME'] })).toBe('slots of cohort IOC, in ESME');
  });
});
