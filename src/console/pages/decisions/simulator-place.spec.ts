import { simulatorPlace } from './simulator-place.js';

const ruleSet = { name: 'commands', version: 2, digest: '', epoch: 7 };
const answer = { ...({ decisionId: '019a', decidedAt: '', verdict: 'permit', responseCode: null } as const), ruleSet };
const request = {
  ...{ requestId: 'O:D:18446744073709551615', userRole: 'ED', serviceReferenceVariant: '7.2', commandVariant: 1 },
  signatures: { user: 'verified', countersignature: 'failed', signerEntityId: 'S' },
};
const asked = (of: object): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(simulatorPlace({ request: of, answer }).split('?')[1]));

describe('the simulator opened with the command of a record', () => {
  it('is asked the same command by the version that decided it', () => {
    expect(asked(request)).toEqual({
      ...{ ruleSet: 'commands', version: '2', originatorId: 'O', deviceId: 'D', counter: '18446744073709551615' },
      ...{ userRole: 'ED', serviceReferenceVariant: '7.2', commandVariant: '1' },
      ...{ userSignature: 'verified', countersignature: 'failed', signerEntityId: 'S' },
    });
  });

  it('takes the certificates, the floor and the checks of dates from the record', () => {
    const credentials = { remotePartyRole: 'NetworkOperator', applyTimeBasedCPVChecks: false };
    expect(asked({ ...request, updateSecurityCredentials: credentials })).toMatchObject({
      ...{ certificates: 'decision:019a', floor: 'none', timeChecks: 'no', remotePartyRole: 'NetworkOperator' },
    });
  });
});
