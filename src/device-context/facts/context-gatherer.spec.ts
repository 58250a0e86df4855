import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../core/evaluation/command.js';
import type { Context, Fact } from '../../core/evaluation/context.js';
import { parseRequestId, parseServiceReferenceVariant } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { FactCatalogue } from '../../core/language/index.js';
import { boundFactPaths, parseFactCatalogue } from '../../core/language/index.js';
import { createTestCa } from '../../../test/fixtures/test-ca.js';
import { ContextCache } from '../cache/context-cache.js';
import type { DeviceRow, PartyRow, RegistrationRow } from '../cache/read-rows.js';
import { readDevice, readParty, readRegistration } from '../cache/read-rows.js';
import { CertificateReader } from '../certificates/index.js';
import { parseCertificate } from '../certificates/parse-certificate.js';
import { ContextGatherer } from './context-gatherer.js';
import { factReaders } from './read-facts.js';
import { FactsRefused, withFacts } from './with-facts.js';

const operator = '90-B3-D5-1F-30-02-00-00';
const supplierId = '90-B3-D5-1F-30-01-00-00';
const deviceId = '00-DB-12-34-56-78-90-A0';
const mpxn = '1012345678903';
const decidedAt = Date.UTC(2026, 10, 22, 10);
const hour = 3_600_000;
const day = 24 * hour;

type Json = Record<string, unknown> & { facts: Record<string, unknown> };
const factsJson = JSON.parse(readFileSync(join(__dirname, '../../../rules/facts.json'), 'utf8')) as Json;

function catalogueWith(more: Record<string, unknown> = {}): FactCatalogue {
  const checked = parseFactCatalogue({ ...factsJson, facts: { ...factsJson.facts, ...more } });
  invariant(checked.ok, 'the catalogue of the test is right');
  return checked.value;
}

const party = (change: Partial<PartyRow> = {}): PartyRow => ({
  ...{ entity_id: operator, name: 'Eastern', user_roles: ['ED'], mpids: ['EELC'], status: 'active' },
  ...{ attributes: {}, source: 'parties', observed_at: decidedAt - day },
  ...change,
});

const device = (change: Partial<DeviceRow> = {}): DeviceRow => ({
  ...{ device_id: deviceId, device_type: 'ESME', smets_version: 'SMETS1', status: 'Commissioned', cohort: 'IOC', mpxn },
  ...{ unstated: [], execution_counters: { [operator]: '18446744073709551615' } },
  anchor_slots: {
    networkOperator: { critical: { entityId: operator }, nonCritical: null },
    supplier: { critical: { entityId: supplierId } },
  },
  ...{ attributes: { firmwareHold: true, zones: ['a'] }, source: 'inventory', observed_at: decidedAt - hour },
  ...change,
});

const registration = (change: Partial<RegistrationRow> = {}): RegistrationRow => ({
  ...{ mpxn, kind: 'networkOperator', role: null, mpid: 'EELC' },
  ...{ effective_from: decidedAt - 400 * day, effective_until: null },
  ...{ attributes: { tariff: 'N1' }, source: 'rdp:EELC', observed_at: decidedAt - 26 * hour },
  ...change,
});

const supplierRegistration = (change: Partial<RegistrationRow> = {}): RegistrationRow =>
  registration({ kind: 'supplier', role: 'IS', mpid: 'SUPA', source: 'css', attributes: { tariff: 'S1' }, ...change });

interface World {
  readonly parties?: readonly PartyRow[];
  readonly devices?: readonly DeviceRow[];
  readonly registrations?: readonly RegistrationRow[];
}

const ca = createTestCa();
const reader = new CertificateReader([parseCertificate(ca.root.der)].filter((anchor) => anchor !== undefined));

function gathererOf({
  parties = [party(), party({ entity_id: supplierId, user_roles: ['IS', 'GS'], mpids: ['SUPA'] })],
  devices = [device()],
  registrations = [registration(), supplierRegistration()],
}: World = {}): ContextGatherer {
  const cache = new ContextCache();
  for (const row of parties) cache.putParty(readParty(row));
  for (const row of devices) cache.putDevice(readDevice(row));
  for (const row of registrations) cache.putRegistration(readRegistration(row));
  cache.loaded = true;
  return new ContextGatherer(cache, reader);
}

function command(change: Partial<Command> = {}): Command {
  const requestId = parseRequestId(`${operator}:${deviceId}:1201`);
  const serviceReferenceVariant = parseServiceReferenceVariant('7.2');
  invariant(requestId !== undefined && serviceReferenceVariant !== undefined, 'the command of the test is right');
  return {
    ...{ requestId, serviceReferenceVariant, userRole: 'ED', commandVariant: 1, receivedAt: decidedAt - 100 },
    signatures: { user: 'verified', countersignature: 'verified', signerEntityId: requestId.originatorId },
    updateSecurityCredentials: null,
    ...change,
  };
}

const catalogue = catalogueWith();
const allOf = (facts: FactCatalogue) => ({ catalogue: facts, usedFacts: facts.facts.map(({ index }) => index) });

const gather = (world: World = {}, facts = catalogue, asked = command()): Context =>
  gathererOf(world).gather(allOf(facts), asked, decidedAt);

const indexOf = (context: Context, path: string): number => context.catalogue.byPath.get(path)?.index ?? -1;
const valueOf = (context: Context, path: string): Fact => context.values[indexOf(context, path)];
const absenceOf = (context: Context, path: string) => {
  expect(valueOf(context, path)).toBeUndefined();
  return context.absenceOf(indexOf(context, path));
};

const networkOperatorMpid = 'registration.networkOperatorMpid';

describe('ContextGatherer', () => {
  it('gathers nothing until all of the context was read', () => {
    const gatherer = new ContextGatherer(new ContextCache(), reader);
    expect(() => gatherer.gather(allOf(catalogue), command(), decidedAt)).toThrow('CONTEXT_NOT_LOADED');
  });

  it('supplies exactly the facts that a catalogue may name, of the same source and type', () => {
    const supplied = Object.entries(factReaders).map(([path, { source, type }]) => [path, source, type]);
    const nameable = [...boundFactPaths].map(([path, { source, type }]) => {
      const item = type.replace('list of ', '').replace('enum', 'text');
      return [path, source, type.startsWith('list of ') ? `${item}[]` : item];
    });
    expect(supplied.toSorted()).toEqual(nameable.toSorted());
  });

  describe('says why a fact is unknown', () => {
    it.each<[string, string, World, string, string]>([
      [
        'the device is not known',
        'device.status',
        { devices: [] },
        'FACT_MISSING',
        `device \`${deviceId}\` is not in the inventory`,
      ],
      [
        'the device of a registration is not known',
        networkOperatorMpid,
        { devices: [] },
        'FACT_MISSING',
        `device \`${deviceId}\` is not in the inventory`,
      ],
      [
        'the device serves no meter point',
        networkOperatorMpid,
        { devices: [device({ mpxn: null })] },
        'FACT_MISSING',
        `device \`${deviceId}\` serves no meter point and so has no network operator registration`,
      ],
      [
        'the meter point of the device is not stated',
        networkOperatorMpid,
        { devices: [device({ mpxn: null, unstated: ['mpxn'] })] },
        'FACT_MISSING',
        `the inventory does not state the meter point of device \`${deviceId}\``,
      ],
      [
        'the device was seen too long ago to say its meter point',
        networkOperatorMpid,
        { devices: [device({ observed_at: decidedAt - 31 * day - 1 })] },
        'FACT_TOO_OLD',
        `device \`${deviceId}\` was last seen 31 d ago, too long to say which meter point it serves`,
      ],
      [
        'nothing is registered',
        networkOperatorMpid,
        { registrations: [] },
        'FACT_MISSING',
        'no network operator registration of mpan ending 8903 is known',
      ],
      [
        'the registration is still to come',
        networkOperatorMpid,
        { registrations: [registration({ effective_from: decidedAt + 1 })] },
        'FACT_NOT_YET_IN_FORCE',
        'the network operator registration of mpan ending 8903 is not in force yet',
      ],
      [
        'the registration has ended',
        networkOperatorMpid,
        { registrations: [registration({ effective_until: decidedAt })] },
        'FACT_ENDED',
        'the network operator registration of mpan ending 8903 has ended and no other is known',
      ],
      [
        'two registrations contradict each other',
        networkOperatorMpid,
        { registrations: [registration(), registration({ effective_from: decidedAt - 1, mpid: 'LOND' })] },
        'FACT_CONFLICTING',
        'several network operator registrations of mpan ending 8903 are in force at once; correct their periods',
      ],
      [
        'the registration is too old',
        networkOperatorMpid,
        { registrations: [registration({ observed_at: decidedAt - 7 * day - 1 })] },
        'FACT_TOO_OLD',
        'registration of mpan ending 8903 was last seen 7 d ago; the catalogue accepts 7 d',
      ],
      [
        'the sender is not known',
        'party.status',
        { parties: [] },
        'FACT_MISSING',
        `\`${operator}\` is not in the party list`,
      ],
      [
        'nobody is known under the registered MPID',
        'registration.networkOperatorEntityIds',
        { registrations: [registration({ mpid: 'LOND' })] },
        'FACT_MISSING',
        'no party with market participant ID `LOND` in that role is in the party list',
      ],
      [
        'a slot is not stated',
        'device.supplierSlot.nonCriticalEntityId',
        {},
        'FACT_MISSING',
        'the inventory does not state `device.supplierSlot.nonCriticalEntityId`',
      ],
      [
        'the device has no counter for the sender',
        'device.executionCounter',
        { devices: [device({ execution_counters: {} })] },
        'FACT_MISSING',
        'the inventory does not state `device.executionCounter`',
      ],
    ])('when %s', (_name, path, world, code, detail) => {
      expect(absenceOf(gather(world), path)).toEqual({ code, detail });
    });

    it('and names the limit of the catalogue', () => {
      const strict = catalogueWith({
        [networkOperatorMpid]: { ...Object(factsJson.facts[networkOperatorMpid]), maxAge: 'P1D' },
      });
      expect(absenceOf(gather({}, strict), networkOperatorMpid).detail).toBe(
        'registration of mpan ending 8903 was last seen 26 h ago; the catalogue accepts 24 h',
      );
    });

    it('as it was when it was gathered, whatever is learnt since', () => {
      const cache = new ContextCache();
      cache.putDevice(readDevice(device()));
      cache.loaded = true;
      const context = new ContextGatherer(cache, reader).gather(allOf(catalogue), command(), decidedAt);
      cache.putRegistration(readRegistration(registration({ effective_from: decidedAt + 1 })));
      expect(absenceOf(context, networkOperatorMpid).code).toBe('FACT_MISSING');
    });
  });

  describe('reads attributes as the catalogue says', () => {
    const attribute = (type: string, source: string) => ({ type, source, meaning: 'of a test' });
    const made = catalogueWith({
      'device.attributes.firmwareHold': attribute('boolean', 'device'),
      'device.attributes.zones': attribute('text', 'device'),
      'device.attributes.gone': { ...attribute('text', 'device'), nullable: true },
      'device.attributes.never': attribute('text', 'device'),
      'party.attributes.since': attribute('instant', 'party'),
      'registration.attributes.tariff': attribute('text', 'supplierRegistration'),
    });
    const world = {
      devices: [device({ attributes: { firmwareHold: true, zones: ['a'], gone: null, never: null } })],
      parties: [party({ attributes: { since: '2020-01-01T00:00:00.000Z' } })],
    };

    it('not of another type', () => {
      expect(absenceOf(gather(world, made), 'device.attributes.zones')).toEqual({
        code: 'FACT_WRONG_TYPE',
        detail: '`device.attributes.zones` is a list that is not of type text',
      });
    });

    it('not as absent where the catalogue knows no absence', () => {
      expect(absenceOf(gather(world, made), 'device.attributes.never').code).toBe('FACT_MISSING');
    });

    it('from the source that it names', () => {
      const context = gather(world, made);
      expect(valueOf(context, 'device.attributes.firmwareHold')).toBe(true);
      expect(valueOf(context, 'device.attributes.gone')).toBeNull();
      expect(valueOf(context, 'party.attributes.since')).toBe(Date.UTC(2020, 0, 1));
      expect(valueOf(context, 'registration.attributes.tariff')).toBe('S1');
    });
  });

  it('does not take a status that the catalogue does not know', () => {
    const narrow = catalogueWith({
      'device.status': { ...Object(factsJson.facts['device.status']), values: ['Suspended'] },
    });
    expect(absenceOf(gather({}, narrow), 'device.status').code).toBe('FACT_WRONG_TYPE');
  });

  it('leaves facts that no rule reads undefined', () => {
    const used = [indexOf(gather(), 'device.status')];
    const context = gathererOf().gather({ catalogue, usedFacts: used }, command(), decidedAt);
    expect(context.values.filter((value) => value !== undefined)).toEqual(['Commissioned']);
  });

  it('gathers every fact of a command that is not 6.15.1', () => {
    const context = gather();
    const known = Object.fromEntries(
      context.catalogue.facts
        .map(({ path, index }) => [path, context.values[index]] as const)
        .filter(([path]) => !path.startsWith('credentials.') && !path.startsWith('certificate.')),
    );
    expect(known).toEqual({
      'clock.decidedAt': decidedAt,
      'command.commandVariant': 1,
      'command.countersignature': 'verified',
      'command.originatorCounter': 1201n,
      'command.originatorId': operator,
      'command.receivedAt': decidedAt - 100,
      'command.requestId': `${operator}:${deviceId}:1201`,
      'command.serviceReference': '7.2',
      'command.serviceReferenceVariant': '7.2',
      'command.signerEntityId': operator,
      'command.targetId': deviceId,
      'command.userRole': 'ED',
      'command.userSignature': 'verified',
      'device.age': hour,
      'device.cohort': 'IOC',
      'device.deviceId': deviceId,
      'device.deviceType': 'ESME',
      'device.executionCounter': 18446744073709551615n,
      'device.mpxn': mpxn,
      'device.networkOperatorSlot.criticalEntityId': operator,
      'device.networkOperatorSlot.nonCriticalEntityId': null,
      'device.smetsVersion': 'SMETS1',
      'device.status': 'Commissioned',
      'device.supplierSlot.criticalEntityId': supplierId,
      'device.supplierSlot.nonCriticalEntityId': undefined,
      'party.entityId': operator,
      'party.mpids': ['EELC'],
      'party.name': 'Eastern',
      'party.status': 'active',
      'party.userRoles': ['ED'],
      'registration.networkOperatorAge': 26 * hour,
      'registration.networkOperatorEntityIds': [operator],
      'registration.networkOperatorMpid': 'EELC',
      'registration.supplierAge': 26 * hour,
      'registration.supplierEntityIds': [supplierId],
      'registration.supplierMpid': 'SUPA',
      'registration.supplierRole': 'IS',
    });
    const ofCredentials = context.catalogue.facts.filter(({ path }) => /^(credentials|certificate)\./.test(path));
    expect(ofCredentials.map(({ index }) => context.values[index])).toEqual(ofCredentials.map(() => null));
    expect(context.provenance).toEqual({
      device: { source: 'inventory', observedAt: decidedAt - hour },
      networkOperatorRegistration: { source: 'rdp:EELC', observedAt: decidedAt - 26 * hour },
      supplierRegistration: { source: 'css', observedAt: decidedAt - 26 * hour },
      party: { source: 'parties', observedAt: decidedAt - day },
    });
  });

  it('gathers what a 6.15.1 carries', () => {
    const digitalSigning = ca.issueOrganisationCertificate({ role: 3, entityId: operator, usage: 'digitalSignature' });
    const context = gather(
      {},
      catalogue,
      command({
        updateSecurityCredentials: {
          remotePartyRole: 'NetworkOperator',
          ...{ remotePartyFloorSeqNumber: 1200n, remotePartyPrepaymentTopUpFloorSeqNumber: null },
          ...{ executionDateTime: null, applyTimeBasedCPVChecks: true, certificationPathCertificates: ca.path },
          replacementCertificates: {
            ...{ digitalSigning: digitalSigning.base64, keyAgreement: null, keyAgreementTopUp: null },
          },
        },
      }),
    );
    const paths = context.catalogue.facts.filter(({ path }) => /^(credentials|certificate)\./.test(path));
    expect(Object.fromEntries(paths.map(({ path, index }) => [path, context.values[index]]))).toEqual({
      'certificate.chain': 'verified',
      'certificate.digitalSigningKeyUsage': 'digitalSignature',
      'certificate.entityId': operator,
      'certificate.entityIds': [operator],
      'certificate.keyAgreementKeyUsage': null,
      'certificate.keyAgreementTopUpKeyUsage': null,
      'certificate.problems': [],
      'certificate.roles': ['NetworkOperator'],
      'certificate.validity': 'current',
      'credentials.applyTimeBasedChecks': true,
      'credentials.certificationPathLength': 2,
      'credentials.executionDateTime': null,
      'credentials.floorSequenceNumber': 1200n,
      'credentials.prepaymentTopUpFloorSequenceNumber': null,
      'credentials.remotePartyRole': 'NetworkOperator',
      'credentials.replacementCertificates': ['digitalSigning'],
    });
  });

  it('joins all entity IDs of the registered operator, whatever their status', () => {
    const another = '90-B3-D5-1F-30-02-00-01';
    const parties = [
      party(),
      party({ entity_id: another, user_roles: ['GT'], status: 'suspended' }),
      party({ entity_id: supplierId, user_roles: ['IS'], mpids: ['EELC'] }),
    ];
    expect(valueOf(gather({ parties }), 'registration.networkOperatorEntityIds')).toEqual([operator, another]);
  });

  it('tells the cohort of a device', () => {
    const { targetId, originatorId } = command().requestId;
    expect(gathererOf().cohortOf(targetId)).toBe('IOC');
    expect(
      gathererOf({ devices: [device({ cohort: null, unstated: ['cohort'] })] }).cohortOf(targetId),
    ).toBeUndefined();
    expect(gathererOf({ devices: [device({ cohort: null })] }).cohortOf(targetId)).toBeNull();
    expect(gathererOf().cohortOf(originatorId)).toBeNull();
  });

  describe('withFacts', () => {
    it('refuses all facts that do not fit, at once', () => {
      const given = { 'device.sttus': 'x', 'device.status': 'Lost', 'device.deviceType': null };
      expect(() => withFacts(gather(), given)).toThrow(FactsRefused);
      const faults = ((): readonly { code: string; pointer: string }[] => {
        try {
          withFacts(gather(), given);
        } catch (error) {
          return error instanceof FactsRefused ? error.faults : [];
        }
        return [];
      })();
      expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([
        ['FACT_UNKNOWN', '/device.sttus'],
        ['FACT_WRONG_TYPE', '/device.status'],
        ['FACT_NOT_NULLABLE', '/device.deviceType'],
      ]);
    });

    it('replaces what is given and keeps the rest', () => {
      const before = gather();
      const context = withFacts(before, { 'device.status': 'Suspended', 'device.executionCounter': '7' });
      expect(valueOf(context, 'device.status')).toBe('Suspended');
      expect(valueOf(context, 'device.executionCounter')).toBe(7n);
      expect(valueOf(context, 'device.deviceType')).toBe('ESME');
      expect(valueOf(before, 'device.status')).toBe('Commissioned');
    });
  });
});
