import type { Eui64 } from '../../../src/core/identifiers/index.js';
import { parseEui64 } from '../../../src/core/identifiers/index.js';
import type { ContextCache } from '../../../src/device-context/index.js';
import type { DemoParty } from '../../../tools/demo/parties.js';
import { distributors, gasSuppliers, gasTransporters, importSuppliers } from '../../../tools/demo/parties.js';
import { mpanAt, mprnAt } from '../../../tools/demo/meter-points.js';

/** One generated device and those around it. */
export interface GeneratedDevice {
  readonly deviceId: Eui64;
  readonly operator: DemoParty;
  readonly slotOperator: DemoParty;
  readonly supplier: DemoParty;
}

const gasEvery = 3;
/** As in life: about one in ten holds the wrong network operator (`domain.md` section 1). */
const wrongEvery = 10;
const registeredFrom = Date.parse('2019-04-01T00:00:00.000Z');
const cohorts = ['IOC', 'MOC', 'FOC'];

/** Device `number`, the same in every run. */
export function generatedDevice(number: number): GeneratedDevice & { readonly isGas: boolean; readonly mpxn: string } {
  const isGas = number % gasEvery === 0;
  const operators = isGas ? gasTransporters : distributors;
  const suppliers = isGas ? gasSuppliers : importSuppliers;
  const operator = pick(operators, number);
  const slotOperator = number % wrongEvery === 1 ? pick(operators, number + 1) : operator;
  const mpxn = isGas ? mprnAt(number) : mpanAt(operator.distributorId ?? '10', number);
  return { deviceId: deviceIdAt(number), operator, slotOperator, supplier: pick(suppliers, number >>> 3), isGas, mpxn };
}

/** Puts devices `from` to `until` with their registrations into memory, past the database. */
export function putDevices(cache: ContextCache, from: number, until: number, observedAt: number): void {
  for (let number = from; number < until; number++) {
    const { deviceId, operator, slotOperator, supplier, isGas, mpxn } = generatedDevice(number);
    const seen = { attributes: {}, source: 'generated', observedAt };
    const period = { effectiveFrom: registeredFrom, effectiveUntil: Infinity };
    cache.putRegistration({ mpxn, kind: 'networkOperator', role: null, mpid: operator.mpid, ...period, ...seen });
    cache.putRegistration({ mpxn, kind: 'supplier', role: supplier.role, mpid: supplier.mpid, ...period, ...seen });
    cache.putDevice({
      ...{ deviceId, deviceType: isGas ? 'GSME' : 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', mpxn },
      cohort: cohorts[number % cohorts.length] ?? null,
      networkOperatorCritical: id(slotOperator),
      networkOperatorNonCritical: id(slotOperator),
      supplierCritical: id(supplier),
      supplierNonCritical: id(supplier),
      executionCounters: [...new Set([operator, slotOperator, supplier])].map((party) => ({
        entityId: id(party),
        counter: BigInt(1_000 + number),
      })),
      ...seen,
    });
  }
}

const ids = new Map<DemoParty, Eui64>();
function id(party: DemoParty): Eui64 {
  const known = ids.get(party) ?? parsed(party.entityId);
  ids.set(party, known);
  return known;
}

const pick = (parties: readonly DemoParty[], number: number): DemoParty => {
  const found = parties[number % parties.length];
  if (found === undefined) throw new Error('there are parties of every role');
  return found;
};

function deviceIdAt(number: number): Eui64 {
  const scattered = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const octets = scattered.toString(16).toUpperCase().padStart(8, '0').match(/../g) ?? [];
  return parsed(['00', 'DB', '56', '78', ...octets].join('-'));
}

function parsed(text: string): Eui64 {
  const entityId = parseEui64(text);
  if (entityId === undefined) throw new Error('generated entity IDs are well-formed');
  return entityId;
}
