import type { Rule } from '../../../core/language/index.js';
import { codesOf, isShown, waiversOf } from './rule-filter.js';

const conditions = { all: [{ fact: 'device', path: '$.status', operator: 'equal', value: 'Commissioned' }] };
const requirement: Rule = {
  ...{ name: 'sender-is-registered-party', priority: 40, conditions },
  event: {
    type: 'requirement',
    params: { responseCode: 'E4', mode: 'warn', because: 'only the registered party may', basis: 'Check 8' },
  },
};
const waiver: Rule = {
  ...{ name: 'srv-6-15-1-exemption', priority: 30, conditions },
  event: {
    type: 'waiver',
    params: { waives: ['sender-is-registered-party'], whenUndetermined: true, because: 'MP107', basis: 'MP107' },
  },
};
const sentence = 'the device’s status is Commissioned';

describe('the filter of rules', () => {
  it('finds every word that was typed, wherever it stands and in any case', () => {
    expect(isShown(requirement, sentence, { text: 'REGISTERED commissioned' })).toBe(true);
    expect(isShown(requirement, sentence, { text: 'check 8 e4' })).toBe(true);
    expect(isShown(waiver, sentence, { text: '6.15.1' })).toBe(true);
    expect(isShown(requirement, sentence, { text: 'registered suspended' })).toBe(false);
  });

  it('keeps to a response code and to a mode, of which a waiver is one', () => {
    expect(isShown(requirement, sentence, { code: 'E4', mode: 'warn' })).toBe(true);
    expect(isShown(requirement, sentence, { code: 'E5' })).toBe(false);
    expect(isShown(requirement, sentence, { mode: 'enforce' })).toBe(false);
    expect(isShown(waiver, sentence, { mode: 'waiver' })).toBe(true);
    expect(isShown(waiver, sentence, { code: 'E4' })).toBe(false);
  });

  it('lists each code once, and who may lift a requirement', () => {
    expect(codesOf([requirement, waiver, requirement])).toEqual(['E4']);
    expect(waiversOf('sender-is-registered-party', [requirement, waiver])).toEqual(['srv-6-15-1-exemption']);
  });
});
