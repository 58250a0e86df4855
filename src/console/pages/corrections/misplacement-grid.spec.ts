import { gridOf } from './misplacement-grid.js';

const entry = (holder: string, registered: string, count: number, slot: 'critical' | 'nonCritical' = 'critical') => ({
  ...{ holder, registered, count, slot },
});

describe('the grid of misplaced slots', () => {
  const entries = [
    entry('LOND', 'EELC', 1_000),
    entry('LOND', 'EELC', 10, 'nonCritical'),
    entry('EELC', 'SEEB', 1),
    entry('GTNO', 'GTSO', 5),
  ];

  it('adds both slots of a pair, or counts one of them', () => {
    expect(gridOf(entries, undefined).count('LOND', 'EELC')).toBe(1_010);
    expect(gridOf(entries, 'nonCritical').count('LOND', 'EELC')).toBe(10);
    expect(gridOf(entries, undefined).count('SEEB', 'LOND')).toBe(0);
  });

  it('has totals that add up to the whole', () => {
    const grid = gridOf(entries, undefined);
    const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);
    expect(grid.total).toBe(1_016);
    expect(sum(grid.holders.map(grid.ofHolder))).toBe(grid.total);
    expect(sum(grid.registered.map(grid.ofRegistered))).toBe(grid.total);
  });

  it('keeps operators apart that are never in each other’s slots', () => {
    expect(gridOf(entries, undefined).holders).toEqual(['EELC', 'LOND', 'GTNO']);
    expect(gridOf(entries, undefined).registered).toEqual(['EELC', 'SEEB', 'GTSO']);
  });

  it('is darker with each order of magnitude, and never shows one as none', () => {
    const { heat } = gridOf(entries, undefined);
    expect([0, 1, 5, 50, 500, 1_010].map(heat)).toEqual([0, 1, 1, 3, 4, 5]);
    expect(gridOf([entry('A', 'B', 1)], undefined).heat(1)).toBe(3);
  });

  it('is empty when nothing is misplaced', () => {
    expect(gridOf([], undefined)).toMatchObject({ holders: [], registered: [], total: 0 });
  });
});
