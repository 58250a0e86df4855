import fc from 'fast-check';
import type { RegistrationRecord } from '../cache/records.js';
import { registrationInForce, whyNotInForce } from './registration-in-force.js';

const at = Date.UTC(2026, 10, 22);
const day = 86_400_000;

function registration(change: Partial<RegistrationRecord> = {}): RegistrationRecord {
  return {
    ...{ mpxn: '1012345678903', kind: 'networkOperator', role: null, mpid: 'EELC' },
    ...{ effectiveFrom: at - day, effectiveUntil: Infinity, attributes: {} },
    ...{ source: 'rdp', observedAt: at },
    ...change,
  };
}

const supplier = (role: string, mpid: string): RegistrationRecord => registration({ kind: 'supplier', role, mpid });

describe('the registration in force', () => {
  it.each<[string, readonly RegistrationRecord[], ReturnType<typeof whyNotInForce>]>([
    ['nothing is registered', [], 'none'],
    ['only a supplier is registered', [supplier('IS', 'SUPA')], 'none'],
    ['it begins a millisecond later', [registration({ effectiveFrom: at + 1 })], 'not-yet'],
    ['it ends at that instant', [registration({ effectiveUntil: at })], 'ended'],
    ['two overlap', [registration(), registration({ effectiveFrom: at - 2 * day, mpid: 'LOND' })], 'conflicting'],
    [
      'two overlap and name the same one',
      [registration(), registration({ effectiveFrom: at - 2 * day })],
      'conflicting',
    ],
    [
      'one has ended and one is to come',
      [registration({ effectiveUntil: at }), registration({ effectiveFrom: at + 1 })],
      'not-yet',
    ],
  ])('is none when %s', (_name, registrations, why) => {
    expect(registrationInForce(registrations, 'networkOperator', at, 'ED')).toBeUndefined();
    expect(whyNotInForce(registrations, 'networkOperator', at)).toBe(why);
  });

  it('is none when suppliers in two roles are registered and the sender acts in neither', () => {
    const registrations = [supplier('IS', 'SUPA'), supplier('ES', 'SUPB')];
    expect(registrationInForce(registrations, 'supplier', at, 'GS')).toBeUndefined();
    expect(whyNotInForce(registrations, 'supplier', at)).toBe('conflicting');
  });

  it('is that in the sender’s role when suppliers in several roles are registered', () => {
    const registrations = [supplier('IS', 'SUPA'), supplier('ES', 'SUPB')];
    expect(registrationInForce(registrations, 'supplier', at, 'ES')?.mpid).toBe('SUPB');
  });

  it('is the only supplier, whatever the sender’s role', () => {
    expect(registrationInForce([supplier('ES', 'SUPB')], 'supplier', at, 'IS')?.mpid).toBe('SUPB');
  });

  it('is in force from its first instant to the last before its end', () => {
    const short = registration({ effectiveFrom: at, effectiveUntil: at + 2 });
    const found = [at - 1, at, at + 1, at + 2].map((instant) =>
      registrationInForce([short], 'networkOperator', instant, 'ED'),
    );
    expect(found).toEqual([undefined, short, short, undefined]);
  });

  it('agrees with a count, one instant at a time, over every period', () => {
    const period = fc.record({
      kind: fc.constantFrom('networkOperator' as const, 'supplier' as const),
      role: fc.constantFrom('IS', 'GS', 'ES'),
      effectiveFrom: fc.nat(10),
      length: fc.option(fc.integer({ min: 1, max: 6 }), { nil: Infinity }),
      mpid: fc.constantFrom('EELC', 'LOND', 'SUPA'),
    });
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), fc.constantFrom('IS', 'ES', 'ED'), (periods, userRole) => {
        const registrations = periods.map(({ kind, role, effectiveFrom, length, mpid }) =>
          registration({
            ...{ kind, effectiveFrom, mpid, effectiveUntil: effectiveFrom + length },
            role: kind === 'supplier' ? role : null,
          }),
        );
        for (const kind of ['networkOperator', 'supplier'] as const) {
          for (let instant = 0; instant < 18; instant += 1) {
            const instants = (one: RegistrationRecord): readonly number[] =>
              Array.from({ length: 18 }, (_, i) => i).filter((i) => i >= one.effectiveFrom && i < one.effectiveUntil);
            const covering = registrations.filter((one) => one.kind === kind && instants(one).includes(instant));
            const inRole = covering.filter(({ role }) => role === userRole);
            const expected = covering.length === 1 ? covering[0] : inRole.length === 1 ? inRole[0] : undefined;
            expect(registrationInForce(registrations, kind, instant, userRole)).toBe(expected);
          }
        }
      }),
    );
  });
});
