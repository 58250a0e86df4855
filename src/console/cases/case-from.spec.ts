import fc from 'fast-check';
import type { CaseFacts } from '../../core/language/index.js';
import type { DecidedFacts } from './case-from.js';
import { caseFileFrom, caseFrom, factsByPath, withCase } from './case-from.js';

const decided = (facts: CaseFacts): DecidedFacts => ({
  ...{ facts, decidedAt: '2026-11-22T10:15:00.000Z', verdict: 'refuse', responseCode: 'E4' },
  outcomes: { 'sender-is-registered-party': 'broken' },
});

/** The facts that a case of a file states, as the service reads them. */
function stated(
  given: CaseFacts,
  each: { readonly with?: CaseFacts; readonly without?: readonly string[] },
): CaseFacts {
  const without = new Set(each.without);
  return Object.fromEntries(Object.entries({ ...given, ...each.with }).filter(([path]) => !without.has(path)));
}

const factsArbitrary = fc.dictionary(
  fc.constantFrom('device.status', 'device.cohort', 'command.userRole', 'registration.supplierRole', 'party.userRoles'),
  fc.oneof(fc.constant(null), fc.constantFrom('a', 'b'), fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 })),
);

describe('a case made of a decision', () => {
  it('states the facts of the decision and no other, whatever its file shares', () => {
    fc.assert(
      fc.property(factsArbitrary, factsArbitrary, (facts, given) => {
        const made = caseFrom(decided(facts), 'a law', 4, given);
        expect(stated(given, made)).toEqual({ ...facts, 'clock.decidedAt': '2026-11-22T10:15:00.000Z' });
      }),
    );
  });

  it('expects what was decided, for the version it was made for', () => {
    const made = caseFrom(decided({}), 'a law', 4, {});
    expect(made).toMatchObject({ name: 'a law', versions: [4], expect: { verdict: 'refuse', responseCode: 'E4' } });
  });

  it('goes behind the other cases of a file, or into a file of its own', () => {
    const file = caseFileFrom(decided({ 'device.status': 'a' }), 'one', 4, 'My cases');
    expect(file.cases[0]).not.toHaveProperty('with');
    const longer = withCase(file, decided({ 'device.status': 'b' }), 'two', 4);
    expect(longer.cases.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(longer.cases[1]?.with).toEqual({ 'device.status': 'b' });
  });
});

describe('facts of an explanation', () => {
  it('are found by their paths; what is no fact, a picked row say, is left out', () => {
    const nested = { device: { slot: { entityId: 'E' }, lists: ['x'] }, table: { row: 1 } };
    const known = new Set(['device.slot.entityId', 'device.lists']);
    expect(factsByPath(nested, (path) => known.has(path))).toEqual({
      'device.slot.entityId': 'E',
      'device.lists': ['x'],
    });
  });
});
