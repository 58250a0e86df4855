import type { DeviceKnown, Party, RegistrationKnown } from './parties-of-device.js';
import { inForceAt, kindOfRole, namesToLookUp, ownRole, partiesOfDevice } from './parties-of-device.js';

const party = (entityId: string, mpid: string, userRole: Party['userRoles'][number]): Party => ({
  ...{ entityId, mpids: [mpid], name: `party ${mpid}`, status: 'active', userRoles: [userRole] },
});
const [east, west, supplier] = [party('E', 'EAST', 'ED'), party('W', 'WEST', 'ED'), party('S', 'SUPA', 'IS')];

const registration = (kind: string, mpid: string, from: string, until: string | null): RegistrationKnown => ({
  ...{ kind, mpid, effectiveFrom: from, effectiveUntil: until, attributes: {}, source: 'rdp', supersededAt: null },
  ...{ observedAt: '2026-01-01T00:00:00.000Z', recordedAt: '2026-01-01T00:00:00.000Z' },
});
const [then, later] = ['2020-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'];

const device = (networkOperator: string): DeviceKnown => ({
  ...{ deviceId: 'D', deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', attributes: {} },
  ...{ source: 'inventory', observedAt: then, recordedAt: then, supersededAt: null },
  anchorSlots: { networkOperator: { critical: { entityId: networkOperator } }, supplier: { critical: null } },
});

describe('the parties of a device', () => {
  const registrations = [
    ...[registration('networkOperator', 'EAST', then, null), registration('supplier', 'SUPA', then, null)],
  ];

  it('are who is in the slot and who is registered, each kind apart', () => {
    const found = partiesOfDevice(device('W'), registrations, [east, west, supplier]);
    expect(found.map(({ entityId, kind, inSlot, registered }) => [entityId, kind, inSlot, registered])).toEqual([
      ...[
        ['W', 'networkOperator', true, false],
        ['E', 'networkOperator', false, true],
        ['S', 'supplier', false, true],
      ],
    ]);
  });

  it('stand once where the same party is both', () => {
    const [only] = partiesOfDevice(device('E'), registrations, [east, supplier]);
    expect(only).toMatchObject({ entityId: 'E', inSlot: true, registered: true });
  });

  it('are named by their ID where the service knows no such party', () => {
    expect(partiesOfDevice(device('X'), [], [])).toMatchObject([{ entityId: 'X', name: 'X', userRoles: [] }]);
  });

  it('are looked up by entity ID and by MPID', () => {
    expect(namesToLookUp(device('W'), registrations)).toEqual(['W', 'EAST', 'SUPA']);
    expect(namesToLookUp(undefined, [])).toEqual([]);
  });
});

describe('a registration', () => {
  it('is in force from its first instant on, and not at its last', () => {
    const one = [registration('supplier', 'SUPA', then, later)];
    const at = (instant: string): number => inForceAt(one, Date.parse(instant)).length;
    expect([at('2019-12-31T23:59:59.999Z'), at(then), at('2023-12-31T23:59:59.999Z'), at(later)]).toEqual([0, 1, 1, 0]);
  });
});

describe('the role of a sender', () => {
  it('stays where the party holds it, and is its first otherwise', () => {
    expect(ownRole(['IS', 'GS'], 'GS')).toBe('GS');
    expect(ownRole(['IS', 'GS'], 'ED')).toBe('IS');
  });

  it('says by which slot and registration it is judged', () => {
    expect(['ED', 'GT', 'IS', undefined].map(kindOfRole)).toEqual([
      ...['networkOperator', 'networkOperator', 'supplier', 'supplier'],
    ]);
  });
});
