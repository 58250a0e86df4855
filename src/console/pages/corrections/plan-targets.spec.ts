import {
  certificatesIn,
  faultsByEntity,
  noTargets,
  readTargetsFile,
  wholeTargets,
  withCertificates,
} from './plan-targets.js';

const eelc = '90-B3-D5-1F-30-02-00-00';

describe('certificates of a plan', () => {
  it('are not placed when they name no entity or are for neither use', () => {
    const certificates = [
      { der: 'AA', entityId: null, usage: 'digitalSigning' },
      { der: 'BB', entityId: eelc, usage: null },
    ] as const;
    const { targets, faults } = withCertificates(noTargets, certificates, 'x.pem');
    expect(targets).toEqual(noTargets);
    expect(faults).toEqual([
      'certificate 1 of x.pem names no entity',
      'certificate 2 of x.pem is for neither signing nor key agreement, or cannot be read',
    ]);
  });

  it('go where their use says, authorities into the path, once', () => {
    const certificates = [
      { der: 'AA', entityId: eelc, usage: 'digitalSigning' },
      { der: 'BB', entityId: eelc, usage: 'keyAgreement' },
      { der: 'CC', entityId: null, usage: 'certificateSigning' },
      { der: 'CC', entityId: null, usage: 'certificateSigning' },
    ] as const;
    const { targets, faults } = withCertificates(noTargets, certificates, 'x.pem');
    expect(faults).toEqual([]);
    expect(targets.path).toEqual(['CC']);
    expect(wholeTargets(targets)).toEqual([{ entityId: eelc, critical: 'AA', nonCritical: 'BB', from: 'x.pem' }]);
  });

  it('are sent in pairs only', () => {
    const one = { der: 'AA', entityId: eelc, usage: 'digitalSigning' } as const;
    expect(wholeTargets(withCertificates(noTargets, [one], 'x.pem').targets)).toEqual([]);
  });
});

describe('a file of targets', () => {
  it.each(['', '{', '[]', '{"targets":{}}', '-----BEGIN CERTIFICATE-----'])('is not %j', (text) => {
    expect(readTargetsFile(text, 'x.json')).toBeUndefined();
  });

  it('tells which of its members do not fit', () => {
    const text = JSON.stringify({ targets: [{ entityId: eelc.toLowerCase(), critical: 'AA' }, {}] });
    expect(readTargetsFile(text, 'x.json')?.faults).toHaveLength(2);
  });

  it('is read whole', () => {
    const text = JSON.stringify({
      targets: [{ entityId: eelc, critical: 'AA', nonCritical: 'BB' }],
      certificationPath: ['CC'],
    });
    const read = readTargetsFile(text, 'x.json');
    expect(read?.faults).toEqual([]);
    expect(read?.targets.path).toEqual(['CC']);
    expect(wholeTargets(read?.targets ?? noTargets)).toHaveLength(1);
  });
});

describe('a file of certificates', () => {
  it('is PEM with any number of them, or DER with one', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nAA\nBB\n-----END CERTIFICATE-----\n';
    expect(certificatesIn(new TextEncoder().encode(pem + pem))).toEqual(['AABB', 'AABB']);
    expect(certificatesIn(Uint8Array.from([0x30, 0x82, 0xff]))).toEqual(['MIL/']);
  });
});

describe('faults of the service', () => {
  it('are told beside the target that they are about', () => {
    const sent = [{ entityId: eelc, from: 'x' }];
    const errors = [
      { pointer: '/targets/0', detail: 'faulty' },
      { pointer: '/targets', detail: 'one is missing' },
    ];
    expect(faultsByEntity(errors, sent)).toEqual({ [eelc]: ['faulty'], '': ['one is missing'] });
  });
});
