import { mpanAt } from '../../tools/demo/meter-points.js';
import type { DemoParty } from '../../tools/demo/parties.js';
import type { EvaluationRequest } from '../../tools/demo/requests.js';
import { disableSupply, updateSecurityCredentials } from '../../tools/demo/requests.js';
import type { DemoService } from './demo-service.js';
import { fresh } from './demo-service.js';

/** Feed lines as loose trees, so that a test may take anything away. */
export interface Premises {
  readonly device: Readonly<Record<string, unknown>>;
  readonly operatorRegistration: Readonly<Record<string, unknown>>;
  readonly supplierRegistration: Readonly<Record<string, unknown>>;
  /** 6.15.1 by the registered operator in the slot, and 7.2 by the registered supplier in the slot. */
  readonly handOver: EvaluationRequest;
  readonly disable: EvaluationRequest;
}

let premisesMade = 0;

/** A commissioned ESME behind a meter point that no other test uses; all limbs hold for `operator` and `supplier`. */
export function makePremises(
  demo: DemoService,
  operator: DemoParty,
  supplier: DemoParty,
  { cohort = 'IOC' }: { readonly cohort?: string } = {},
): Premises {
  premisesMade += 1;
  const octets = premisesMade.toString(16).toUpperCase().padStart(8, '0').match(/../g) ?? [];
  const deviceId = ['00', 'DB', '56', '78', ...octets].join('-');
  const mpxn = mpanAt('10', 1_000_000 + premisesMade);
  const observedAt = new Date().toISOString();
  const slots = ({ entityId }: DemoParty) => ({ critical: { entityId }, nonCritical: { entityId } });
  const period = { effectiveFrom: '2019-04-01T00:00:00.000Z', effectiveUntil: null, observedAt };
  const address = { deviceId, counter: 1n, receivedAt: Date.now() };
  return {
    device: {
      ...{ deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', cohort, mpxn },
      executionCounters: { [operator.entityId]: '1', [supplier.entityId]: '1' },
      anchorSlots: { networkOperator: slots(operator), supplier: slots(supplier) },
      attributes: {},
      observedAt,
    },
    operatorRegistration: { mpxn, kind: 'networkOperator', mpid: operator.mpid, ...period },
    supplierRegistration: { mpxn, kind: 'supplier', mpid: supplier.mpid, role: supplier.role, ...period },
    handOver: fresh(updateSecurityCredentials({ ...address, sender: operator }, operator, demo.certificates)),
    disable: fresh(disableSupply({ ...address, sender: supplier })),
  };
}
