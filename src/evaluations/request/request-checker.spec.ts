import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { spoiltBodies, validBodies } from '../../../test/fixtures/evaluation-bodies.js';
import { EvaluationRequestDto } from './evaluation-request.dto.js';
import { RequestChecker } from './request-checker.js';

const checker = new RequestChecker();

/** What class-validator says of a body, with the options of the pipe. */
function decoratorsAccept(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const dto = plainToInstance(EvaluationRequestDto, body);
  return validateSync(dto, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }).length === 0;
}

/** As a body arrives: what JSON cannot say is not asked about. */
const asJson = (body: unknown): unknown => JSON.parse(JSON.stringify(body) ?? 'null');

const credentials = {
  remotePartyRole: 'NetworkOperator',
  replacementCertificates: { digitalSigning: 'AAAA' },
  certificationPathCertificates: ['AAAA'],
  applyTimeBasedCPVChecks: true,
};
const request = {
  requestId: '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1201',
  serviceReferenceVariant: '6.15.1',
  userRole: 'ED',
  commandVariant: 1,
  receivedAt: '2026-11-22T10:15:00.000Z',
  signatures: { user: 'verified', countersignature: 'verified', signerEntityId: '90-B3-D5-1F-30-02-00-00' },
  updateSecurityCredentials: credentials,
};

describe('the schema of a request', () => {
  it('says the same as the decorators it is derived from, of bodies with a fault', () => {
    let refused = 0;
    fc.assert(
      fc.property(spoiltBodies, (spoilt) => {
        const body = asJson(spoilt);
        const accepted = checker.accepts(body);
        if (!accepted) refused += 1;
        expect(accepted).toBe(decoratorsAccept(body));
      }),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });

  it('says the same as the decorators of bodies without a fault, and accepts them', () => {
    fc.assert(
      fc.property(validBodies, (body) => {
        expect(checker.accepts(asJson(body))).toBe(true);
        expect(decoratorsAccept(asJson(body))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('names a fault exactly when it refuses', () => {
    fc.assert(
      fc.property(fc.oneof(spoiltBodies, validBodies), (spoilt) => {
        const body = asJson(spoilt);
        expect(checker.faultsOf(body).length > 0).toBe(!checker.accepts(body));
      }),
      { numRuns: 1_000 },
    );
  });

  it('names every fault, each with its pointer', () => {
    const faults = checker.faultsOf({
      ...{ ...request, requestId: '90:1', userRole: 'XX', commandVariant: '1', shoeSize: 43 },
      signatures: { user: 'verified', countersignature: 'perhaps' },
      updateSecurityCredentials: { ...credentials, certificationPathCertificates: [] },
    });
    expect(faults.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'VALUE_TYPE /commandVariant',
      'VALUE_FORMAT /requestId',
      'MEMBER_UNKNOWN /shoeSize',
      'VALUE_UNKNOWN /signatures/countersignature',
      'MEMBER_MISSING /signatures/signerEntityId',
      'VALUE_RANGE /updateSecurityCredentials/certificationPathCertificates',
      'VALUE_UNKNOWN /userRole',
    ]);
    expect(faults.find(({ pointer }) => pointer === '/userRole')?.detail).toBe(
      'found `XX`, expected one of `IS`, `GS`, `ES`, `ED`, `GT`, `RSA`, `OU`, `MDR`',
    );
  });

  it('asks for credentials with 6.15.1 and refuses them with any other variant', () => {
    const without = Object.fromEntries(
      Object.entries(request).filter(([name]) => name !== 'updateSecurityCredentials'),
    );
    expect(checker.faultsOf(without)).toMatchObject([
      { code: 'MEMBER_MISSING', pointer: '/updateSecurityCredentials' },
    ]);
    expect(checker.faultsOf({ ...request, serviceReferenceVariant: '7.2' })).toMatchObject([
      { code: 'MEMBER_NOT_ALLOWED', pointer: '/updateSecurityCredentials' },
    ]);
    expect(checker.faultsOf(request)).toEqual([]);
  });

  it('bounds the faults it names, however hostile the body', () => {
    const path = Array.from({ length: 100_000 }, () => 7);
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`extra${i}`, i]));
    const faults = checker.faultsOf({
      ...many,
      ...request,
      updateSecurityCredentials: { ...credentials, certificationPathCertificates: path },
    });
    expect(faults).toHaveLength(50);
  });

  it('shows neither long nor broken text back', () => {
    const [fault] = checker.faultsOf({ ...request, [`\ud800${'x'.repeat(500)}/~`]: 1 });
    expect(fault?.pointer.length).toBeLessThan(60);
    expect(fault?.pointer.isWellFormed?.() ?? true).toBe(true);
  });
});
