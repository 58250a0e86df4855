import { parseActivations } from './parse-activations.js';

const good = { name: 'rules', version: 1, effectiveFrom: '2026-11-05T00:00:00.000Z', cohorts: null };
const exists = (name: string, version: number): boolean => name === 'rules' && version < 3;
const faults = (...activations: readonly unknown[]): readonly string[] => {
  const parsed = parseActivations({ activations }, exists);
  return parsed.ok ? [] : parsed.faults;
};

describe('active.json', () => {
  it.each([
    ['no list', {}, 'ACTIVATIONS_MISSING'],
    ['an array', [], 'ACTIVATIONS_MISSING'],
    ['nothing', null, 'ACTIVATIONS_MISSING'],
    ['a stray property', { activations: [], also: 1 }, 'ACTIVATION_PROPERTY_UNKNOWN'],
  ])('refuses a file that holds %s', (_, json, code) => {
    const parsed = parseActivations(json, exists);
    expect(parsed.ok ? [] : parsed.faults).toEqual([expect.stringMatching(new RegExp(`^${code}: `))]);
  });

  it.each([
    ['no object', 7, 'ACTIVATION_WRONG'],
    ['a version that has no file', { ...good, version: 9 }, 'ACTIVATION_VERSION_UNKNOWN'],
    ['a version as text', { ...good, version: '1' }, 'ACTIVATION_VERSION_UNKNOWN'],
    ['an instant of another zone', { ...good, effectiveFrom: '2026-11-05T00:00:00+01:00' }, 'ACTIVATION_INSTANT_WRONG'],
    ['no instant', { ...good, effectiveFrom: undefined }, 'ACTIVATION_INSTANT_WRONG'],
    ['an empty list of cohorts', { ...good, cohorts: [] }, 'ACTIVATION_COHORTS_WRONG'],
    ['a cohort twice', { ...good, cohorts: ['A', 'A'] }, 'ACTIVATION_COHORTS_WRONG'],
    ['no cohorts at all', { ...good, cohorts: undefined }, 'ACTIVATION_COHORTS_WRONG'],
    ['a misspelt property', { ...good, effectivefrom: '' }, 'ACTIVATION_PROPERTY_UNKNOWN'],
  ])('refuses an activation with %s', (_, entry, code) => {
    expect(faults(entry)).toEqual([expect.stringMatching(new RegExp(`^${code}: .*/activations/0|^${code}: .*at /`))]);
  });

  it('refuses two activations for the same cohorts from the same instant', () => {
    expect(faults(good, { ...good, version: 2 })).toEqual([expect.stringMatching(/^ACTIVATION_CLASH: .*all cohorts/)]);
    const some = { ...good, cohorts: ['A', 'B'] };
    expect(faults(some, { ...good, cohorts: ['B'] })).toEqual([expect.stringMatching(/^ACTIVATION_CLASH: .*`B`/)]);
  });

  it('reports every fault at once', () => {
    expect(faults({ ...good, cohorts: [] }, 7, { ...good, version: 9 })).toHaveLength(3);
  });

  it('reads what it accepts', () => {
    expect(parseActivations({ activations: [good] }, exists)).toEqual({
      ok: true,
      value: [{ name: 'rules', version: 1, effectiveFrom: Date.UTC(2026, 10, 5), cohorts: null }],
    });
  });
});
