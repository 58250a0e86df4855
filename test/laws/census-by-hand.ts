import type { CompiledRuleSet } from '../../src/core/evaluation/index.js';
import { decide } from '../../src/core/evaluation/index.js';
import { parseRequestId, parseServiceReferenceVariant } from '../../src/core/identifiers/index.js';
import { ContextGatherer } from '../../src/device-context/index.js';
import type { ContextReader, DeviceRecord, PartyRecord, RegistrationRecord } from '../../src/device-context/index.js';
import type { VersionsQuestion } from '../../src/census/counting/question.js';
import type { CensusWorld } from './census-world.js';
import { decidedAt } from './census-world.js';

/** A census as one would count it on paper: one loop, one device after the other, no parts, pages or threads. */

export interface CountedByHand {
  readonly pairs: number;
  readonly unnamed: Readonly<Record<string, number>>;
  readonly flips: readonly object[];
}

const isGas = ({ deviceType }: DeviceRecord): boolean => deviceType === 'GSME' || deviceType === 'GPF';

export function countByHand(
  world: CensusWorld,
  reader: ContextReader,
  question: VersionsQuestion,
  [before, after]: readonly [CompiledRuleSet, CompiledRuleSet],
): CountedByHand {
  const unnamed: Record<string, number> = {};
  const flips: object[] = [];
  let pairs = 0;
  for (const device of world.devices) {
    for (const kind of question.senders) {
      const sender = senderOf(world, device, question, kind);
      if (typeof sender === 'string') {
        unnamed[`${kind} ${sender}`] = (unnamed[`${kind} ${sender}`] ?? 0) + 1;
        continue;
      }
      pairs += 1;
      const [one, other] = [before, after].map((compiled) => {
        const { verdict, responseCode } = decidedBy(compiled, reader, world, device, question, sender);
        return { verdict, responseCode };
      });
      if (JSON.stringify(one) === JSON.stringify(other)) continue;
      flips.push({
        deviceId: device.deviceId,
        sender: kind,
        senderId: sender.id,
        userRole: sender.role,
        before: one,
        after: other,
      });
    }
  }
  return { pairs, unnamed, flips };
}

interface Named {
  readonly id: string;
  readonly role: string;
}

const operatorSide = (question: VersionsQuestion): boolean =>
  question.userRole === null ? question.serviceReferenceVariant === '6.15.1' : ['ED', 'GT'].includes(question.userRole);

function senderOf(world: CensusWorld, device: DeviceRecord, question: VersionsQuestion, kind: string): Named | string {
  const operators = operatorSide(question);
  const usual = operators ? (isGas(device) ? 'GT' : 'ED') : isGas(device) ? 'GS' : 'IS';
  const unusual = { ED: 'GT', GT: 'ED', IS: 'GS', GS: 'IS' }[usual] ?? '';
  if (question.userRole !== null && question.userRole !== usual) return 'other-fuel';
  const named = (id: string): Named => {
    const roles = world.parties.find(({ entityId }) => entityId === id)?.userRoles ?? [];
    const role = !roles.includes(usual) && roles.includes(unusual) ? unusual : usual;
    return { id, role: question.userRole ?? role };
  };
  const holder = operators ? device.networkOperatorCritical : device.supplierCritical;
  const registered = registeredIds(world, device, operators, usual);
  if (kind === 'slot-holder')
    return holder === undefined ? 'slot-unknown' : holder === null ? 'slot-empty' : named(holder);
  if (kind === 'registered-party') return typeof registered === 'string' ? registered : named(registered[0] ?? '');
  const second = operators ? device.networkOperatorNonCritical : device.supplierNonCritical;
  const related = [holder, second, ...(typeof registered === 'string' ? [] : registered)];
  const strangers = world.parties
    .filter(({ status, userRoles }) => status === 'active' && userRoles.includes(usual))
    .map(({ entityId }) => entityId)
    .sort();
  const turn = Number(`0x${device.deviceId.replaceAll('-', '').slice(-6)}`) % Math.max(1, strangers.length);
  const inTurn = [...strangers.slice(turn), ...strangers.slice(0, turn)];
  const found = inTurn.find((id) => !related.includes(id));
  return found === undefined ? 'no-unrelated-party' : { id: found, role: usual };
}

function registeredIds(
  world: CensusWorld,
  { mpxn }: DeviceRecord,
  operators: boolean,
  usual: string,
): readonly string[] | string {
  if (mpxn === undefined) return 'meter-point-unknown';
  if (mpxn === null) return 'no-meter-point';
  const inForce = world.registrations.filter(
    (one) =>
      one.mpxn === mpxn &&
      one.kind === (operators ? 'networkOperator' : 'supplier') &&
      one.effectiveFrom <= decidedAt &&
      decidedAt < one.effectiveUntil,
  );
  const inRole = inForce.filter(({ role }) => role === usual);
  const one = inForce.length === 1 ? inForce[0] : inRole.length === 1 ? inRole[0] : undefined;
  if (one === undefined) return inForce.length === 0 ? 'no-registration' : 'registration-conflicting';
  const ids = partiesOf(world, one, operators);
  return ids.length === 0 ? 'party-unknown' : ids.map(({ entityId }) => entityId);
}

/** Those who act for a registration; an active one first. */
function partiesOf(world: CensusWorld, one: RegistrationRecord, operators: boolean): readonly PartyRecord[] {
  const roles = operators ? ['ED', 'GT'] : [one.role ?? ''];
  const all = world.parties
    .filter(({ mpids, userRoles }) => mpids.includes(one.mpid) && userRoles.some((role) => roles.includes(role)))
    .toSorted((a, b) => (a.entityId < b.entityId ? -1 : 1));
  const active = all.find(({ status }) => status === 'active');
  return active === undefined ? all : [active, ...all.filter((party) => party !== active)];
}

function decidedBy(
  compiled: CompiledRuleSet,
  reader: ContextReader,
  world: CensusWorld,
  device: DeviceRecord,
  question: VersionsQuestion,
  { id, role }: Named,
) {
  const operators = operatorSide(question);
  const counter = device.executionCounters?.find(({ entityId }) => entityId === id)?.counter;
  const requestId = parseRequestId(`${id}:${device.deviceId}:${counter === undefined ? 1n : counter + 1n}`);
  const variant = parseServiceReferenceVariant(question.serviceReferenceVariant);
  if (requestId === undefined || variant === undefined) throw new Error('the question is well-formed');
  const registered = registeredIds(
    world,
    device,
    operators,
    isGas(device) ? (operators ? 'GT' : 'GS') : operators ? 'ED' : 'IS',
  );
  const remotePartyRole = operators ? 'NetworkOperator' : 'Supplier';
  const [named = id] = typeof registered === 'string' ? [] : registered;
  const entityId = world.parties.find((party) => party.entityId === named)?.entityId ?? requestId.originatorId;
  const gatherer = new ContextGatherer(reader, {
    read: () => ({
      ...{
        problems: [],
        roles: [remotePartyRole],
        entityIds: [entityId],
        entityId,
        chain: 'verified',
        validity: 'current',
      },
      keyUsages: { digitalSigning: 'digitalSignature', keyAgreement: 'keyAgreement', keyAgreementTopUp: null },
    }),
  });
  const command = {
    ...{ requestId, serviceReferenceVariant: variant, userRole: role, commandVariant: 1, receivedAt: decidedAt },
    signatures: { user: 'verified', countersignature: 'verified', signerEntityId: requestId.originatorId } as const,
    updateSecurityCredentials:
      variant !== '6.15.1'
        ? null
        : {
            ...{ remotePartyRole, remotePartyFloorSeqNumber: requestId.counter, executionDateTime: null },
            remotePartyPrepaymentTopUpFloorSeqNumber: null,
            replacementCertificates: { digitalSigning: 'x', keyAgreement: 'x', keyAgreementTopUp: null },
            ...{ certificationPathCertificates: ['x'], applyTimeBasedCPVChecks: true },
          },
  };
  return decide(compiled, gatherer.gather(compiled, command, decidedAt));
}
