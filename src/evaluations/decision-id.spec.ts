import { DecisionIds } from './decision-id.js';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('decision IDs', () => {
  it('grow within a millisecond, past its 4,096 counts, and when the clock steps back', () => {
    const ids = new DecisionIds();
    const made = Array.from({ length: 20_000 }, (_, i) => ids.next(1_763_800_000_000 - (i > 10_000 ? 500 : 0)));
    expect(made.every((id, i) => i === 0 || id > (made[i - 1] ?? ''))).toBe(true);
    expect(new Set(made).size).toBe(20_000);
  });

  it('are UUIDs of version 7 that carry their millisecond', () => {
    const id = new DecisionIds().next(1_763_800_000_123);
    expect(id).toMatch(version7);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(1_763_800_000_123);
  });
});
