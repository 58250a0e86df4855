import type { CarriedCertificates } from './carried-certificates.js';
import type { CommandSetting, MadeCommand } from './command.js';
import { commandOf, nextCounter } from './command.js';
import type { Question } from './question.js';

const sender = '90-B3-D5-1F-30-02-00-00';
const certificates: CarriedCertificates = { digitalSigning: 'c2ln', certificationPath: ['Y2E=', 'cm9vdA=='] };
const setting: CommandSetting = { executionCounters: { [sender]: '18446744073709551614' }, certificates };
const question: Question = {
  ...{ deviceId: '00-DB-12-34-56-78-90-A0', originatorId: sender, userRole: 'ED', serviceReferenceVariant: '7.2' },
};
const update: Question = { ...question, serviceReferenceVariant: '6.15.1', counter: '7' };

function made(result: MadeCommand) {
  if (!result.ready) throw new Error(`not ready: ${result.lacks.join(' ')}`);
  return result.command;
}
const lacks = (result: MadeCommand): readonly string[] => (result.ready ? [] : result.lacks);

describe('a command that is asked about', () => {
  it('is not made while a device, a sender, its role or a service request is missing, and each is named', () => {
    expect(lacks(commandOf({}, setting))).toEqual([
      ...['Pick a device.', 'Pick the party that sends the command.'],
      ...['Choose the user role in which it sends.', 'Choose a service request.'],
    ]);
  });

  it.each([
    ['deviceId', 'meter'],
    ['userRole', 'XX'],
    ['serviceReferenceVariant', '6'],
    ['counter', '007'],
    ['commandVariant', '-1'],
    ['commandVariant', '2147483648'],
    ['signerEntityId', 'somebody'],
  ])('is not made with %s `%s`', (name, text) => {
    expect(lacks(commandOf({ ...question, [name]: text }, setting))).toHaveLength(1);
  });

  it('carries the next counter of its sender, larger than a JavaScript number', () => {
    expect(made(commandOf(question, setting)).requestId).toBe(`${sender}:00-DB-12-34-56-78-90-A0:18446744073709551615`);
    expect(nextCounter(setting, '90-B3-D5-1F-30-09-00-00')).toBe('1');
  });

  it('is signed by its sender, and verified, unless somebody says otherwise', () => {
    expect(made(commandOf(question, setting)).signatures).toEqual({
      ...{ user: 'verified', countersignature: 'verified', signerEntityId: sender },
    });
    const other = { ...question, userSignature: 'failed', signerEntityId: '90-b3-d5-1f-30-09-00-00' };
    expect(made(commandOf(other, setting)).signatures).toMatchObject({
      ...{ user: 'failed', signerEntityId: '90-B3-D5-1F-30-09-00-00' },
    });
  });

  it('carries credentials for 6.15.1, and for nothing else', () => {
    expect(made(commandOf(question, setting))).not.toHaveProperty('updateSecurityCredentials');
    expect(made(commandOf(update, setting)).updateSecurityCredentials).toEqual({
      ...{ remotePartyRole: 'NetworkOperator', remotePartyFloorSeqNumber: '7', applyTimeBasedCPVChecks: true },
      ...{ replacementCertificates: { digitalSigning: 'c2ln' }, certificationPathCertificates: ['Y2E=', 'cm9vdA=='] },
    });
  });

  it('leaves the floor out when none is sent, and the dates unchecked when so asked', () => {
    const credentials = made(commandOf({ ...update, floor: 'none', timeChecks: 'no' }, setting));
    expect(credentials.updateSecurityCredentials).toMatchObject({ applyTimeBasedCPVChecks: false });
    expect(credentials.updateSecurityCredentials).not.toHaveProperty('remotePartyFloorSeqNumber');
  });

  it('is not made without certificates, without their path, or with a floor that is too large', () => {
    const without = { ...setting, certificates: null };
    const noPath = { ...setting, certificates: { ...certificates, certificationPath: [] } };
    expect(lacks(commandOf(update, without))).toEqual(['Choose the certificates that the command carries.']);
    expect(lacks(commandOf(update, noPath))[0]).toContain('issuing authority');
    expect(lacks(commandOf({ ...update, floor: '9223372036854775808' }, setting))[0]).toContain('floor');
  });
});
