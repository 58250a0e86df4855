import fc from 'fast-check';
import type { UpdateSecurityCredentials } from '../../core/evaluation/command.js';
import { bitString, octetString, utf8String } from '../../../test/fixtures/der-writer.js';
import type { OrganisationCertificateRequest } from '../../../test/fixtures/test-ca.js';
import { createTestCa } from '../../../test/fixtures/test-ca.js';
import type { CertificateFacts } from './certificate-facts.js';
import { certificateProblems } from './certificate-facts.js';
import { CertificateReader } from './certificate-reader.js';
import { parseCertificate } from './parse-certificate.js';

const entityId = '90-B3-D5-1F-30-02-00-00';
const decidedAt = Date.UTC(2026, 10, 22);
const ca = createTestCa({ seed: 'reader' });
const anchors = [parseCertificate(ca.root.der)].filter((anchor) => anchor !== undefined);
const reader = new CertificateReader(anchors);

const sound: OrganisationCertificateRequest = { role: 3, entityId, usage: 'digitalSignature' };

function update(change: Partial<UpdateSecurityCredentials> = {}): UpdateSecurityCredentials {
  return {
    remotePartyRole: 'NetworkOperator',
    remotePartyFloorSeqNumber: null,
    remotePartyPrepaymentTopUpFloorSeqNumber: null,
    executionDateTime: null,
    replacementCertificates: { digitalSigning: null, keyAgreement: null, keyAgreementTopUp: null },
    certificationPathCertificates: ca.path,
    applyTimeBasedCPVChecks: true,
    ...change,
  };
}

const carrying = (digitalSigning: string, keyAgreement: string | null = null): Partial<UpdateSecurityCredentials> => ({
  replacementCertificates: { digitalSigning, keyAgreement, keyAgreementTopUp: null },
});

const read = (change: Partial<UpdateSecurityCredentials>, at = decidedAt): CertificateFacts =>
  reader.read(update(change), at);

/** Facts of one digital signing certificate with these faults. */
const readOne = (change: Partial<OrganisationCertificateRequest>): CertificateFacts =>
  read(carrying(ca.issueOrganisationCertificate({ ...sound, ...change }).base64));

describe('CertificateReader', () => {
  describe('names each fault of an organisation certificate', () => {
    it.each<[string, Partial<OrganisationCertificateRequest>, readonly string[]]>([
      ['a P-384 key', { curve: 'secp384r1' }, ['KEY_NOT_P256']],
      ['a SHA-384 signature', { hash: 'sha384' }, ['ALGORITHM_NOT_ECDSA_SHA256']],
      ['no OU', { organisationalUnit: null }, ['ROLE_MALFORMED']],
      ['an OU of one digit', { organisationalUnit: '3' }, ['ROLE_MALFORMED']],
      ['an OU of three digits', { organisationalUnit: '003' }, ['ROLE_MALFORMED']],
      ['an OU that is no number', { organisationalUnit: '0x' }, ['ROLE_MALFORMED']],
      ['an OU of no known role', { organisationalUnit: '55' }, ['ROLE_MALFORMED']],
      ['no unique identifier', { uniqueIdentifier: null }, ['ENTITY_ID_MALFORMED']],
      ['56 bits', { uniqueIdentifier: bitString(Buffer.alloc(7)) }, ['ENTITY_ID_MALFORMED']],
      ['72 bits', { uniqueIdentifier: bitString(Buffer.alloc(9)) }, ['ENTITY_ID_MALFORMED']],
      ['63 bits', { uniqueIdentifier: bitString(Buffer.alloc(8), 1) }, ['ENTITY_ID_MALFORMED']],
      ['an OCTET STRING', { uniqueIdentifier: octetString(Buffer.alloc(8)) }, ['NOT_DER']],
      [
        'a text that looks like a bit string',
        { uniqueIdentifier: utf8String('#03090090b3d51f30020000') },
        ['ENTITY_ID_MALFORMED'],
      ],
      ['no key usage', { usages: [] }, ['KEY_USAGE_MALFORMED']],
      ['two key usages', { usages: ['digitalSignature', 'keyAgreement'] }, ['KEY_USAGE_MALFORMED']],
      ['a CA key usage', { usages: ['keyCertSign'] }, ['KEY_USAGE_MALFORMED']],
      ['key usage that is not critical', { usageCritical: false }, ['KEY_USAGE_MALFORMED']],
      ['a stranger’s signature', { signedByStranger: true }, ['CHAIN_BROKEN']],
      ['an end in the past', { notAfter: decidedAt - 1_000 }, ['EXPIRED']],
      ['a begin in the future', { notBefore: decidedAt + 1_000 }, ['NOT_YET_VALID']],
    ])('%s', (_name, change, problems) => {
      expect(readOne(change).problems).toEqual(problems);
    });

    it('all of them at once', () => {
      const facts = readOne({
        organisationalUnit: 'XX',
        uniqueIdentifier: null,
        usages: [],
        notAfter: decidedAt - 1_000,
      });
      expect(facts.problems).toEqual(['ROLE_MALFORMED', 'ENTITY_ID_MALFORMED', 'KEY_USAGE_MALFORMED', 'EXPIRED']);
    });
  });

  describe('names each fault of the path', () => {
    const { base64 } = ca.issueOrganisationCertificate(sound);
    const other = createTestCa({ seed: 'other' });

    it.each<[string, readonly string[], readonly string[]]>([
      ['no path', [], ['CHAIN_BROKEN']],
      ['only the root', ca.path.slice(1), ['CHAIN_BROKEN']],
      ['octets that are no certificate', [...ca.path, 'AAAA'], ['PATH_MALFORMED']],
      ['an organisation certificate in it', [...ca.path, base64], ['PATH_MALFORMED']],
      ['more than three certificates', [...ca.path, ...ca.path], ['PATH_MALFORMED']],
      ['another root in it', [...ca.path, other.root.base64], ['ANCHOR_UNKNOWN']],
    ])('%s', (_name, certificationPathCertificates, problems) => {
      expect(read({ ...carrying(base64), certificationPathCertificates }).problems).toEqual(problems);
    });

    it('another authority altogether', () => {
      const foreign = other.issueOrganisationCertificate(sound).base64;
      const facts = read({ ...carrying(foreign), certificationPathCertificates: other.path });
      expect(facts).toMatchObject({ problems: ['ANCHOR_UNKNOWN'], chain: 'broken' });
    });

    it('a root of the anchor’s name and another key', () => {
      const impostor = createTestCa({ seed: 'reader', rootKey: 'impostor' });
      const foreign = impostor.issueOrganisationCertificate(sound).base64;
      const facts = read({ ...carrying(foreign), certificationPathCertificates: impostor.path.slice(0, 1) });
      expect(facts).toMatchObject({ problems: ['CHAIN_BROKEN'], chain: 'broken' });
    });

    it.each([
      ['OU is not 07', { organisationalUnit: '03' }],
      ['path length is 1', { pathLength: 1 }],
      ['path length is missing', { pathLength: null }],
      ['basic constraints say it is none', { certificationAuthority: false }],
    ])('an issuing CA whose %s', (_name, issuing) => {
      const faulty = createTestCa({ seed: 'reader', issuing });
      const certificate = faulty.issueOrganisationCertificate(sound).base64;
      const facts = read({ ...carrying(certificate), certificationPathCertificates: faulty.path });
      expect(facts).toMatchObject({ problems: ['PATH_MALFORMED', 'CHAIN_BROKEN'], chain: 'broken' });
    });

    it('an issuing CA that has expired', () => {
      const expired = createTestCa({ seed: 'reader', issuing: { notAfter: decidedAt - 1_000 } });
      const certificate = expired.issueOrganisationCertificate(sound).base64;
      const facts = read({ ...carrying(certificate), certificationPathCertificates: expired.path });
      expect(facts).toMatchObject({ problems: ['EXPIRED'], chain: 'verified', validity: 'not-current' });
    });

    it('every chain, when no anchor is configured', () => {
      const facts = new CertificateReader([]).read(update(carrying(base64)), decidedAt);
      expect(facts).toMatchObject({ problems: ['ANCHOR_UNKNOWN'], chain: 'broken' });
    });
  });

  it('says nothing of certificates together that one of them does not say', () => {
    const { base64 } = ca.issueOrganisationCertificate(sound);
    expect(read(carrying(base64, 'AAAA'))).toEqual({
      problems: ['NOT_DER'],
      roles: undefined,
      entityIds: undefined,
      entityId: undefined,
      keyUsages: { digitalSigning: 'digitalSignature', keyAgreement: undefined, keyAgreementTopUp: null },
      chain: 'broken',
      validity: undefined,
    });
  });

  it('names both entities and no single one when the certificates are of two', () => {
    const stranger = '90-B3-D5-1F-30-02-00-01';
    const facts = read(
      carrying(
        ca.issueOrganisationCertificate(sound).base64,
        ca.issueOrganisationCertificate({ role: 2, entityId: stranger, usage: 'keyAgreement' }).base64,
      ),
    );
    expect(facts).toMatchObject({
      entityIds: [entityId, stranger],
      roles: ['NetworkOperator', 'Supplier'],
      problems: [],
    });
    expect(facts.entityId).toBeUndefined();
  });

  it('states that there is nothing where no certificate is carried', () => {
    expect(read({})).toEqual({
      ...{ problems: [], roles: [], entityIds: [], entityId: null, chain: null, validity: null },
      keyUsages: { digitalSigning: null, keyAgreement: null, keyAgreementTopUp: null },
    });
  });

  it('does not check validity dates when the command disapplies them', () => {
    const expired = ca.issueOrganisationCertificate({ ...sound, notAfter: decidedAt - 1_000 }).base64;
    expect(read({ ...carrying(expired), applyTimeBasedCPVChecks: false })).toMatchObject({
      ...{ problems: [], validity: 'not-checked', chain: 'verified' },
    });
  });

  it('holds a certificate valid from its first instant to the end of its last second', () => {
    const [notBefore, notAfter] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
    const { base64 } = ca.issueOrganisationCertificate({ ...sound, notBefore, notAfter });
    const problemsAt = (at: number) => read(carrying(base64), at).problems;
    expect([notBefore - 1, notBefore, notAfter + 999, notAfter + 1_000].map(problemsAt)).toEqual([
      ...[['NOT_YET_VALID'], [], [], ['EXPIRED']],
    ]);
  });

  it('finds nothing wrong with a sound pair', () => {
    const facts = read(
      carrying(
        ca.issueOrganisationCertificate(sound).base64,
        ca.issueOrganisationCertificate({ ...sound, usage: 'keyAgreement' }).base64,
      ),
    );
    expect(facts).toEqual({
      problems: [],
      roles: ['NetworkOperator'],
      entityIds: [entityId],
      entityId,
      keyUsages: { digitalSigning: 'digitalSignature', keyAgreement: 'keyAgreement', keyAgreementTopUp: null },
      chain: 'verified',
      validity: 'current',
    });
  });

  it('takes an issuing CA that is itself a trust anchor', () => {
    const issuing = [parseCertificate(ca.issuing.der)].filter((anchor) => anchor !== undefined);
    const facts = new CertificateReader(issuing).read(
      update({ ...carrying(ca.issueOrganisationCertificate(sound).base64), certificationPathCertificates: [] }),
      decidedAt,
    );
    expect(facts).toMatchObject({ problems: [], chain: 'verified' });
  });

  it('reads each known role', () => {
    expect(readOne({ role: 135 }).roles).toEqual(['XMLSigning']);
    expect(readOne({ organisationalUnit: '7f' }).roles).toEqual(['Other']);
  });

  describe('makes facts of hostile octets', () => {
    const soundDer = ca.issueOrganisationCertificate(sound).der;
    const attempt = (text: string): CertificateFacts => {
      const before = process.hrtime.bigint();
      const facts = read({ ...carrying(text), certificationPathCertificates: [text, ...ca.path] });
      slowest = Math.max(slowest, Number(process.hrtime.bigint() - before) / 1e6);
      return facts;
    };
    let slowest = 0;

    it('whichever octet has a bit flipped: never sound', () => {
      // Another bit of each octet; 9 and 8 have no common factor.
      for (let bit = 0; bit < soundDer.length * 8; bit += 9) {
        const der = Buffer.from(soundDer);
        der[bit >> 3] = (der[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(attempt(der.toString('base64')).problems).not.toEqual([]);
      }
    });

    it('wherever it is cut off', () => {
      for (let length = 0; length < soundDer.length; length += 1) {
        expect(attempt(soundDer.subarray(0, length).toString('base64')).problems).toContain('NOT_DER');
      }
    });

    it('whatever follows it', () => {
      expect(attempt(Buffer.concat([soundDer, Buffer.from([0])]).toString('base64')).problems).toContain('NOT_DER');
    });

    it('whatever octets and texts', () => {
      fc.assert(
        fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' })), (noise) => {
          const text = typeof noise === 'string' ? noise : Buffer.from(noise).toString('base64');
          expect(attempt(text).problems).toContain('NOT_DER');
        }),
        { numRuns: 1_000 },
      );
    });

    it('nested or long beyond reason', () => {
      const nested = (depth: number, tag: number): Buffer => {
        let der = Buffer.alloc(0);
        for (let i = 0; i < depth; i += 1) {
          const { length } = der;
          const header = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff];
          der = Buffer.concat([Buffer.from(header), der]);
        }
        return der;
      };
      const wide = Buffer.concat([Buffer.from([0x30, 0x82, 0x17, 0x00]), Buffer.alloc(0x1700, Buffer.from([5, 0]))]);
      for (const der of [
        nested(1_500, 0x30),
        nested(1_500, 0xa0),
        nested(15_000, 0x30),
        wide,
        Buffer.alloc(65_536, 0x30),
      ]) {
        expect(attempt(der.toString('base64')).problems).toContain('NOT_DER');
      }
    });

    it('and takes no more than some milliseconds for any', () => {
      expect(slowest).toBeGreaterThan(0);
      // Generous for a busy machine; a reader that is quadratic in hostile octets takes seconds.
      expect(slowest).toBeLessThan(500);
    });
  });

  it('names problems as the fact catalogue does', () => {
    const catalogue: { facts: Record<string, { values?: string[] }> } = jest.requireActual('../../../rules/facts.json');
    expect(catalogue.facts['certificate.problems']?.values).toEqual(certificateProblems);
  });
});

describe('what a CertificateReader remembers', () => {
  it('never makes it say other than one that reads for the first time, whatever the order, the set and the time', () => {
    const [early, late] = [decidedAt - 10_000, decidedAt + 10_000];
    const one = ca.issueOrganisationCertificate({ ...sound, notBefore: early, notAfter: late }).base64;
    const other = ca.issueOrganisationCertificate({ ...sound, usage: 'keyAgreement' }).base64;
    const strange = ca.issueOrganisationCertificate({ ...sound, signedByStranger: true }).base64;
    const asked = fc.record({
      digitalSigning: fc.constantFrom(one, strange),
      keyAgreement: fc.constantFrom(other, one, null),
      path: fc.constantFrom(ca.path, ca.path.slice(0, 1), []),
      applyTimeBasedCPVChecks: fc.boolean(),
      at: fc.constantFrom(early - 1, early, decidedAt, late, late + 999, late + 1_000),
    });
    const remembering = new CertificateReader(anchors);
    let withoutFault = 0;
    fc.assert(
      fc.property(fc.array(asked, { minLength: 2, maxLength: 8 }), (questions) => {
        for (const { digitalSigning, keyAgreement, path, applyTimeBasedCPVChecks, at } of questions) {
          const question = update({
            ...carrying(digitalSigning, keyAgreement),
            certificationPathCertificates: path,
            applyTimeBasedCPVChecks,
          });
          const first = new CertificateReader(anchors).read(question, at);
          if (first.problems.length === 0) withoutFault += 1;
          expect(remembering.read(question, at)).toEqual(first);
        }
      }),
      { numRuns: 150 },
    );
    expect(withoutFault).toBeGreaterThan(20);
  });
});
