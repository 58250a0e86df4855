import type { DemoParty } from '../../tools/demo/parties.js';
import { demoParties } from '../../tools/demo/parties.js';
import type { SeededRandom } from '../../tools/demo/random.js';
import type { EvaluationRequest } from '../../tools/demo/requests.js';
import { disableSupply, updateSecurityCredentials } from '../../tools/demo/requests.js';
import type { DemoDevice } from '../../tools/demo/world.js';
import type { DemoService } from './demo-service.js';
import { fresh } from './demo-service.js';

/** A well-formed command, right in most respects and wrong in some, so that each rule both holds and breaks. */
export function variedRequest(demo: DemoService, random: SeededRandom): EvaluationRequest {
  const device = random.pick(demo.world.devices);
  const sender = random.chance(0.85) ? involved(device, random) : random.pick(demoParties);
  const address = { sender, deviceId: device.line.deviceId, counter: 1n, receivedAt: Date.now() };
  const isOperator = sender.role === 'ED' || sender.role === 'GT';
  const request =
    isOperator || random.chance(0.3)
      ? updateSecurityCredentials(address, replacementFor(device, sender, random), demo.certificates)
      : { ...disableSupply(address), serviceReferenceVariant: random.pick(['7.2', '1.1.1', '2.1', '11.3', '4.1.1']) };
  const numbered = random.chance(0.95) ? fresh(request) : withLowCounter(request, random);
  return random.chance(0.6) ? numbered : withOddities(numbered, random);
}

function involved({ meterPoint }: DemoDevice, random: SeededRandom): DemoParty {
  const { slotOperator, registeredOperator, slotSupplier, registeredSupplier } = meterPoint;
  return random.pick([slotOperator, registeredOperator, slotSupplier, registeredSupplier]);
}

function replacementFor({ meterPoint }: DemoDevice, sender: DemoParty, random: SeededRandom): DemoParty {
  if (random.chance(0.7)) return sender.role === 'ED' || sender.role === 'GT' ? meterPoint.registeredOperator : sender;
  return random.pick(demoParties);
}

/** Replayed: below any execution counter, and different for each call with the same device and sender in practice. */
function withLowCounter(request: EvaluationRequest, random: SeededRandom): EvaluationRequest {
  const [originator, target] = request.requestId.split(':');
  return { ...request, requestId: `${originator}:${target}:${random.below(1_000)}` };
}

type Oddity = (request: EvaluationRequest, random: SeededRandom) => EvaluationRequest;

const oddities: readonly Oddity[] = [
  (request) => ({ ...request, signatures: { ...request.signatures, user: 'failed' } }),
  (request) => ({ ...request, signatures: { ...request.signatures, countersignature: 'not-checked' } }),
  (request, random) => ({
    ...request,
    signatures: { ...request.signatures, signerEntityId: random.pick(demoParties).entityId },
  }),
  (request, random) => ({ ...request, userRole: random.pick(['IS', 'GS', 'ED', 'GT', 'OU', 'RSA']) }),
  (request, random) => ({ ...request, commandVariant: random.below(9) }),
  (request, random) =>
    withBody(request, { remotePartyRole: random.pick(['Supplier', 'NetworkOperator', 'Root', 'ACB']) }),
  (request, random) => withBody(request, { applyTimeBasedCPVChecks: random.chance(0.5) }),
  (request) =>
    withBody(request, {
      certificationPathCertificates: request.updateSecurityCredentials?.certificationPathCertificates.slice(-1) ?? [],
    }),
  (request) => ({ ...request, requestId: request.requestId.replace(/:00-DB-12-34-/, ':00-DB-99-99-') }),
];

function withBody(
  request: EvaluationRequest,
  body: Partial<EvaluationRequest['updateSecurityCredentials']>,
): EvaluationRequest {
  const { updateSecurityCredentials: known } = request;
  return known === undefined ? request : { ...request, updateSecurityCredentials: { ...known, ...body } };
}

const withOddities = (request: EvaluationRequest, random: SeededRandom): EvaluationRequest =>
  random.pick(oddities)(random.chance(0.2) ? random.pick(oddities)(request, random) : request, random);
