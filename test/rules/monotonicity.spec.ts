import fc from 'fast-check';
import { contextFromFacts, decide } from '../../src/core/evaluation/index.js';
import { caseRuns, catalogue, compiled, versions } from './rule-files.js';

/** Not knowing never permits: what is taken away from a request or its context turns no refusal into a permit. */

const decidedAt = Date.UTC(2026, 10, 22, 10, 15);
type Facts = Readonly<Record<string, unknown>>;

const verdict = (version: number, facts: Facts): string =>
  decide(compiled(version), contextFromFacts(catalogue, facts, decidedAt)).verdict;

function less(facts: Facts, kept: (position: number) => boolean): Facts {
  return Object.fromEntries(Object.entries(facts).filter((_, position) => kept(position)));
}

const permitted = caseRuns.filter(({ version, facts }) => verdict(version, facts) === 'permit');
const refused = caseRuns.filter(({ version, facts }) => verdict(version, facts) === 'refuse');
const positions = fc.array(fc.nat({ max: 40 }), { maxLength: 12 });

describe('taking facts away', () => {
  it('starts from cases of both kinds, of every version', () => {
    for (const version of versions.slice(0, 3)) {
      expect(permitted.filter((run) => run.version === version).length).toBeGreaterThan(5);
      expect(refused.filter((run) => run.version === version).length).toBeGreaterThan(50);
    }
  });

  it('turns no refused case into a permit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...refused), positions, ({ version, facts }, gone) => {
        expect(
          verdict(
            version,
            less(facts, (position) => !gone.includes(position)),
          ),
        ).toBe('refuse');
      }),
      { numRuns: 5_000 },
    );
  });

  it('once it has refused a permitted case, never permits it again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...permitted), positions, positions, ({ version, facts }, first, then) => {
        const before = verdict(
          version,
          less(facts, (position) => !first.includes(position)),
        );
        const after = verdict(
          version,
          less(facts, (position) => !first.includes(position) && !then.includes(position)),
        );
        expect([before, after]).not.toEqual(['refuse', 'permit']);
      }),
      { numRuns: 5_000 },
    );
  });

  it('refuses each permitted case as soon as the one fact is gone that its verdict rests on', () => {
    const needed = new Set<string>();
    for (const { version, facts } of permitted) {
      for (const [position, path] of Object.keys(facts).entries()) {
        if (
          verdict(
            version,
            less(facts, (each) => each !== position),
          ) === 'refuse'
        )
          needed.add(path);
      }
    }
    expect([...needed]).toEqual(
      expect.arrayContaining([
        'command.userSignature',
        'command.countersignature',
        'command.signerEntityId',
        'party.userRoles',
        'party.status',
        'device.deviceId',
        'device.smetsVersion',
        'device.status',
        'device.deviceType',
        'device.executionCounter',
        'device.networkOperatorSlot.criticalEntityId',
        'device.supplierSlot.criticalEntityId',
        'registration.networkOperatorEntityIds',
        'registration.supplierEntityIds',
        'certificate.chain',
        'certificate.validity',
        'certificate.problems',
      ]),
    );
  });
});
