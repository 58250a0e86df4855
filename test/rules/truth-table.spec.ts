import { contextFromFacts, decide, outcomesOf } from '../../src/core/evaluation/index.js';
import { caseFiles, catalogue, compiled } from './rule-files.js';

/** The truth table of MP107, built from scratch for both fuels: who is in the slot, who is registered, what each version says. */

const [inSlot, registered, unrelated] = [
  '90-B3-D5-1F-30-01-00-00',
  '90-B3-D5-1F-30-02-00-00',
  '90-B3-D5-1F-30-03-00-00',
];
const decidedAt = Date.UTC(2026, 10, 22, 10, 15);
const limb = 'sender-is-registered-party';

const fuels = [
  { role: 'ED', deviceType: 'ESME', file: 'truth-table-electricity.json' },
  { role: 'GT', deviceType: 'GSME', file: 'truth-table-gas.json' },
] as const;

interface Answer {
  readonly verdict: string;
  readonly responseCode: string | null;
  readonly limb: string | undefined;
}

function given(file: string): Readonly<Record<string, unknown>> {
  return caseFiles.find((each) => each.file === file)?.caseFile.given ?? {};
}

function answer(version: number, facts: Readonly<Record<string, unknown>>): Answer {
  const decision = decide(compiled(version), contextFromFacts(catalogue, facts, decidedAt));
  const outcome = outcomesOf(compiled(version), decision).find(({ rule }) => rule === limb)?.outcome;
  return { verdict: decision.verdict, responseCode: decision.responseCode, limb: outcome };
}

describe.each(fuels)('SRV 6.15.1 from $role to $deviceType', ({ role, deviceType, file }) => {
  const row = (sender: string | undefined, slot: string | undefined, operators: readonly unknown[]) => ({
    ...given(file),
    'command.userRole': role,
    'command.originatorId': sender,
    'command.signerEntityId': sender,
    'party.userRoles': [role],
    'device.deviceType': deviceType,
    'device.networkOperatorSlot.criticalEntityId': slot,
    'registration.networkOperatorEntityIds': operators,
  });
  const refused = (responseCode: string, outcome: string): Answer => ({
    verdict: 'refuse',
    responseCode,
    limb: outcome,
  });
  const permitted = (outcome: string): Answer => ({ verdict: 'permit', responseCode: null, limb: outcome });

  it.each([1, 2, 3])('version %i permits the right operator in the slot', (version) => {
    expect(answer(version, row(registered, registered, [registered]))).toEqual(permitted('held'));
  });

  it('version 1 refuses the wrong operator in the slot with E4', () => {
    expect(answer(1, row(inSlot, inSlot, [registered]))).toEqual(refused('E4', 'broken'));
  });

  it('version 2 permits the wrong operator in the slot and says that the registration was waived', () => {
    expect(answer(2, row(inSlot, inSlot, [registered]))).toEqual(permitted('waived'));
  });

  it('version 3 permits the wrong operator in the slot and records that it is not registered', () => {
    expect(answer(3, row(inSlot, inSlot, [registered]))).toEqual(permitted('broken'));
  });

  it.each([1, 2, 3])('version %i refuses the right operator that is not in the slot', (version) => {
    expect(answer(version, row(registered, inSlot, [registered]))).toEqual(refused('E000007', 'held'));
  });

  it.each([1, 2, 3])('version %i refuses an unrelated operator', (version) => {
    expect(answer(version, row(unrelated, inSlot, [registered]))).toEqual(refused('E000007', 'broken'));
  });
});

describe('7.2 Disable Supply from a supplier', () => {
  const row = (slot: string | undefined, suppliers: readonly unknown[]) => ({
    ...given('supplier-commands.json'),
    'command.originatorId': inSlot,
    'command.signerEntityId': inSlot,
    'device.supplierSlot.criticalEntityId': slot,
    'registration.supplierEntityIds': suppliers,
  });
  const verdicts = (facts: Readonly<Record<string, unknown>>): readonly string[] =>
    [1, 2, 3].map((version) => answer(version, facts).verdict);

  it('to a meter that is not his is refused by 1 and 2, and permitted by 3 from the slot', () => {
    expect(verdicts(row(inSlot, [registered]))).toEqual(['refuse', 'refuse', 'permit']);
    expect([1, 2].map((version) => answer(version, row(inSlot, [registered])).responseCode)).toEqual(['E4', 'E4']);
  });

  it('to a meter that is not his is refused by every version outside the slot', () => {
    expect(verdicts(row(unrelated, [registered]))).toEqual(['refuse', 'refuse', 'refuse']);
  });

  it('to his own meter is refused by every version outside the slot', () => {
    expect(verdicts(row(unrelated, [inSlot]))).toEqual(['refuse', 'refuse', 'refuse']);
  });

  it('to his own meter is permitted by every version from the slot', () => {
    expect(verdicts(row(inSlot, [inSlot]))).toEqual(['permit', 'permit', 'permit']);
  });
});
