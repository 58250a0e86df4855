import { differenceInWords } from './difference-in-words.js';
import { curlOf } from './for-the-engineer.js';
import { certificatesFrom, factsText, replacedFacts, serviceRequestsOf } from './question.js';
import type { SimulatedAnswer } from './parse-answer.js';
import { chosenVersions } from './version-choice.js';

describe('a question in an address', () => {
  it('names where certificates come from, or nothing', () => {
    expect(certificatesFrom('party:90-B3')).toEqual({ kind: 'party', entityId: '90-B3' });
    expect(certificatesFrom('decision:019a')).toEqual({ kind: 'decision', decisionId: '019a' });
    expect(certificatesFrom('files')).toEqual({ kind: 'files' });
    expect(['party', 'thin air:x', undefined].map(certificatesFrom)).toEqual([undefined, undefined, undefined]);
  });

  it('holds replaced facts that read back as they were written, and none where the text holds none', () => {
    const facts = { 'device.status': 'Suspended', 'device.cohort': null, 'party.userRoles': ['ED'] };
    expect(replacedFacts(factsText(facts))).toEqual(facts);
    expect(factsText({})).toBeUndefined();
    expect(['{', '[]', '7', undefined].map(replacedFacts)).toEqual([{}, {}, {}, {}]);
  });

  it('lists service requests in the order of their numbers, of tables that they pick rows of', () => {
    const tables = {
      critical: { key: 'command.serviceReferenceVariant', rows: { '11.3': {}, '6.15.1': {}, '6.4.1': {} } },
      other: { key: 'device.deviceType', rows: { ESME: {} } },
    };
    expect(serviceRequestsOf(tables)).toEqual(['6.4.1', '6.15.1', '11.3']);
  });
});

describe('the version that decides', () => {
  const active = (cohort: string | null, version: number) => ({
    ...{ cohort, version, digest: '', catalogueDigest: '', guardRailsDigest: '' },
  });
  const ruleSets = [
    { name: 'corrective-action', active: [active(null, 1)] },
    { name: 'commands', active: [active(null, 2), active('MOC', 3)] },
  ];

  it('is the one in force for the cohort of the device, of the rule set that decides commands', () => {
    expect(chosenVersions({}, ruleSets, [], null)).toEqual({ ruleSet: 'commands', version: 2, against: null });
    expect(chosenVersions({}, ruleSets, [], 'MOC').version).toBe(3);
    expect(chosenVersions({}, ruleSets, [], 'IOC').version).toBe(2);
  });

  it('is the one in the address where that names one', () => {
    const question = { ruleSet: 'commands', version: '7', against: 'x' };
    expect(chosenVersions(question, ruleSets, [], 'MOC')).toEqual({ ruleSet: 'commands', version: 7, against: null });
  });

  it('is the newest of a rule set in which none is in force, and none while nothing is known', () => {
    expect(chosenVersions({ ruleSet: 'new' }, [{ name: 'new', active: [] }], [{ version: 4 }], null).version).toBe(4);
    expect(chosenVersions({}, [], [], null)).toEqual({ ruleSet: null, version: null, against: null });
  });
});

describe('two answers', () => {
  const answer = (verdict: 'permit' | 'refuse', responseCode: string | null, outcome: 'held' | 'broken') => {
    const rule = { rule: 'a', event: 'requirement', outcome, truth: 'true', waivedBy: null } as const;
    const data: SimulatedAnswer = {
      ...{ verdict, responseCode, decidedAt: '', reasons: [], advisories: [], missing: new Map(), sources: {} },
      explanation: { facts: {}, rules: [{ ...rule, conditions: { kind: 'all', truth: 'true', conditions: [] } }] },
    };
    return { data, isError: false };
  };
  const read = (version: number) => ({ data: { version: { version } } });

  it('are told apart by verdict and code, and by the rules that come out otherwise', () => {
    const one = { read: read(1), answer: answer('refuse', 'E4', 'broken'), isOfBefore: false };
    const other = { read: read(2), answer: answer('permit', null, 'held'), isOfBefore: false };
    expect(differenceInWords(one, other)).toEqual({
      differs: true,
      words:
        'They decide otherwise: version 1 refuses with E4, version 2 permits. ' +
        'One rule comes out otherwise, or is in one of them only.',
    });
    expect(differenceInWords(one, one)).toEqual({
      ...{ differs: false, words: 'Both refuse with E4. Every rule comes out the same.' },
    });
  });

  it('are not compared before both answer what is asked now', () => {
    const one = { read: read(1), answer: answer('permit', null, 'held'), isOfBefore: false };
    const none = { data: undefined, isError: false };
    expect(differenceInWords(one, { read: read(2), answer: none, isOfBefore: false })).toBeNull();
    expect(differenceInWords(one, { ...one, isOfBefore: true })).toBeNull();
    expect(differenceInWords({ ...one, isOfBefore: true }, one)).toBeNull();
    expect(differenceInWords({ ...one, answer: { ...one.answer, isError: true } }, one)).toBeNull();
  });
});

describe('a command line for the engineer', () => {
  it('is one shell word for the body, whatever stands in it', () => {
    const command = curlOf('https://anchorgate.example', {
      ...{ requestId: "it's", serviceReferenceVariant: '7.2', userRole: 'IS', commandVariant: 1 },
      ...{ receivedAt: '2026-11-22T10:15:00.000Z' },
      signatures: { user: 'verified', countersignature: 'verified', signerEntityId: 'x' },
    });
    expect(command).toContain(`it'\\''s`);
    expect(command).toContain(`'https://anchorgate.example/v1/evaluations?explain=full'`);
    expect(command).toContain('Bearer $TOKEN');
  });
});
