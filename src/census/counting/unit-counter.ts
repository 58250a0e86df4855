import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import { compile } from '../../core/evaluation/index.js';
import { invariant, unreachable } from '../../core/invariant.js';
import type { ContextReader, DeviceRecord, PartyRecord } from '../../device-context/index.js';
import { CorrectionCounter } from './correction-counter.js';
import { Directory } from './directory.js';
import { Tally } from './tally.js';
import type { CountingOrder, Rules, Unit, UnitResult } from './unit.js';
import { VersionsCounter } from './versions-counter.js';

/** A reader of context that also lists its parties. */
export interface PartiesReader extends ContextReader {
  parties(): Iterable<PartyRecord>;
}

/** What one device adds to a unit. */
export interface DeviceCounter {
  /** @returns the device's flips as lines */
  count(device: DeviceRecord, directory: Directory, tally: Tally, unit: Unit): readonly string[];
}

/** After so many devices a turn of the event loop may end. */
const devicesPerStep = 32;

/**
 * Counts units. All that a census decides happens here, in a worker thread or not: only the order, the unit and the
 * reader have a part in it.
 */
export class UnitCounter {
  readonly #counter: DeviceCounter;

  constructor(
    order: CountingOrder,
    private readonly reader: PartiesReader,
  ) {
    this.#counter = counterFor(order, reader);
  }

  begin(unit: Unit): UnitCounting {
    return new UnitCounting(unit, this.#counter, this.reader);
  }
}

/** One unit being counted: its devices come in any order, some at a time. */
export class UnitCounting {
  readonly #tally = new Tally();
  readonly #flips: { readonly deviceId: string; readonly lines: readonly string[] }[] = [];

  constructor(
    private readonly unit: Unit,
    private readonly counter: DeviceCounter,
    private readonly reader: PartiesReader,
  ) {}

  /** Counts some devices; yields now and then, so that whoever drives it can let others have a turn. */
  *add(devices: Iterable<DeviceRecord>): Generator<undefined, void> {
    const directory = new Directory(this.reader.parties());
    let counted = 0;
    for (const device of devices) {
      this.#tally.device();
      const lines = this.counter.count(device, directory, this.#tally, this.unit);
      if (lines.length > 0) {
        this.#tally.flippingDevice();
        this.#flips.push({ deviceId: device.deviceId, lines });
      }
      counted += 1;
      if (counted % devicesPerStep === 0) yield;
    }
  }

  /** As `add`, to its end at once. */
  addAll(devices: Iterable<DeviceRecord>): void {
    for (const step of this.add(devices)) invariant(step === undefined, 'a step carries nothing');
  }

  end(): UnitResult {
    const lines = this.#flips
      .sort((one, other) => (one.deviceId < other.deviceId ? -1 : 1))
      .flatMap((each) => each.lines);
    return { number: this.unit.number, counts: this.#tally.counts(), flips: lines.length, flipLines: lines.join('') };
  }
}

function counterFor(order: CountingOrder, reader: ContextReader): DeviceCounter {
  const { question, rules, decidedAt } = order;
  switch (question.kind) {
    case 'versions': {
      const [before, after] = rules.map(compiledFrom);
      invariant(before !== undefined && after !== undefined, 'the order holds both versions');
      return new VersionsCounter(question, { before, after }, reader, decidedAt);
    }
    case 'rehearsal': {
      const byCohort = new Map(
        question.ruleSets.flatMap(({ cohort }, i) => {
          const found = rules[i];
          return found === undefined ? [] : [[cohort, compiledFrom(found)] as const];
        }),
      );
      return new CorrectionCounter(byCohort, reader, decidedAt);
    }
    default:
      return unreachable(question);
  }
}

const compiledFrom = ({ ruleSet, guardRails, catalogue }: Rules): CompiledRuleSet =>
  compile(ruleSet, guardRails, catalogue);
