import { selectedOf, statedSelection } from './plan-count.js';

const none = { holders: [], registered: [], slots: [], cohorts: [], deviceTypes: [] };
const entries = [
  { holder: 'LOND', registered: 'EELC', slot: 'critical', count: 3 },
  { holder: 'LOND', registered: 'EELC', slot: 'nonCritical', count: 2 },
  { holder: 'SEEB', registered: 'LOND', slot: 'critical', count: 7 },
] as const;

describe('what a plan selects', () => {
  it('is everything when nothing is named, and then nothing is stated', () => {
    expect(selectedOf([...entries], none)).toEqual({ slots: 12, atMost: false, registered: ['EELC', 'LOND'] });
    expect(statedSelection(none)).toEqual({});
  });

  it('narrows by holder, registered operator and slot, each with the other', () => {
    const selection = { ...none, holders: ['LOND'], slots: ['critical' as const] };
    expect(selectedOf([...entries], selection)).toEqual({ slots: 3, atMost: false, registered: ['EELC'] });
    expect(statedSelection(selection)).toEqual({ holders: ['LOND'], slots: ['critical'] });
  });

  it('is told as a most, where the matrix cannot tell', () => {
    expect(selectedOf([...entries], { ...none, cohorts: ['IOC'] })).toMatchObject({ slots: 12, atMost: true });
  });
});
