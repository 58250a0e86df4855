import { nextCell } from './heat-map-keys.js';

describe('arrow keys in a table with gaps', () => {
  const cells = [
    { row: 0, column: 0 },
    { row: 0, column: 3 },
    { row: 2, column: 0 },
  ];

  it('lead nowhere past the last cell, and other keys nowhere at all', () => {
    expect(nextCell(cells, 0, 'ArrowLeft')).toBeUndefined();
    expect(nextCell(cells, 0, 'a')).toBeUndefined();
    expect(nextCell(cells, 9, 'ArrowDown')).toBeUndefined();
  });

  it('pass what holds no number', () => {
    expect(nextCell(cells, 0, 'ArrowRight')).toBe(1);
    expect(nextCell(cells, 0, 'ArrowDown')).toBe(2);
    expect(nextCell(cells, 2, 'ArrowUp')).toBe(0);
    expect(nextCell(cells, 1, 'ArrowLeft')).toBe(0);
  });
});
