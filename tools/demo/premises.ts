import { mpanAt, mprnAt } from './meter-points.js';
import type { DemoParty } from './parties.js';
import { distributors, gasSuppliers, gasTransporters, importSuppliers } from './parties.js';
import type { SeededRandom } from './random.js';

/** Who should be, and who is, in the anchor slots of the devices behind one meter point. */
export interface DemoMeterPoint {
  readonly mpxn: string;
  readonly registeredOperator: DemoParty;
  readonly registeredSupplier: DemoParty;
  readonly slotOperator: DemoParty;
  readonly slotSupplier: DemoParty;
  /** A supplier whose registration ended when the present one's began. */
  readonly formerSupplier: DemoParty | null;
}

/** SECMP0063: about one ESME in ten carries a wrong network certificate (`domain.md` section 1). */
const wrongOperatorShare = 0.1;
const wrongSupplierShare = 0.02;
const switchedShare = 0.05;

export function electricityMeterPoint(random: SeededRandom, number: number): DemoMeterPoint {
  const operator = random.pick(distributors);
  return meterPoint(random, mpanAt(operator.distributorId ?? '10', number), operator, distributors, importSuppliers);
}

export function gasMeterPoint(random: SeededRandom, number: number): DemoMeterPoint {
  return meterPoint(random, mprnAt(number), random.pick(gasTransporters), gasTransporters, gasSuppliers);
}

function meterPoint(
  random: SeededRandom,
  mpxn: string,
  registeredOperator: DemoParty,
  operators: readonly DemoParty[],
  suppliers: readonly DemoParty[],
): DemoMeterPoint {
  const registeredSupplier = random.pick(suppliers);
  const another = (than: DemoParty, of: readonly DemoParty[]) => random.pick(of.filter((party) => party !== than));
  return {
    mpxn,
    registeredOperator,
    registeredSupplier,
    slotOperator: random.chance(wrongOperatorShare) ? another(registeredOperator, operators) : registeredOperator,
    slotSupplier: random.chance(wrongSupplierShare) ? another(registeredSupplier, suppliers) : registeredSupplier,
    formerSupplier: random.chance(switchedShare) ? another(registeredSupplier, suppliers) : null,
  };
}
