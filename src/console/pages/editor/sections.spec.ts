import { pointerAfter } from './sections.js';

describe('a pointer after a renaming', () => {
  const renaming = { from: '/conditions/old', to: '/conditions/new' };

  it('leads to what it named before, and to what stands in that', () => {
    expect(pointerAfter(renaming, '/conditions/old')).toBe('/conditions/new');
    expect(pointerAfter(renaming, '/conditions/old/all/0')).toBe('/conditions/new/all/0');
  });

  it('of anything else is the same', () => {
    for (const pointer of ['', '/conditions/older', '/rules/0']) expect(pointerAfter(renaming, pointer)).toBe(pointer);
    expect(pointerAfter(null, '/conditions/old')).toBe('/conditions/old');
  });
});
