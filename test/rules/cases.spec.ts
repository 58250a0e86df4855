import { advisoriesOf, contextFromFacts, decide, outcomesOf, runCases } from '../../src/core/evaluation/index.js';
import { caseFiles, caseRuns, catalogue, compiled, ruleSet, versions } from './rule-files.js';

const decidedAt = Date.UTC(2026, 10, 22, 10, 15);
/** Requirements whose only question is whether a fact is there, which is never unknown. */
const neverUndetermined = ['certificates-name-one-entity'];

describe('the cases', () => {
  it.each(caseRuns.map((run) => [run.label, run] as const))('%s', (_label, { version, facts, expect: expected }) => {
    const context = contextFromFacts(catalogue, facts, decidedAt);
    const decision = decide(compiled(version), context);
    const outcomes = outcomesOf(compiled(version), decision).map(({ rule, outcome }) => [rule, outcome]);
    const advisories = advisoriesOf(compiled(version), context, decision).map(({ rule }) => rule);
    expect({
      verdict: decision.verdict,
      responseCode: decision.responseCode,
      outcomes: Object.fromEntries(outcomes),
      advisories,
    }).toEqual({
      verdict: expected.verdict,
      responseCode: expected.responseCode,
      outcomes: expect.objectContaining(expected.outcomes ?? {}),
      advisories: expected.advisories ?? advisories,
    });
    expect(decision.guardRailFired).toBe(false);
  });

  it.each(versions)('are found right by the case runner for version %i', (version) => {
    for (const { caseFile } of caseFiles) {
      for (const result of runCases(compiled(version), caseFile, version))
        expect(result).toMatchObject({ passed: true });
    }
  });

  it('have names of their own', () => {
    for (const { caseFile } of caseFiles) {
      const names = caseFile.cases.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(versions)('show each rule of version %i held, broken and undetermined', (version) => {
    for (const { name } of ruleSet(version).rules) {
      const shown = caseRuns.flatMap((run) => (run.version === version ? [run.expect.outcomes?.[name]] : []));
      const wanted = neverUndetermined.includes(name) ? ['held', 'broken'] : ['held', 'broken', 'undetermined'];
      expect({ name, missing: wanted.filter((outcome) => !shown.some((each) => each === outcome)) }).toEqual({
        name,
        missing: [],
      });
    }
  });
});
