import type { Command, UpdateSecurityCredentials } from '../../core/evaluation/command.js';
import type { Absence, Context, Fact, Provenance } from '../../core/evaluation/context.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { FactCatalogue } from '../../core/language/index.js';
import { Problem } from '../../http/index.js';
import type { ContextReader } from '../cache/context-reader.js';
import type { DeviceRecord, RegistrationRecord } from '../cache/records.js';
import type { CertificateFacts, CertificateReader } from '../certificates/index.js';
import { absenceOf } from './absence.js';
import type { CorrectionFacts } from './correction-facts.js';
import type { BoundFact, FactPlan } from './bind-facts.js';
import { bindFact, planFacts } from './bind-facts.js';
import { registrationInForce } from './registration-in-force.js';
import type { Scope } from './scope.js';

/** What of a compiled rule set says which facts it reads. */
export interface FactNeeds {
  readonly catalogue: FactCatalogue;
  /** Indices into the catalogue. */
  readonly usedFacts: readonly number[];
}

const notLoaded = (): Problem =>
  new Problem(503, 'CONTEXT_NOT_LOADED', 'devices and registrations are still being read; send again later');

const noRegistrations: readonly RegistrationRecord[] = [];

/** Gathers the facts of one command from memory: synchronous, at one reading of the clock. */
export class ContextGatherer {
  readonly #plans = new WeakMap<FactNeeds, FactPlan>();
  /** The last one asked for: nearly always the same rule set as before. */
  #last: { readonly compiled: FactNeeds; readonly plan: FactPlan } | null = null;

  constructor(
    private readonly cache: ContextReader,
    private readonly certificates: Pick<CertificateReader, 'read'>,
  ) {}

  /**
   * The facts that a compiled rule set reads; others are left undefined. What is missing, too old, not in force or of
   * the wrong type is undefined too, and `absenceOf` says why.
   * @param decidedAt - epoch milliseconds
   * @param correction - what a corrective action asks; null for a command
   * @throws Problem CONTEXT_NOT_LOADED until all of the context was read once
   */
  gather(compiled: FactNeeds, command: Command, decidedAt: number, correction: CorrectionFacts | null = null): Context {
    if (!this.cache.loaded) throw notLoaded();
    const plan = this.#planOf(compiled);
    const scope = this.#read(plan, command, decidedAt, correction);
    const { device, party, networkOperator, supplier } = scope;
    const { bySource } = plan;
    const values: Fact[] = plan.blank.slice();
    fill(values, bySource.command, scope, command.receivedAt);
    fill(values, bySource.clock, scope, decidedAt);
    if (command.updateSecurityCredentials === null) {
      for (const index of plan.onlyOf6151) values[index] = null;
    } else {
      fill(values, plan.credentials, scope, command.receivedAt);
      fill(values, bySource.certificate, scope, command.receivedAt);
    }
    if (correction !== null) fill(values, bySource.correction, scope, decidedAt);
    if (device !== undefined) fill(values, bySource.device, scope, device.observedAt);
    if (party !== undefined) fill(values, bySource.party, scope, party.observedAt);
    if (networkOperator !== undefined) {
      fill(values, bySource.networkOperatorRegistration, scope, networkOperator.observedAt);
    }
    if (supplier !== undefined) fill(values, bySource.supplierRegistration, scope, supplier.observedAt);
    return new GatheredContext(plan.catalogue, values, scope);
  }

  /** Null: the inventory states none, or has no such device (which no version permits); undefined: not known. */
  cohortOf(deviceId: Eui64): string | null | undefined {
    const device = this.cache.lookupDevice(deviceId);
    return device === undefined ? null : device.cohort;
  }

  #planOf(compiled: FactNeeds): FactPlan {
    if (this.#last?.compiled === compiled) return this.#last.plan;
    const plan = this.#plans.get(compiled) ?? planFacts(compiled.catalogue, compiled.usedFacts);
    this.#plans.set(compiled, plan);
    this.#last = { compiled, plan };
    return plan;
  }

  #read(plan: FactPlan, command: Command, decidedAt: number, correction: CorrectionFacts | null): Scope {
    const { cache } = this;
    const { originatorId, targetId } = command.requestId;
    const { userRole, updateSecurityCredentials } = command;
    const device = cache.lookupDevice(targetId);
    const meterPoint = meterPointOf(device, decidedAt, plan.meterPointMaxAge);
    const registrations =
      plan.needsRegistrations && typeof meterPoint === 'string' ? cache.registrationsOf(meterPoint) : noRegistrations;
    const asksCertificate = plan.bySource.certificate.length > 0;
    // One literal without spreads: made for every decision.
    return {
      command,
      correction,
      decidedAt,
      cache,
      device,
      meterPoint,
      registrations,
      party: cache.party(originatorId),
      networkOperator: registrationInForce(registrations, 'networkOperator', decidedAt, userRole),
      supplier: registrationInForce(registrations, 'supplier', decidedAt, userRole),
      certificate: asksCertificate ? this.#readCertificates(updateSecurityCredentials, decidedAt) : undefined,
    };
  }

  #readCertificates(update: UpdateSecurityCredentials | null, decidedAt: number): CertificateFacts | null {
    return update === null ? null : this.certificates.read(update, decidedAt);
  }
}

function meterPointOf(device: DeviceRecord | undefined, decidedAt: number, maxAge: number): string | null | undefined {
  if (device === undefined || decidedAt - device.observedAt > maxAge) return undefined;
  return device.mpxn;
}

function fill(values: Fact[], facts: readonly BoundFact[], scope: Scope, observedAt: number): void {
  const age = scope.decidedAt - observedAt;
  for (const fact of facts) {
    if (age <= fact.maxAge) values[fact.index] = fact.read(scope);
  }
}

const provenanceOf = (seen: Provenance | undefined): Provenance | undefined =>
  seen && { source: seen.source, observedAt: seen.observedAt };

class GatheredContext implements Context {
  readonly decidedAt: number;
  readonly #scope: Scope;

  constructor(
    readonly catalogue: FactCatalogue,
    readonly values: readonly Fact[],
    scope: Scope,
  ) {
    this.decidedAt = scope.decidedAt;
    this.#scope = scope;
  }

  get provenance(): Readonly<Record<string, Provenance | undefined>> {
    const { device, party, networkOperator, supplier } = this.#scope;
    return {
      device: provenanceOf(device),
      networkOperatorRegistration: provenanceOf(networkOperator),
      supplierRegistration: provenanceOf(supplier),
      party: provenanceOf(party),
    };
  }

  /** Made when it is asked for: most decisions never ask. */
  get absenceOf(): (factIndex: number) => Absence {
    return (factIndex) => {
      const definition = this.catalogue.facts[factIndex];
      invariant(definition !== undefined, 'a rule reads only facts of the catalogue it was checked with');
      return absenceOf(bindFact(definition), this.#scope);
    };
  }
}
