import { detailsOf } from './details-in-words.js';

const rows = (details: unknown): readonly string[] =>
  detailsOf(JSON.stringify(details)).map(({ name, value }) => `${name}: ${value}`);

describe('details of an entry in words', () => {
  it('are named apart, with names within names', () => {
    expect(rows({ effectiveFrom: '2026-12-04', cohorts: ['IOC', 'MOC'], filter: { verdict: 'refuse' } })).toEqual([
      'effective from: 2026-12-04',
      'cohorts: IOC, MOC',
      'filter, verdict: refuse',
    ]);
  });

  it('leave nothing out: empty lists, nothing, numbers and yes or no are told', () => {
    expect(rows({ cohorts: null, errors: [], epoch: 7, whole: false, faults: [{ code: 'A' }] })).toEqual([
      ...['cohorts: –', 'errors: none', 'epoch: 7', 'whole: no', 'faults, 1, code: A'],
    ]);
  });

  it('are none of what is no object', () => {
    expect(['{}', 'not JSON', '7', '"text"'].flatMap((text) => detailsOf(text))).toEqual([]);
  });
});
