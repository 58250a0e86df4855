import type { Census, Change, CensusResult } from './census-reading.js';
import { censusToTell, figuresInWords, figuresOf, gainInWords } from './census-figures.js';

const permit = { verdict: 'permit', responseCode: null } as const;
const refuse = (responseCode: string) => ({ verdict: 'refuse', responseCode }) as const;
const change = (before: Change['before'], after: Change['after'], count: number): Change => ({
  ...{ sender: 'slot-holder', before, after, count },
});

function resultOf(flipping: number, ...changes: readonly Change[]): CensusResult {
  const count = changes.reduce((sum, each) => sum + each.count, 0);
  const flips = { count, devices: flipping, listDigest: 'sha256:', changes, byCohort: [], byDistributor: [] };
  return { devices: 10_000, pairs: 30_000, unnamed: [], flips };
}

const said = (result: CensusResult) => figuresInWords(figuresOf(result));

describe('a census in words', () => {
  it('says that nothing changes', () => {
    expect(said(resultOf(0))).toBe('none of 10,000 devices would be decided otherwise');
  });

  it('says when all goes one way', () => {
    const result = resultOf(1_012, change(refuse('E4'), permit, 1_000), change(refuse('E5'), permit, 12));
    expect(said(result)).toBe('1,012 of 10,000 devices would be decided otherwise, all from refuse to permit');
    expect(gainInWords(figuresOf(result))).toBe('1,012 devices');
    expect(said(resultOf(1, change(permit, refuse('E4'), 1)))).toBe(
      '1 of 10,000 devices would be decided otherwise, all from permit to refuse',
    );
  });

  it('counts devices by direction where each has one flip', () => {
    const result = resultOf(20, change(refuse('E4'), permit, 15), change(refuse('E4'), refuse('E5'), 5));
    expect(said(result)).toBe(
      '20 of 10,000 devices would be decided otherwise: 15 devices from refuse to permit, 5 devices refused with another response code',
    );
    expect(gainInWords(figuresOf(result))).toBe('15 devices');
  });

  it('counts commands by direction where a device has several, and never adds them up to devices', () => {
    const result = resultOf(
      20,
      ...[change(refuse('E4'), permit, 15), change(permit, refuse('E4'), 1), change(refuse('E4'), refuse('E5'), 9)],
    );
    expect(said(result)).toBe(
      '20 of 10,000 devices would be decided otherwise: 15 commands from refuse to permit, 1 command from permit to refuse, 9 commands refused with another response code',
    );
    expect(gainInWords(figuresOf(result))).toBe('15 commands');
  });
});

describe('of several censuses', () => {
  const named = { name: 'test-rules', version: 1, digest: 'sha256:' };
  const census = (id: string, result: CensusResult): Census => ({
    ...{ id, state: 'done', progress: { done: 1, of: 1 }, askedBy: 'author', askedAt: '', decidedAt: null },
    ...{ context: null, failure: null, digest: null, result },
    question: { before: named, after: named, serviceReferenceVariant: '6.15.1', senders: [], userRole: null },
  });
  const none = resultOf(0);
  const gaining = resultOf(3, change(refuse('E4'), permit, 3));

  it('the newest that found something permitted that was refused is told of, else the newest', () => {
    const told = censusToTell([census('4', none), census('3', gaining), census('2', gaining)]);
    expect(told?.id).toBe('3');
    expect(censusToTell([census('4', none), census('3', none)])?.id).toBe('4');
    expect(censusToTell([])).toBeNull();
  });
});
