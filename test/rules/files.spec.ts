import type { Condition, FactDefinition, Rule, RuleSet } from '../../src/core/language/index.js';
import { caseFiles, catalogue, guardRails, ruleSet, ruleSetName, versions } from './rule-files.js';

/** What every file of `rules/` keeps to, beyond being accepted by the checker (which reading it here proves). */

const rules = (version: number): readonly Rule[] => ruleSet(version).rules;
const allVersions = versions.map((version) => ({ version }));

describe('the files of rules/', () => {
  it('hold at least the versions before MP107, of requirement 1 and of the other option', () => {
    expect(versions.slice(0, 3)).toEqual([1, 2, 3]);
    expect(caseFiles.length).toBeGreaterThanOrEqual(7);
  });

  it.each(allVersions)('version $version is named as its folder and numbered as its file', ({ version }) => {
    expect(ruleSet(version)).toMatchObject({ name: ruleSetName, version });
  });

  it.each(allVersions)('version $version tells for each rule why and on what basis', ({ version }) => {
    for (const { event } of rules(version)) {
      expect(event.params.because.length).toBeGreaterThan(20);
      expect(event.params.basis.length).toBeGreaterThan(10);
    }
  });

  it.each(allVersions)('version $version marks every response code that no source explains', ({ version }) => {
    const explained = ['E1', 'E2', 'E3', 'E4', 'E5', 'E11', 'E12', 'E19'];
    for (const { event, name } of [...rules(version), ...guardRails.rules]) {
      if (event.type === 'waiver' || explained.includes(event.params.responseCode)) continue;
      expect({ name, unverified: event.params.unverified }).toEqual({ name, unverified: expect.any(String) });
    }
  });

  it.each(allVersions)(
    'version $version holds the 37 critical service requests, open as the guard rails say',
    ({ version }) => {
      const rows = rolesByServiceRequest(ruleSet(version));
      expect(Object.keys(rows)).toHaveLength(37);
      expect(rows).toEqual(rolesByServiceRequest(guardRails));
    },
  );

  it('open each service request to the roles that the service request matrix gives it', () => {
    const both = '1.1.1 1.2.1 1.5 1.6 2.1 2.3 2.5 6.8 6.11 6.15.2 6.17 6.24.2 7.2 7.3 8.1.1 8.7.1 8.8.1 11.3';
    const importOnly = '1.1.2 1.2.2 1.7 6.4.1 6.14.1 6.14.2 6.14.3 6.25 6.26 7.1 7.5 7.6 7.8 7.12 7.13';
    const opened = (variants: string, roles: readonly string[]): object =>
      Object.fromEntries(variants.split(' ').map((variant) => [variant, roles]));
    expect(rolesByServiceRequest(guardRails)).toEqual({
      ...opened(both, ['IS', 'GS']),
      ...opened(importOnly, ['IS']),
      ...opened('6.6 6.7', ['GS']),
      ...opened('6.15.1', ['IS', 'GS', 'ED', 'GT']),
      ...opened('7.16', []),
    });
  });

  it.each(allVersions)('version $version refuses every certificate problem that the catalogue knows', ({ version }) => {
    const problems = catalogue.byPath.get('certificate.problems');
    const refused = rules(version)
      .flatMap(({ conditions }) => comparisonsIn(conditions))
      .flatMap((each) => (each.path === '$.problems' && each.operator === 'doesNotContain' ? [each.value] : []));
    expect([...new Set(refused)].sort()).toEqual([...valuesOf(problems)].sort());
  });

  it.each(allVersions)('version $version asks about certificates only of 6.15.1', ({ version }) => {
    for (const { name, conditions } of rules(version)) {
      if (!comparisonsIn(conditions).some(({ fact }) => fact === 'certificate' || fact === 'credentials')) continue;
      const wayOut = { fact: 'command', path: '$.serviceReferenceVariant', operator: 'notEqual', value: '6.15.1' };
      expect({ name, conditions }).toEqual({ name, conditions: { any: expect.arrayContaining([wayOut]) } });
    }
  });
});

function rolesByServiceRequest({ tables }: Pick<RuleSet, 'tables'>): Record<string, readonly unknown[]> {
  const rows = Object.values(tables).flatMap((table) => Object.entries(table.rows));
  return Object.fromEntries(
    rows.map(([variant, row]) => [variant, Array.isArray(row['userRoles']) ? row['userRoles'] : []]),
  );
}

function comparisonsIn(condition: Condition): readonly Extract<Condition, { operator: string }>[] {
  if ('operator' in condition) return [condition];
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  if ('not' in condition) return comparisonsIn(condition.not);
  return [];
}

function valuesOf(fact: FactDefinition | undefined): readonly string[] {
  if (fact?.type.name === 'list' && fact.type.of.name === 'enum') return fact.type.of.values;
  throw new Error('`certificate.problems` is not a list of known words');
}
