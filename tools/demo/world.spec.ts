import { X509Certificate } from 'node:crypto';
import { parseEui64, parseMpan, parseMprn } from '../../src/core/identifiers/index.js';
import { issueDemoCertificates } from './certificates.js';
import { demoParties, distributors, gasTransporters } from './parties.js';
import { truthTable } from './truth-table.js';
import { makeDemoWorld } from './world.js';

const certificates = issueDemoCertificates(demoParties, 'demo-world-spec');
const world = (seed: number, observedAt = 0) => makeDemoWorld({ devices: 10_000, seed, observedAt, certificates });

describe('the demo world', () => {
  const made = world(1);
  const lines = made.devices.map(({ line }) => line);

  it('is the same for the same seed, and another for another', () => {
    expect(world(1)).toEqual(made);
    expect(world(2)).not.toEqual(made);
  });

  it('has ten thousand different devices of three types and three cohorts', () => {
    expect(new Set(lines.map(({ deviceId }) => deviceId)).size).toBe(10_000);
    expect(lines.every(({ deviceId }) => parseEui64(deviceId) === deviceId)).toBe(true);
    expect([...new Set(lines.map(({ deviceType }) => deviceType))].sort()).toEqual(['ESME', 'GPF', 'GSME']);
    expect([...new Set(lines.map(({ cohort }) => cohort))].sort()).toEqual(['FOC', 'IOC', 'MOC']);
  });

  it('has fourteen distributors with real MPIDs and three gas transporters', () => {
    expect(distributors.map(({ mpid }) => mpid).join(' ')).toBe(
      'EELC EMEB LOND MANW MIDE NEEB NORW HYDE SPOW SEEB SOUT SWAE SWEB YELG',
    );
    expect(gasTransporters).toHaveLength(3);
    expect(new Set(demoParties.map(({ entityId }) => entityId)).size).toBe(demoParties.length);
  });

  it('gives every meter point a number whose check digits hold and whose region is its distributor’s', () => {
    const points = new Map(made.devices.map(({ meterPoint }) => [meterPoint.mpxn, meterPoint]));
    for (const [mpxn, { registeredOperator }] of points) {
      if (registeredOperator.distributorId === undefined) {
        expect(parseMprn(mpxn)?.checkDigitsHold).toBe(true);
      } else {
        expect(parseMpan(mpxn)?.checkDigitHolds).toBe(true);
        expect(mpxn.startsWith(registeredOperator.distributorId)).toBe(true);
      }
    }
  });

  it('puts the wrong network operator into about one slot in ten', () => {
    const wrong = made.devices.filter(
      ({ line, meterPoint }) =>
        line.anchorSlots.networkOperator.critical.entityId !== meterPoint.registeredOperator.entityId,
    );
    expect(wrong.length).toBeGreaterThan(800);
    expect(wrong.length).toBeLessThan(1_200);
  });

  it('registers every meter point with one network operator and, at any instant, one supplier', () => {
    const byPoint = new Map<string, (typeof made.registrations)[number][]>();
    for (const one of made.registrations) byPoint.set(one.mpxn, [...(byPoint.get(one.mpxn) ?? []), one]);
    expect(byPoint.size).toBe(new Set(lines.map(({ mpxn }) => mpxn)).size);
    for (const registrations of byPoint.values()) {
      expect(registrations.filter(({ kind }) => kind === 'networkOperator')).toHaveLength(1);
      const suppliers = registrations.filter(({ kind }) => kind === 'supplier');
      expect(suppliers.filter(({ effectiveUntil }) => effectiveUntil === null)).toHaveLength(1);
      expect(suppliers[0]?.effectiveUntil ?? null).toBe(suppliers[1]?.effectiveFrom ?? null);
    }
  });

  it('names certificates that were really issued, two to a party', () => {
    const { entityId } = demoParties[0] ?? { entityId: '' };
    const { digitalSigning, digitalSigningId } = certificates.of(entityId);
    const certificate = new X509Certificate(Buffer.from(digitalSigning, 'base64'));
    expect(certificate.serialNumber.replace(/^0+/, '')).toBe(digitalSigningId.serialNumber.replace(/^0+/, ''));
    expect(certificate.issuer).toContain(`CN=${digitalSigningId.issuer}`);
    expect(`${certificate.issuer} ${certificates.rootPem}`).not.toContain('demo-world-spec');
  });

  it('holds a device for each row of the truth table', () => {
    const rows = truthTable(made, certificates, 1_800_000_000_000);
    expect(rows.map(({ expected }) => Object.values(expected).join(' '))).toEqual([
      'permit permit permit',
      'refuse permit permit',
      'refuse refuse refuse',
      'refuse refuse refuse',
      'permit permit permit',
      'refuse refuse permit',
      'refuse refuse refuse',
      'refuse refuse refuse',
    ]);
    expect(rows[1]?.senderId).toBe(rows[1]?.slotHolderId);
    expect(rows[1]?.senderId).not.toBe(rows[1]?.registeredId);
  });
});
