import type { Absence, AbsenceCode } from '../../core/evaluation/context.js';
import { maskMeterPoint } from '../../core/identifiers/index.js';
import { invariant, unreachable } from '../../core/invariant.js';
import type { FactSource } from '../../core/language/index.js';
import type { RegistrationKind } from '../registration.entity.js';
import type { BoundFact } from './bind-facts.js';
import { whyNotInForce } from './registration-in-force.js';
import type { Scope } from './scope.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Why a fact is unknown in this scope, in words. Asked for refusals only. */
export function absenceOf(fact: BoundFact, scope: Scope): Absence {
  return sourceAbsence(fact.definition.source, scope) ?? ageAbsence(fact, scope) ?? valueAbsence(fact, scope);
}

const absence = (code: AbsenceCode, detail: string): Absence => ({ code, detail });

function sourceAbsence(source: FactSource, scope: Scope): Absence | undefined {
  switch (source) {
    case 'device':
      return scope.device === undefined ? deviceAbsence(scope) : undefined;
    case 'party': {
      const { originatorId } = scope.command.requestId;
      const detail = `\`${originatorId}\` is not in the party list`;
      return scope.party === undefined ? absence('FACT_MISSING', detail) : undefined;
    }
    case 'networkOperatorRegistration':
      return scope.networkOperator === undefined ? registrationAbsence('networkOperator', scope) : undefined;
    case 'supplierRegistration':
      return scope.supplier === undefined ? registrationAbsence('supplier', scope) : undefined;
    case 'correction':
      return scope.correction === null ? absence('FACT_MISSING', 'a command is decided, no correction') : undefined;
    case 'command':
    case 'certificate':
    case 'clock':
      return undefined;
    default:
      return unreachable(source);
  }
}

const deviceAbsence = ({ command }: Scope): Absence =>
  absence('FACT_MISSING', `device \`${command.requestId.targetId}\` is not in the inventory`);

function registrationAbsence(kind: RegistrationKind, scope: Scope): Absence {
  const { device, meterPoint, registrations, decidedAt } = scope;
  const wanted = kind === 'supplier' ? 'supplier registration' : 'network operator registration';
  if (device === undefined) return deviceAbsence(scope);
  if (device.mpxn === undefined) {
    return absence('FACT_MISSING', `the inventory does not state the meter point of device \`${device.deviceId}\``);
  }
  if (device.mpxn === null) {
    return absence('FACT_MISSING', `device \`${device.deviceId}\` serves no meter point and so has no ${wanted}`);
  }
  if (meterPoint === undefined) {
    const age = inWords(decidedAt - device.observedAt);
    const detail = `device \`${device.deviceId}\` was last seen ${age} ago, too long to say which meter point it serves`;
    return absence('FACT_TOO_OLD', detail);
  }
  const point = meterPointInWords(device.mpxn);
  const why = whyNotInForce(registrations, kind, decidedAt);
  switch (why) {
    case 'none':
      return absence('FACT_MISSING', `no ${wanted} of ${point} is known`);
    case 'not-yet':
      return absence('FACT_NOT_YET_IN_FORCE', `the ${wanted} of ${point} is not in force yet`);
    case 'ended':
      return absence('FACT_ENDED', `the ${wanted} of ${point} has ended and no other is known`);
    case 'conflicting':
      return absence('FACT_CONFLICTING', `several ${wanted}s of ${point} are in force at once; correct their periods`);
    default:
      return unreachable(why);
  }
}

function ageAbsence({ definition, maxAge }: BoundFact, scope: Scope): Absence | undefined {
  const seen = seenBy(definition.source, scope);
  if (seen === undefined || scope.decidedAt - seen.observedAt <= maxAge) return undefined;
  const age = inWords(scope.decidedAt - seen.observedAt);
  return absence('FACT_TOO_OLD', `${seen.what} was last seen ${age} ago; the catalogue accepts ${inWords(maxAge)}`);
}

function seenBy(
  source: FactSource,
  { device, party, networkOperator, supplier, command, decidedAt }: Scope,
): { readonly what: string; readonly observedAt: number } | undefined {
  switch (source) {
    case 'device':
      return device && { what: `device \`${device.deviceId}\``, observedAt: device.observedAt };
    case 'party':
      return party && { what: `party \`${party.entityId}\``, observedAt: party.observedAt };
    case 'networkOperatorRegistration':
    case 'supplierRegistration': {
      const registration = source === 'supplierRegistration' ? supplier : networkOperator;
      if (registration === undefined) return undefined;
      const what = `registration of ${meterPointInWords(registration.mpxn)}`;
      return { what, observedAt: registration.observedAt };
    }
    case 'command':
    case 'certificate':
      return { what: 'the command', observedAt: command.receivedAt };
    case 'correction':
      return { what: 'the correction', observedAt: decidedAt };
    case 'clock':
      return { what: 'the clock', observedAt: decidedAt };
    default:
      return unreachable(source);
  }
}

function valueAbsence({ definition, readRaw }: BoundFact, scope: Scope): Absence {
  const { path, source, type } = definition;
  const value = readRaw(scope);
  if (value === null) {
    return absence(
      'FACT_MISSING',
      `\`${source}\` states that there is no \`${path}\`, which the catalogue does not allow`,
    );
  }
  if (value !== undefined) {
    const expected = type.name === 'list' ? `list of ${type.of.name}` : type.name;
    return absence('FACT_WRONG_TYPE', `\`${path}\` is ${typeInWords(value)} that is not of type ${expected}`);
  }
  if (source === 'certificate') {
    return absence('FACT_MISSING', `the certificates do not say one \`${path}\`; see \`certificate.problems\``);
  }
  const mpid = mpidFor(path, scope);
  if (mpid !== undefined) {
    return absence('FACT_MISSING', `no party with market participant ID \`${mpid}\` in that role is in the party list`);
  }
  return absence('FACT_MISSING', `${namedSource[source]} does not state \`${path}\``);
}

function mpidFor(path: string, { networkOperator, supplier }: Scope): string | undefined {
  if (path === 'registration.networkOperatorEntityIds') return networkOperator?.mpid;
  return path === 'registration.supplierEntityIds' ? supplier?.mpid : undefined;
}

const namedSource: Readonly<Record<FactSource, string>> = {
  command: 'the command',
  certificate: 'the certificates',
  device: 'the inventory',
  networkOperatorRegistration: 'the registration',
  supplierRegistration: 'the registration',
  party: 'the party list',
  correction: 'the corrective action',
  clock: 'the clock',
};

function typeInWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

/** `mpan ending 5967`: never more of a meter-point number than its last four digits. */
function meterPointInWords(mpxn: string): string {
  const masked = maskMeterPoint(mpxn);
  invariant(masked.length <= 5, 'a masked meter point shows at most four digits');
  return `${mpxn.length === 13 ? 'mpan' : 'mprn'} ending ${masked.length > 1 ? masked.slice(1) : masked}`;
}

function inWords(milliseconds: number): string {
  if (milliseconds < 2 * hour) return `${Math.floor(milliseconds / minute)} min`;
  return milliseconds < 3 * day ? `${Math.floor(milliseconds / hour)} h` : `${Math.floor(milliseconds / day)} d`;
}
