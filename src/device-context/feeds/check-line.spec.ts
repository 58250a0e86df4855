import fc from 'fast-check';
import type { NdjsonLine } from '../../http/ndjson.js';
import { checkLine } from './check-line.js';
import { feeds } from './feeds.js';

const receivedAt = Date.UTC(2026, 10, 22, 10);
const observedAt = '2026-11-22T09:00:00.000Z';

const party = {
  ...{ entityId: '90-b3-d5-1f-30-02-00-00', name: 'Eastern Power Networks', userRoles: ['GT', 'ED'] },
  ...{ mpids: ['EELC'], status: 'active' },
};
const device = {
  ...{ deviceId: '00-DB-12-34-56-78-90-A0', deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned' },
  observedAt,
};
const networkOperator = {
  ...{ mpxn: '1012345678901', kind: 'networkOperator', mpid: 'EELC', observedAt },
  ...{ effectiveFrom: '2020-01-01T00:00:00Z', effectiveUntil: null },
};
const supplier = { ...networkOperator, kind: 'supplier', mpid: 'SUPA', role: 'IS' };

const line = (json: unknown): NdjsonLine => ({
  line: 7,
  text: typeof json === 'string' ? json : JSON.stringify(json),
});

type Name = keyof typeof feeds;
function check(name: Name, json: unknown) {
  const given = line(json);
  if (name === 'parties') return checkLine(feeds.parties, given, receivedAt);
  return name === 'devices'
    ? checkLine(feeds.devices, given, receivedAt)
    : checkLine(feeds.registrations, given, receivedAt);
}

const faultsOf = (name: Name, json: unknown): readonly string[] => {
  const checked = check(name, json);
  return checked.ok ? [] : checked.errors.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('checkLine refuses', () => {
  it.each<[string, Name, unknown, readonly string[]]>([
    ['text that is not JSON', 'parties', '{"entityId":', ['LINE_NOT_JSON /entityId']],
    ['a list', 'parties', [], ['LINE_NOT_JSON ']],
    ['null', 'parties', 'null', ['LINE_NOT_JSON ']],
    ['a duplicate key', 'parties', '{"name":"a","name":"b"}', ['LINE_NOT_JSON /name']],
    ['a key that would become a prototype', 'devices', '{"__proto__":{}}', ['LINE_NOT_JSON /__proto__']],
    [
      'an empty object, every property at once',
      'parties',
      {},
      ['entityId', 'name', 'userRoles', 'mpids', 'status'].map((name) => `PROPERTY_MISSING /${name}`),
    ],
    ['an unknown property', 'parties', { ...party, colour: 1 }, ['PROPERTY_UNKNOWN /colour']],
    ['a short entity ID', 'parties', { ...party, entityId: '90-B3' }, ['PROPERTY_INVALID /entityId']],
    ['no role', 'parties', { ...party, userRoles: [] }, ['PROPERTY_INVALID /userRoles']],
    ['a role twice', 'parties', { ...party, userRoles: ['ED', 'ED'] }, ['PROPERTY_INVALID /userRoles']],
    ['a role that is none', 'parties', { ...party, userRoles: ['ED', {}] }, ['PROPERTY_INVALID /userRoles']],
    ['a small-letter MPID', 'parties', { ...party, mpids: ['eelc'] }, ['PROPERTY_INVALID /mpids']],
    ['another status', 'parties', { ...party, status: 'Active' }, ['PROPERTY_INVALID /status']],
    ['null for a property', 'parties', { ...party, name: null }, ['PROPERTY_INVALID /name']],
    ['no observation', 'devices', { ...device, observedAt: undefined }, ['PROPERTY_MISSING /observedAt']],
    [
      'a day that does not exist',
      'devices',
      { ...device, observedAt: '2026-02-30T00:00:00Z' },
      ['PROPERTY_INVALID /observedAt'],
    ],
    [
      'a year that PostgreSQL has not',
      'devices',
      { ...device, observedAt: '0000-01-01T00:00:00Z' },
      ['PROPERTY_INVALID /observedAt'],
    ],
    [
      'an observation of tomorrow',
      'devices',
      { ...device, observedAt: '2026-11-23T00:00:00Z' },
      ['OBSERVATION_IN_FUTURE /observedAt'],
    ],
    [
      'a counter as a number',
      'devices',
      { ...device, executionCounters: { [device.deviceId]: 5 } },
      ['PROPERTY_INVALID /executionCounters'],
    ],
    [
      'one entity in two spellings',
      'devices',
      { ...device, executionCounters: { '90-b3-d5-1f-30-02-00-00': '1', '90-B3-D5-1F-30-02-00-00': '2' } },
      ['PROPERTY_INVALID /executionCounters'],
    ],
    ['a list of slots', 'devices', { ...device, anchorSlots: [] }, ['PROPERTY_INVALID /anchorSlots']],
    [
      'a slot pair as a list',
      'devices',
      { ...device, anchorSlots: { supplier: [] } },
      ['PROPERTY_INVALID /anchorSlots/supplier'],
    ],
    [
      'an empty object in a slot',
      'devices',
      { ...device, anchorSlots: { supplier: { critical: {} } } },
      ['PROPERTY_MISSING /anchorSlots/supplier/critical/entityId'],
    ],
    [
      'a third slot',
      'devices',
      { ...device, anchorSlots: { supplier: { other: null } } },
      ['PROPERTY_UNKNOWN /anchorSlots/supplier/other'],
    ],
    ['a meter point of 12 digits', 'devices', { ...device, mpxn: '101234567890' }, ['PROPERTY_INVALID /mpxn']],
    [
      'an attribute that is an object',
      'devices',
      { ...device, attributes: { a: {} } },
      ['PROPERTY_INVALID /attributes'],
    ],
    [
      'an attribute list of lists',
      'devices',
      { ...device, attributes: { a: [[1]] } },
      ['PROPERTY_INVALID /attributes'],
    ],
    ['an attribute with a dot', 'devices', { ...device, attributes: { 'a.b': 1 } }, ['PROPERTY_INVALID /attributes']],
    [
      'an attribute that every object has',
      'devices',
      { ...device, attributes: { constructor: 1 } },
      ['PROPERTY_UNKNOWN /attributes/constructor'],
    ],
    [
      'too many attributes',
      'devices',
      { ...device, attributes: Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`a${i}`, i])) },
      ['PROPERTY_INVALID /attributes'],
    ],
    [
      'attributes too long',
      'devices',
      { ...device, attributes: { a: Array<string>(20).fill('x'.repeat(1_000)) } },
      ['PROPERTY_INVALID /attributes'],
    ],
    ['a supplier without a role', 'registrations', { ...supplier, role: undefined }, ['PROPERTY_MISSING /role']],
    ['a network operator with one', 'registrations', { ...networkOperator, role: 'IS' }, ['PROPERTY_INVALID /role']],
    [
      'an end left out',
      'registrations',
      { ...networkOperator, effectiveUntil: undefined },
      ['PROPERTY_MISSING /effectiveUntil'],
    ],
    [
      'an end at its begin',
      'registrations',
      { ...networkOperator, effectiveUntil: '2020-01-01T00:00:00.000Z' },
      ['PROPERTY_INVALID /effectiveUntil'],
    ],
  ])('%s', (_name, name, json, faults) => {
    expect(faultsOf(name, json)).toEqual(faults);
  });

  it('a line that was not read, and says why', () => {
    const checked = checkLine(feeds.parties, { line: 3, fault: 'LINE_TOO_LONG' }, receivedAt);
    expect(checked).toMatchObject({ ok: false, errors: [{ line: 3, code: 'LINE_TOO_LONG', pointer: '' }] });
  });

  it('whatever JSON, without throwing', () => {
    const name = fc.oneof(
      fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), ...Object.keys(device), 'critical', 'then'),
      fc.string(),
    );
    const { json } = fc.letrec((tie) => ({
      scalar: fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
      json: fc.oneof(
        { depthSize: 'small', maxDepth: 6 },
        tie('scalar'),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(name, tie('json'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom('parties', 'devices', 'registrations'), name, json, (feed, property, value) => {
        const base = { parties: party, devices: device, registrations: supplier }[feed];
        expect(check(feed, value).ok).toBe(false);
        const mutated = Object.fromEntries([...Object.entries(base), [property, value]]);
        expect(typeof check(feed, mutated).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  it('without telling a meter-point number', () => {
    const checked = check('devices', { ...device, mpxn: '101234567890' });
    expect(checked).toMatchObject({
      ok: false,
      errors: [{ line: 7, detail: 'found `…7890`, expected an MPAN of 13 digits or an MPRN of 1 to 10' }],
    });
  });
});

describe('checkLine takes', () => {
  it('a party, entity ID canonical and lists sorted, observed now when it does not say', () => {
    expect(check('parties', party)).toEqual({
      ok: true,
      row: {
        ...{ line: 7, key: '["90-B3-D5-1F-30-02-00-00"]', observedAt: receivedAt },
        columns: {
          entity_id: '90-B3-D5-1F-30-02-00-00',
          name: 'Eastern Power Networks',
          user_roles: ['ED', 'GT'],
          mpids: ['EELC'],
          status: 'active',
          attributes: {},
          certificates: null,
        },
      },
    });
  });

  it('a device, and keeps what it does not state apart from what it states to be absent', () => {
    const columnsOf = (json: unknown) => {
      const checked = check('devices', json);
      return checked.ok ? checked.row.columns : undefined;
    };
    expect(columnsOf(device)).toMatchObject({
      unstated: ['cohort', 'mpxn'],
      execution_counters: null,
      anchor_slots: null,
    });
    expect(
      columnsOf({
        ...device,
        cohort: null,
        mpxn: null,
        executionCounters: {},
        anchorSlots: { supplier: { critical: null } },
      }),
    ).toMatchObject({
      ...{ unstated: [], cohort: null, mpxn: null, execution_counters: {} },
      anchor_slots: { networkOperator: undefined, supplier: { critical: null, nonCritical: undefined } },
    });
  });

  it('a meter point whose check digit is wrong: that is a matter for rules', () => {
    expect(check('registrations', networkOperator).ok).toBe(true);
  });

  it('two spellings of one instant as one registration', () => {
    const keyOf = (json: unknown) => {
      const checked = check('registrations', json);
      return checked.ok ? checked.row.key : undefined;
    };
    expect(keyOf(supplier)).toBe(keyOf({ ...supplier, effectiveFrom: '2020-01-01T00:00:00.000Z' }));
    expect(keyOf(supplier)).not.toBe(keyOf({ ...supplier, role: 'ES' }));
  });

  it('an observation a little ahead of our clock', () => {
    expect(check('devices', { ...device, observedAt: '2026-11-22T10:05:00.000Z' }).ok).toBe(true);
  });
});
