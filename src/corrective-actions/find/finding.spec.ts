import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { DeviceRecord, PartyRecord, RegistrationRecord } from '../../device-context/index.js';
import { ContextCache } from '../../device-context/index.js';
import type { FindingKind } from './finding.js';
import { findingsOf, holderOf } from './finding.js';
import { bySlotAndKind, Counting, matrixOf, sharesBy } from './misplacement-counts.js';
import { isSelectedFinding } from './selection.js';
import { walkDevices } from './walk-devices.js';

const id = (number: number): Eui64 => {
  const parsed = parseEui64(`90-B3-D5-1F-30-02-00-${number.toString(16).padStart(2, '0')}`);
  invariant(parsed !== undefined, 'it has the form of an entity ID');
  return parsed;
};
const [east, london, gas, stranger] = [id(1), id(2), id(3), id(99)];
const [mpan, mprn] = ['1012345678903', '3938424403'];
const seen = { attributes: {}, source: 'test', observedAt: 0 };
const instant = Date.UTC(2026, 0, 1);

const party = (entityId: Eui64, mpids: readonly string[], role: string): PartyRecord => ({
  ...{ ...seen, entityId, mpids, name: 'party', userRoles: [role], status: 'active' },
});

const registration = (
  mpxn: string,
  mpid: string,
  effectiveFrom = 0,
  effectiveUntil = Infinity,
): RegistrationRecord => ({
  ...{ ...seen, mpxn, mpid, kind: 'networkOperator', role: null, effectiveFrom, effectiveUntil },
});

const device = (members: Partial<DeviceRecord> = {}): DeviceRecord => ({
  ...{ ...seen, deviceId: id(200), deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', cohort: 'IOC' },
  ...{ mpxn: mpan, networkOperatorCritical: east, networkOperatorNonCritical: east },
  ...{ supplierCritical: null, supplierNonCritical: null, executionCounters: undefined },
  ...members,
});

function cacheWith(...registrations: readonly RegistrationRecord[]): ContextCache {
  const cache = new ContextCache();
  cache.putParty(party(east, ['EELC'], 'ED'));
  cache.putParty(party(london, ['LOND'], 'ED'));
  cache.putParty(party(gas, ['GTNO'], 'GT'));
  for (const one of registrations) cache.putRegistration(one);
  cache.loaded = true;
  return cache;
}

const kinds = (one: DeviceRecord, cache: ContextCache, at = instant): readonly FindingKind[] =>
  findingsOf(one, cache, at).map(({ kind }) => kind);

describe('a network operator slot', () => {
  it('is never called misplaced without a meter point, or while that is not known', () => {
    const cache = cacheWith(registration(mpan, 'LOND'));
    expect(kinds(device({ mpxn: null }), cache)).toEqual(['no-meter-point', 'no-meter-point']);
    expect(kinds(device({ mpxn: undefined }), cache)).toEqual(['meter-point-unknown', 'meter-point-unknown']);
  });

  it('is never called misplaced without a registration in force, or with two that contradict each other', () => {
    expect(kinds(device(), cacheWith())).toEqual(['no-registration', 'no-registration']);
    const ended = cacheWith(registration(mpan, 'LOND', 0, instant));
    expect(kinds(device(), ended)).toEqual(['no-registration', 'no-registration']);
    const two = cacheWith(registration(mpan, 'LOND'), registration(mpan, 'EELC', 1));
    expect(kinds(device(), two)).toEqual(['registration-conflicting', 'registration-conflicting']);
  });

  it('is never called misplaced when the registered operator has no entity IDs in the role of the meter point', () => {
    expect(kinds(device(), cacheWith(registration(mpan, 'NONE')))).toEqual(['operator-unknown', 'operator-unknown']);
    expect(kinds(device(), cacheWith(registration(mpan, 'GTNO')))).toEqual(['operator-unknown', 'operator-unknown']);
  });

  it('is empty or unknown as the inventory states it', () => {
    const cache = cacheWith(registration(mpan, 'LOND'));
    const found = device({ networkOperatorCritical: null, networkOperatorNonCritical: undefined });
    expect(kinds(found, cache)).toEqual(['slot-empty', 'slot-unknown']);
  });

  it('is right when it holds the registered operator, electricity and gas', () => {
    expect(kinds(device(), cacheWith(registration(mpan, 'EELC')))).toEqual(['right', 'right']);
    const meter = device({ mpxn: mprn, networkOperatorCritical: gas, networkOperatorNonCritical: east });
    expect(kinds(meter, cacheWith(registration(mprn, 'GTNO')))).toEqual(['right', 'misplaced']);
  });

  it('is misplaced when it holds another, also one that belongs to no party', () => {
    const cache = cacheWith(registration(mpan, 'LOND'));
    const [critical, nonCritical] = findingsOf(device({ networkOperatorNonCritical: stranger }), cache, instant);
    expect(critical).toMatchObject({ kind: 'misplaced', holderMpid: 'EELC', registered: 'LOND' });
    expect(nonCritical).toMatchObject({ kind: 'holder-unknown', holderMpid: null, holderEntityId: stranger });
    expect(nonCritical && holderOf(nonCritical)).toBe(stranger);
  });

  it('is judged by the registration at the instant asked for, the end exclusive', () => {
    const cache = cacheWith(registration(mpan, 'EELC', 0, instant), registration(mpan, 'LOND', instant));
    expect(kinds(device(), cache, instant - 1)).toEqual(['right', 'right']);
    expect(kinds(device(), cache, instant)).toEqual(['misplaced', 'misplaced']);
  });
});

describe('counts', () => {
  const cache = cacheWith(registration(mpan, 'LOND'), registration(mprn, 'GTNO'));
  const counting = new Counting();
  const wrong = device();
  const gasMeter = device({ deviceType: 'GSME', mpxn: mprn, networkOperatorCritical: gas, cohort: undefined });
  const unregistered = device({ mpxn: '1200012345679' });
  for (const one of [wrong, gasMeter, unregistered]) counting.add(findingsOf(one, cache, instant));
  const { cells, devices, devicesMisplaced } = counting.result();

  it('name every slot once', () => {
    const { critical, nonCritical } = bySlotAndKind(cells);
    expect({ devices, devicesMisplaced }).toEqual({ devices: 3, devicesMisplaced: 2 });
    expect(critical).toMatchObject({ right: 1, misplaced: 1, 'no-registration': 1 });
    expect(nonCritical).toMatchObject({ right: 0, misplaced: 2, 'no-registration': 1 });
  });

  it('say who sits in whose slots', () => {
    expect(matrixOf(cells)).toEqual([
      { slot: 'nonCritical', holder: 'EELC', registered: 'GTNO', count: 1 },
      { slot: 'critical', holder: 'EELC', registered: 'LOND', count: 1 },
      { slot: 'nonCritical', holder: 'EELC', registered: 'LOND', count: 1 },
    ]);
  });

  it('compare by property only the slots of which it can be said', () => {
    expect(sharesBy(cells, 'distributor')).toEqual([
      { of: '10 EELC', compared: 2, misplaced: 2 },
      { of: 'gas', compared: 2, misplaced: 1 },
    ]);
    expect(sharesBy(cells, 'cohort').map(({ of }) => of)).toEqual([null, 'IOC']);
  });

  it('are of what is selected', () => {
    const findings = [wrong, gasMeter, unregistered].flatMap((one) => findingsOf(one, cache, instant));
    const selected = (selection: Parameters<typeof isSelectedFinding>[0]): number =>
      findings.filter((finding) => isSelectedFinding(selection, finding)).length;
    expect(selected({ slots: [] })).toBe(0);
    expect(selected({ cohorts: ['MOC'] })).toBe(0);
    expect(selected({ holders: ['LOND'] })).toBe(0);
    expect(selected({})).toBe(3);
    expect(selected({ registered: ['LOND'], slots: ['critical'] })).toBe(1);
    expect(selected({ deviceTypes: ['GSME'] })).toBe(1);
  });
});

describe('a walk over the devices', () => {
  it('meets each SMETS1 device once, others never, and goes on after any of them', async () => {
    const cache = cacheWith();
    for (let number = 0; number < 200; number++) cache.putDevice(device({ deviceId: id(number) }));
    cache.putDevice(device({ deviceId: id(201), smetsVersion: 'SMETS2' }));
    const met: DeviceRecord[] = [];
    for await (const devices of walkDevices(cache)) met.push(...devices);
    expect(new Set(met.map(({ deviceId }) => deviceId)).size).toBe(200);
    expect(met).toHaveLength(200);
  });
});
