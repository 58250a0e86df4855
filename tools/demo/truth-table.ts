import type { DemoCertificates } from './certificates.js';
import type { DemoParty } from './parties.js';
import { demoParties } from './parties.js';
import type { DemoMeterPoint } from './premises.js';
import type { CommandAddress, EvaluationRequest } from './requests.js';
import { disableSupply, updateSecurityCredentials } from './requests.js';
import type { DemoDevice, DemoWorld } from './world.js';

type Verdict = 'permit' | 'refuse';

/** One row of the truth table (`domain.md` section 1) on a device of the demo world. */
export interface TruthTableRow {
  readonly row: string;
  readonly deviceId: string;
  readonly senderId: string;
  readonly slotHolderId: string;
  readonly registeredId: string;
  /** By version of `smets1-critical-commands`. */
  readonly expected: Readonly<Record<'1' | '2' | '3', Verdict>>;
  readonly request: EvaluationRequest;
}

interface Limbs {
  readonly slotHolder: DemoParty;
  readonly registered: DemoParty;
}

const operators = (meterPoint: DemoMeterPoint): Limbs => ({
  slotHolder: meterPoint.slotOperator,
  registered: meterPoint.registeredOperator,
});
const suppliers = (meterPoint: DemoMeterPoint): Limbs => ({
  slotHolder: meterPoint.slotSupplier,
  registered: meterPoint.registeredSupplier,
});

const permitted = { '1': 'permit', '2': 'permit', '3': 'permit' } as const;
const refused = { '1': 'refuse', '2': 'refuse', '3': 'refuse' } as const;

/** Examples of each row. `now` (epoch milliseconds) is also the counter, so later calls give fresh request IDs. */
export function truthTable(world: DemoWorld, certificates: DemoCertificates, now: number): readonly TruthTableRow[] {
  const meters = world.devices.filter(({ line }) => line.deviceType === 'ESME' && line.status === 'Commissioned');
  const find = (limbs: (meterPoint: DemoMeterPoint) => Limbs, same: boolean): DemoDevice => {
    const found = meters.find(({ meterPoint }) => {
      const { slotHolder, registered } = limbs(meterPoint);
      return (slotHolder === registered) === same;
    });
    if (!found) throw new RangeError('no such device in the demo world: make one of at least 500 devices');
    return found;
  };
  const row = (
    words: string,
    device: DemoDevice,
    sender: DemoParty,
    { slotHolder, registered }: Limbs,
    expected: TruthTableRow['expected'],
  ): TruthTableRow => {
    const { deviceId } = device.line;
    const address: CommandAddress = { sender, deviceId, counter: BigInt(now), receivedAt: now };
    return {
      ...{ row: words, deviceId, senderId: sender.entityId },
      ...{ slotHolderId: slotHolder.entityId, registeredId: registered.entityId, expected },
      request:
        sender.role === 'IS' ? disableSupply(address) : updateSecurityCredentials(address, registered, certificates),
    };
  };

  const right = find(operators, true);
  const wrong = find(operators, false);
  const wrongOperators = operators(wrong.meterPoint);
  const held = find(suppliers, true);
  const lost = find(suppliers, false);
  const lostSuppliers = suppliers(lost.meterPoint);
  const [rightLimbs, heldLimbs] = [operators(right.meterPoint), suppliers(held.meterPoint)];
  const handingOver = { ...permitted, '1': 'refuse' } as const;
  const slotOnly = { ...refused, '3': 'permit' } as const;
  return [
    row('right operator, in the slot', right, rightLimbs.slotHolder, rightLimbs, permitted),
    row('wrong operator, in the slot, handing over', wrong, wrongOperators.slotHolder, wrongOperators, handingOver),
    row('right operator, not in the slot', wrong, wrongOperators.registered, wrongOperators, refused),
    row('unrelated operator', wrong, stranger('ED', wrongOperators), wrongOperators, refused),
    row('supplier, in the slot and registered', held, heldLimbs.registered, heldLimbs, permitted),
    row('supplier, in the slot, not registered', lost, lostSuppliers.slotHolder, lostSuppliers, slotOnly),
    row('supplier, registered, not in the slot', lost, lostSuppliers.registered, lostSuppliers, refused),
    row('unrelated supplier', lost, stranger('IS', lostSuppliers), lostSuppliers, refused),
  ];
}

function stranger(role: DemoParty['role'], { slotHolder, registered }: Limbs): DemoParty {
  const found = demoParties.find((party) => party.role === role && party !== slotHolder && party !== registered);
  if (!found) throw new RangeError(`no third party of role \`${role}\` in the demo world`);
  return found;
}
