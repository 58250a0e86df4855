import { masked } from './masked.js';

describe('a text for the trail', () => {
  it.each([
    ['meter-points/1012345678903', 'meter-points/…8903'],
    ['found `1012345678903`', 'found `…8903`'],
    ['no mprn 4512345678 is known', 'no mprn …5678 is known'],
    ['mpan: 1012345678903, MPxN=1012345678904', 'mpan: …8903, MPxN=…8904'],
    ['the meter point 9876543210', 'the meter point …3210'],
  ])('shows of `%s` the last four digits of the meter point', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1234567890123',
    '2026-11-22T10:15:00.000Z',
    'smets1-critical-commands/3',
    'role change 42',
  ])('leaves `%s` as it is', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('has no lone surrogate and no more than 4,000 characters', () => {
    expect(masked('a\ud800b')).toBe('a�b');
    expect(masked('x'.repeat(5_000))).toHaveLength(4_000);
  });
});
