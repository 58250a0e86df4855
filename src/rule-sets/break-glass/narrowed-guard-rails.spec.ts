import fc from 'fast-check';
import { caseRuns, catalogue, guardRails, ruleSet } from '../../../test/rules/rule-files.js';
import { formatInstant } from '../../core/identifiers/index.js';
import { compile, contextFromFacts, decide } from '../../core/evaluation/index.js';
import { checkGuardRails, parseStrictJson } from '../../core/language/index.js';
import type { GuardRails } from '../../core/language/index.js';
import { isNarrowed, narrowedGuardRails } from './narrowed-guard-rails.js';
import type { BreakGlassTerms } from './narrowed-guard-rails.js';

const decidedAt = Date.UTC(2026, 10, 22);
const variants = [...new Set(caseRuns.map(({ facts }) => String(facts['command.serviceReferenceVariant'])))];
const cohorts = ['IOC', 'MOC', 'FOC', 'naïve "cohort" \n', ' '];

const terms = fc.record({
  serviceReferenceVariants: fc.option(fc.uniqueArray(fc.constantFrom(...variants), { minLength: 1 })),
  cohorts: fc.option(fc.uniqueArray(fc.constantFrom(...cohorts), { minLength: 1 })),
  // Far enough from the decision that a millisecond more, which two that end together differ by, changes nothing.
  expiresAt: fc.constantFrom(decidedAt - 20, decidedAt - 10, decidedAt + 10, decidedAt + 20),
});
const breakGlasses = fc
  .array(terms, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one, i): BreakGlassTerms => ({ ...one, id: i + 1 })));

/** As a replica reads them: parsed and checked. */
function checked(text: string): GuardRails {
  const json = parseStrictJson(text);
  const guardRailsRead = json.ok ? checkGuardRails(json.value, catalogue) : json;
  if (guardRailsRead.ok) return guardRailsRead.value;
  throw new Error(guardRailsRead.diagnostics.map(({ message }) => message).join('\n'));
}

const base = compile(ruleSet(2), guardRails, catalogue);
const runs = caseRuns.filter(({ version }) => version === 2);

describe('narrowed guard rails', () => {
  it('refuse exactly the class that is named, before the expiry, and permit nothing that was refused', () => {
    fc.assert(
      fc.property(
        breakGlasses,
        fc.constantFrom(...runs),
        fc.constantFrom(...cohorts, null, undefined),
        (all, { facts }, cohort) => {
          const narrowed = checked(narrowedGuardRails(guardRails, all));
          const stated = Object.entries({ ...facts, 'device.cohort': cohort }).filter(
            ([path, value]) => path !== 'clock.decidedAt' && value !== undefined,
          );
          const context = contextFromFacts(catalogue, Object.fromEntries(stated), decidedAt);
          const refused = all.some(
            (one) =>
              decidedAt < one.expiresAt &&
              (one.serviceReferenceVariants?.includes(String(facts['command.serviceReferenceVariant'])) ?? true) &&
              (one.cohorts === null || cohort === undefined || (cohort !== null && one.cohorts.includes(cohort))),
          );
          const before = decide(base, context).verdict;
          const now = decide(compile(base.ruleSet, narrowed, catalogue), context);
          expect(now.verdict).toBe(refused ? 'refuse' : before);
          if (before === 'permit' && refused) expect(now.responseCode).toBe('E000099');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuse to the last millisecond before the expiry, and not at it', () => {
    const permitted = runs.find(({ expect: expected }) => expected.verdict === 'permit');
    const verdictAt = (instant: number): string => {
      const all = [{ id: 1, serviceReferenceVariants: null, cohorts: null, expiresAt: decidedAt }];
      const compiled = compile(base.ruleSet, checked(narrowedGuardRails(guardRails, all)), catalogue);
      const facts = { ...permitted?.facts, 'clock.decidedAt': formatInstant(instant) };
      return decide(compiled, contextFromFacts(catalogue, facts, instant)).verdict;
    };
    expect([verdictAt(decidedAt - 1), verdictAt(decidedAt)]).toEqual(['refuse', 'permit']);
  });

  it('are the base and exactly one rule for each break-glass, in order; anything else is not narrowed', () => {
    fc.assert(
      fc.property(breakGlasses, (all) => {
        const narrowed = checked(narrowedGuardRails(guardRails, all));
        const ids = all.map(({ id }) => id);
        const { rules } = narrowed;
        expect(isNarrowed(guardRails, narrowed, ids.slice(1))).toBe(false);
        expect(isNarrowed(guardRails, narrowed, [...ids, 9])).toBe(false);
        expect(isNarrowed(guardRails, narrowed, [])).toBe(false);
        expect(isNarrowed(guardRails, { ...narrowed, rules: rules.slice(1) }, ids)).toBe(false);
        expect(isNarrowed(guardRails, { ...narrowed, title: 'another' }, ids)).toBe(false);
        expect(isNarrowed(guardRails, { ...narrowed, rules: [...rules].reverse() }, ids)).toBe(false);
        expect(isNarrowed(guardRails, narrowed, ids)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
