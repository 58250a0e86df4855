import type { CertificateSeen } from './carried-certificates.js';
import { carriedBy, carriedInRequest, inTheirPlaces } from './carried-certificates.js';
import { certificatesInFile } from './certificate-file.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const pem = (body: string): string => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;

describe('certificates in a file', () => {
  it('are read from PEM, one or several, whatever stands between them', () => {
    expect(certificatesInFile(bytes(`of a party\n${pem('AAEC\nAwQF')}and\n${pem('Bgc=')}`))).toEqual([
      'AAECAwQF',
      'Bgc=',
    ]);
  });

  it('are read from base64 with line breaks, and from DER', () => {
    expect(certificatesInFile(bytes('AAEC\r\nAwQF\r\n'))).toEqual(['AAECAwQF']);
    expect(certificatesInFile(Uint8Array.of(0x30, 0x82, 0xff, 0x00))).toEqual(['MIL/AA==']);
  });

  it('keep every byte of DER', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(certificatesInFile(all)).toEqual([Buffer.from(all).toString('base64')]);
  });

  it('are none in an empty file', () => {
    expect(certificatesInFile(new Uint8Array())).toEqual([]);
  });
});

describe('certificates in their places', () => {
  it('are none when there is no certificate', () => {
    expect(inTheirPlaces([])).toBeNull();
  });

  it('are one of each use, the first, and at most three of the path', () => {
    const path = ['p', 'q', 'r', 's'].map((der) => ({ der, place: 'path' as const }));
    const signing = ['a', 'b'].map((der) => ({ der, place: 'digitalSigning' as const }));
    expect(inTheirPlaces([...path, ...signing, { der: 'x', place: 'left-out' }])).toEqual({
      ...{ digitalSigning: 'a', certificationPath: ['p', 'q', 'r'] },
    });
  });

  const seen = (der: string, usage: CertificateSeen['usage'], certificationPath: string[]): CertificateSeen => ({
    ...{ der, usage, certificationPath, chain: 'verified', entityId: null, from: 'party-feed', issuer: null },
    ...{ keyUsage: null, notAfter: null, notBefore: null, problems: [], role: null, serialNumber: null, subject: null },
    seenAt: '2026-11-22T10:15:00.000Z',
  });

  it('of a party are the latest of each use, with the path of the signing one', () => {
    const all = [
      ...[seen('agree', 'keyAgreement', ['other']), seen('sign', 'digitalSigning', ['ca', 'root'])],
      ...[seen('older', 'digitalSigning', ['old']), seen('issuer', 'certificateSigning', [])],
    ];
    expect(carriedBy(all)).toEqual({
      ...{ digitalSigning: 'sign', keyAgreement: 'agree', certificationPath: ['ca', 'root'] },
    });
    expect(carriedBy([])).toBeNull();
  });
});

describe('the certificates of a recorded command', () => {
  it('are those that it carried, with what goes with them', () => {
    const request = {
      updateSecurityCredentials: {
        replacementCertificates: { keyAgreement: 'k', strange: 7 },
        ...{ certificationPathCertificates: ['ca', 'root'], executionDateTime: '2026-11-22T10:15:00.000Z' },
      },
    };
    expect(carriedInRequest(request)).toEqual({
      ...{ keyAgreement: 'k', certificationPath: ['ca', 'root'], executionDateTime: '2026-11-22T10:15:00.000Z' },
    });
  });

  it.each([{}, null, { updateSecurityCredentials: {} }])('are none in %j', (request) => {
    expect(carriedInRequest(request)).toBeNull();
  });
});
