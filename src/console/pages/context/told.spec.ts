import type { DeviceState, MeterPointEntry } from './knowledge-queries.js';
import { deviceChanges, registrationChanges, registrationWords } from './state-changes.js';
import type { ToldEntry } from './told.js';
import { toldRows } from './told.js';

const entry = (version: string, seen: string, told: ToldEntry['told'] = 'version'): ToldEntry => ({
  ...{ position: version, told, version, source: 'inventory' },
  ...{ observedAt: `2026-01-${seen}T00:00:00.000Z`, recordedAt: `2026-02-${version.padStart(2, '0')}T00:00:00.000Z` },
});

describe('all that was told', () => {
  it('marks what came late, and compares it with what was known of that time', () => {
    const rows = toldRows([entry('1', '01'), entry('2', '20'), entry('3', '10')]);
    expect(rows.map((row) => (row.kind === 'version' ? [row.late, row.before?.version] : []))).toEqual([
      ...[
        [false, undefined],
        [false, '1'],
        [true, '1'],
      ],
    ]);
  });

  it('marks what was told otherwise of the very same instant', () => {
    const [, second] = toldRows([entry('1', '01'), entry('2', '01')]);
    expect(second).toMatchObject({ corrects: true, late: false });
  });

  it('keeps together what was only seen again', () => {
    const rows = toldRows([
      entry('1', '01'),
      entry('2', '02', 'sighting'),
      entry('3', '03', 'sighting'),
      entry('4', '04'),
    ]);
    expect(rows.map((row) => (row.kind === 'version' ? 1 : row.entries.length))).toEqual([1, 2, 1]);
  });

  it('compares only what tells of the same thing', () => {
    const rows = toldRows([entry('1', '05'), entry('2', '01')], () => false);
    expect(rows[1]).toMatchObject({ late: false, before: undefined });
  });
});

describe('the difference of two states in words', () => {
  const state: DeviceState = {
    ...{ deviceId: '00-DB-12-34-56-78-90-A0', deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned' },
    ...{ cohort: 'IOC', mpxn: '1012345678903', attributes: {} },
    executionCounters: { A: '1' },
    anchorSlots: {
      networkOperator: { critical: { entityId: 'A', certificateId: { serialNumber: '1', issuer: 'i' } } },
    },
  };

  it('is none when nothing differs', () => {
    expect(deviceChanges(state, { ...state })).toEqual([]);
  });

  it('tells unknown, none and empty apart', () => {
    const { deviceId, deviceType, smetsVersion, status, mpxn, attributes, executionCounters, anchorSlots } = state;
    const withoutCohort = {
      ...{ deviceId, deviceType, smetsVersion, status, mpxn: mpxn ?? null, attributes },
      ...(executionCounters === undefined ? {} : { executionCounters }),
      ...(anchorSlots === undefined ? {} : { anchorSlots }),
    };
    expect(deviceChanges(state, withoutCohort)).toEqual(['cohort: IOC → not stated']);
    expect(deviceChanges(state, { ...state, mpxn: null })).toEqual(['meter point: 1012345678903 → none']);
    const emptied = { ...state, anchorSlots: { networkOperator: { critical: null } } };
    expect(deviceChanges(state, emptied)).toEqual(['network operator critical slot: A → empty']);
  });

  it('tells another certificate of the same holder from another holder', () => {
    const other = { entityId: 'A', certificateId: { serialNumber: '2', issuer: 'i' } };
    const after = { ...state, anchorSlots: { networkOperator: { critical: other } }, executionCounters: { A: '2' } };
    expect(deviceChanges(state, after)).toEqual([
      'network operator critical slot: another certificate of A',
      'counter of A: 1 → 2',
    ]);
  });

  it('says what became of a registration', () => {
    const registration: MeterPointEntry['registration'] = {
      kind: 'networkOperator',
      ...{ mpid: 'EELC', effectiveFrom: '2020-01-01T00:00:00.000Z', effectiveUntil: null },
      ...{ attributes: {}, withdrawn: false },
    };
    expect(registrationWords(registration)).toBe('network operator EELC, from 2020-01-01 until further notice');
    const ended = { ...registration, effectiveUntil: '2026-01-01T00:00:00.000Z' };
    expect(registrationChanges(registration, ended)).toEqual(['until: further notice → 2026-01-01']);
    expect(registrationChanges(registration, { ...registration, withdrawn: true })).toHaveLength(1);
  });
});
