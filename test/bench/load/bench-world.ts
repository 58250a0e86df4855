import { join } from 'node:path';
import type { DemoCertificates } from '../../../tools/demo/certificates.js';
import { issueDemoCertificates, writeTrustAnchor } from '../../../tools/demo/certificates.js';
import { demoParties } from '../../../tools/demo/parties.js';
import type { EvaluationRequest } from '../../../tools/demo/requests.js';
import { disableSupply, updateSecurityCredentials } from '../../../tools/demo/requests.js';
import type { DemoWorld } from '../../../tools/demo/world.js';
import { makeDemoWorld } from '../../../tools/demo/world.js';

const devices = 2_000;
const secret = 'bench';
/** Above every execution counter of the demo world, and always sixteen digits. */
const firstCounter = 1_000_000_000_000_000n;

/** One command whose originator counter is filled in for each sending, so that each is a new one. */
export interface RequestTemplate {
  readonly head: string;
  readonly tail: string;
}

/** The same devices, parties and certificates in every process of a run. */
export function benchWorld(): { readonly world: DemoWorld; readonly certificates: DemoCertificates } {
  const certificates = issueDemoCertificates(demoParties, secret);
  return { certificates, world: makeDemoWorld({ devices, seed: 1, observedAt: Date.now(), certificates }) };
}

export function writeBenchAnchors(folder: string, certificates: DemoCertificates): string {
  const anchors = join(folder, 'trust-anchors');
  writeTrustAnchor(anchors, certificates);
  return anchors;
}

/** Half SRV 6.15.1 by the operator in the slot, with four certificates; half 7.2 by the supplier in the slot. */
export function requestTemplates(): readonly RequestTemplate[] {
  const { world, certificates } = benchWorld();
  return world.devices
    .filter(({ line }) => line.deviceType === 'ESME')
    .map(({ line, meterPoint }, i) => {
      const { slotOperator, slotSupplier, registeredOperator } = meterPoint;
      const address = { deviceId: line.deviceId, counter: firstCounter, receivedAt: Date.now() };
      return templateOf(
        i % 2 === 0
          ? updateSecurityCredentials({ ...address, sender: slotOperator }, registeredOperator, certificates)
          : disableSupply({ ...address, sender: slotSupplier }),
      );
    });
}

function templateOf(request: EvaluationRequest): RequestTemplate {
  const text = JSON.stringify(request);
  const [head, ...rest] = text.split(`:${firstCounter}"`);
  return { head: `${head}:`, tail: `"${rest.join(`:${firstCounter}"`)}` };
}

let sent = BigInt(Date.now() % 1_000_000_000) * 100_000n;

/** The next command of a template: nobody has sent it before. */
export function bodyOf({ head, tail }: RequestTemplate): string {
  sent += 1n;
  return `${head}${firstCounter + sent}${tail}`;
}
