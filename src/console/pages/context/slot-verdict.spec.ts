import type { RegistrationKnown } from './knowledge-queries.js';
import type { PointRead } from './slot-verdict.js';
import { registeredAt, registeredFor, slotVerdict } from './slot-verdict.js';

const registration = (
  mpid: string,
  kind: 'networkOperator' | 'supplier' = 'networkOperator',
  role?: string,
): RegistrationKnown => ({
  ...{ kind, mpid, effectiveFrom: '2020-01-01T00:00:00.000Z', effectiveUntil: '2026-01-01T00:00:00.000Z' },
  ...{ attributes: {}, source: 's', observedAt: '', recordedAt: '', supersededAt: null },
  ...(role === undefined ? {} : { role }),
});
const party = (mpid: string) => ({
  ...{ entityId: '90-B3-D5-1F-30-02-00-00', name: `operator ${mpid}`, mpids: [mpid] },
  ...{ status: 'active' as const, userRoles: ['ED' as const] },
});
const held = { entityId: '90-B3-D5-1F-30-02-00-00' };
const at = Date.parse('2025-06-01T00:00:00.000Z');

describe('who is registered for a slot', () => {
  it('is nobody when no period holds, and nobody when two do', () => {
    expect(registeredAt([], 'networkOperator', 'ESME', at)).toMatchObject({ mpid: null });
    const ended = Date.parse('2026-01-01T00:00:00.000Z');
    expect(registeredAt([registration('EELC')], 'networkOperator', 'ESME', ended)).toMatchObject({ mpid: null });
    const both = registeredAt([registration('EELC'), registration('LOND')], 'networkOperator', 'ESME', at);
    expect(both).toEqual({ mpid: null, why: 'more than one operator is registered: EELC, LOND' });
  });

  it('is the supplier of the device’s own fuel', () => {
    const all = [registration('SUPA', 'supplier', 'IS'), registration('GASA', 'supplier', 'GS')];
    expect(registeredAt(all, 'supplier', 'ESME', at)).toEqual({ mpid: 'SUPA' });
    expect(registeredAt(all, 'supplier', 'GPF', at)).toEqual({ mpid: 'GASA' });
  });
});

describe('who is registered for a device', () => {
  const device = { mpxn: '2000000000007', deviceType: 'ESME' };
  const read = { data: { registrations: [registration('EELC')] }, isError: false, isPlaceholderData: false };
  const said = (of: typeof device | { mpxn: null; deviceType: string }, point: PointRead) =>
    registeredFor(of, point, 'networkOperator', at);

  it('is not known, rather than nobody, while registrations are not read for the instant asked about', () => {
    expect(said(device, { ...read, data: undefined, isError: true })).toEqual({
      ...{ mpid: null, why: 'registrations could not be read' },
    });
    const reading = { mpid: null, why: 'registrations are being read' };
    expect(said(device, { ...read, data: undefined })).toEqual(reading);
    expect(said(device, { ...read, isPlaceholderData: true })).toEqual(reading);
  });

  it('is nobody where none was told, and stays as read when a later reading fails', () => {
    expect(said(device, { ...read, data: null })).toEqual({ mpid: null, why: 'no operator is registered' });
    expect(said({ ...device, mpxn: null }, read)).toEqual({ mpid: null, why: 'the device has no meter point' });
    expect(said(device, { ...read, isError: true })).toEqual({ mpid: 'EELC' });
  });
});

describe('what is said of a slot', () => {
  const registered = { mpid: 'EELC' };

  it('is never that it is wrong while that cannot be known', () => {
    const none = { mpid: null, why: 'no operator is registered' };
    expect(slotVerdict('networkOperator', undefined, null, registered).tone).toBe('unsure');
    expect(slotVerdict('networkOperator', null, null, registered)).toEqual({ tone: 'quiet', words: 'empty' });
    expect(slotVerdict('networkOperator', held, party('LOND'), none).tone).toBe('unsure');
    expect(slotVerdict('networkOperator', held, undefined, registered).tone).toBe('quiet');
  });

  it('names who sits there and who is registered', () => {
    expect(slotVerdict('networkOperator', held, party('LOND'), registered).words).toBe(
      'holds another operator than the registered one: LOND sits here, EELC is registered',
    );
    expect(slotVerdict('networkOperator', held, null, registered).tone).toBe('bad');
    expect(slotVerdict('supplier', held, party('EELC'), registered)).toEqual({
      tone: 'good',
      words: 'holds the registered supplier',
    });
  });
});
