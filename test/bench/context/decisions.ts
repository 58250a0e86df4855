import { join } from 'node:path';
import type { Command, CompiledRuleSet } from '../../../src/core/evaluation/index.js';
import { compile, decide } from '../../../src/core/evaluation/index.js';
import { parseRequestId, parseServiceReferenceVariant } from '../../../src/core/identifiers/index.js';
import { invariant } from '../../../src/core/invariant.js';
import type { ContextReader } from '../../../src/device-context/index.js';
import { ContextGatherer } from '../../../src/device-context/index.js';
import { readRules } from '../fixtures/rule-files.js';
import { deviceIdOf, now, supplierId } from './world.js';

/** Commands of the suppliers in the slots, and what it takes to decide them. */
export class Decisions {
  readonly #gatherer: ContextGatherer;
  readonly #compiled: CompiledRuleSet;
  readonly #all: { readonly catalogue: CompiledRuleSet['catalogue']; readonly usedFacts: readonly number[] };

  constructor(cache: ContextReader, rulesDir = join(process.cwd(), 'rules')) {
    const { ruleSet, guardRails, catalogue } = readRules(rulesDir);
    this.#gatherer = new ContextGatherer(cache, { read: noCertificates });
    this.#compiled = compile(ruleSet, guardRails, catalogue);
    this.#all = { catalogue, usedFacts: catalogue.facts.map(({ index }) => index) };
  }

  /** Every fact of the catalogue about one command. */
  readonly gatherAll = (command: Command): void => {
    this.#gatherer.gather(this.#all, command, now);
  };

  /** Every fact about one command that the rule set reads. */
  readonly gather = (command: Command): void => {
    this.#gatherer.gather(this.#compiled, command, now);
  };

  decide(command: Command): 'permit' | 'refuse' {
    return decide(this.#compiled, this.#gatherer.gather(this.#compiled, command, now)).verdict;
  }
}

/** `Disable Supply` of a device by its supplier. */
export function commandFor(n: number): Command {
  const requestId = parseRequestId(`${supplierId(n)}:${deviceIdOf(n)}:18446744073709551615`);
  const serviceReferenceVariant = parseServiceReferenceVariant('7.2');
  invariant(requestId !== undefined && serviceReferenceVariant !== undefined, 'the command is written as it should be');
  return {
    ...{ requestId, serviceReferenceVariant, userRole: n % 5 === 4 ? 'GS' : 'IS', commandVariant: 1, receivedAt: now },
    signatures: { user: 'verified', countersignature: 'verified', signerEntityId: supplierId(n) },
    updateSecurityCredentials: null,
  };
}

function noCertificates(): never {
  throw new Error('no command of the bench carries certificates');
}
