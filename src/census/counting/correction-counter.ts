import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import type { Eui64, ServiceReferenceVariant } from '../../core/identifiers/index.js';
import { parseServiceReferenceVariant } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { ContextReader, DeviceRecord } from '../../device-context/index.js';
import { CorrectionDecider, isFlip } from './decider.js';
import type { Directory } from './directory.js';
import { flipLine } from './flip.js';
import type { Side, Unnamed } from './parties-of-device.js';
import { distributorOf } from './parties-of-device.js';
import type { RehearsalSender } from './question.js';
import { rehearsalSenders } from './question.js';
import type { Sender } from './senders.js';
import { DeviceSenders } from './senders.js';
import type { PlannedSlots } from './slot-overlay.js';
import { SlotOverlay } from './slot-overlay.js';
import { syntheticCommand } from './synthetic-command.js';
import type { Tally } from './tally.js';
import type { Unit } from './unit.js';

const handOver = variantOf('6.15.1');
const disableSupply = variantOf('7.2');
const issueCredentials = variantOf('6.17');
/** A supplier's everyday command: 7.2 Disable Supply, and 6.17 where a device takes no 7.2. */
const supplierCommand = (deviceType: string): ServiceReferenceVariant =>
  deviceType === 'ESME' || deviceType === 'GSME' ? disableSupply : issueCredentials;

interface Next {
  readonly kind: RehearsalSender;
  readonly side: Side;
  readonly variant: ServiceReferenceVariant;
  readonly sender: Sender | Unnamed;
}

/** Decides for one device what its next commands would be told before and after its slots are corrected. */
export class CorrectionCounter {
  readonly #overlay: SlotOverlay;
  readonly #decider: CorrectionDecider;
  #planned: { readonly unit: Unit; readonly byDevice: ReadonlyMap<Eui64, PlannedSlots> } | undefined;

  /** @param byCohort - what decides for a cohort; null: for every other one */
  constructor(
    private readonly byCohort: ReadonlyMap<string | null, CompiledRuleSet>,
    private readonly reader: ContextReader,
    private readonly at: number,
  ) {
    this.#overlay = new SlotOverlay(reader);
    this.#decider = new CorrectionDecider(reader, this.#overlay);
  }

  count(device: DeviceRecord, directory: Directory, tally: Tally, unit: Unit): readonly string[] {
    const { reader, at } = this;
    const planned = this.#slotsOf(device.deviceId, unit);
    const compiled = this.#rulesFor(device.cohort);
    this.#overlay.put(device, planned);
    const lines: string[] = [];
    for (const { kind, side, variant, sender } of this.#nexts(device, planned, directory)) {
      if (compiled === undefined || typeof sender === 'string') {
        tally.unnamed(kind, typeof sender === 'string' ? sender : 'no-version-for-cohort');
        continue;
      }
      const replacement = side === 'networkOperator' ? operatorAfter(device, planned) : undefined;
      const command = syntheticCommand(device, sender, variant, at, {
        side,
        replacement: replacement ?? sender.entityId,
      });
      const pair = this.#decider.decide(compiled, command, at);
      tally.pair(kind, pair);
      if (!isFlip(pair)) continue;
      const place = { cohort: device.cohort, distributor: distributorOf(reader, device, at) };
      tally.flip(place);
      lines.push(flipLine(device.deviceId, kind, sender, pair, place));
    }
    return lines;
  }

  #nexts(device: DeviceRecord, planned: PlannedSlots, directory: Directory): readonly Next[] {
    const { reader, at } = this;
    const operators = new DeviceSenders({ reader, directory, at }, device, 'networkOperator', null);
    const suppliers = new DeviceSenders({ reader, directory, at }, device, 'supplier', null);
    const coming = operatorAfter(device, planned);
    const senders: Readonly<Record<RehearsalSender, Sender | Unnamed>> = {
      'slot-holder': operators.holder(),
      'operator-after': coming === undefined ? 'slot-unknown' : operators.as(coming),
      'unrelated-operator': operators.stranger(coming === undefined ? [] : [coming]),
      supplier: suppliers.holder(),
    };
    return rehearsalSenders.map((kind): Next => {
      const bySupplier = kind === 'supplier';
      const variant = bySupplier ? supplierCommand(device.deviceType) : handOver;
      return { kind, side: bySupplier ? 'supplier' : 'networkOperator', variant, sender: senders[kind] };
    });
  }

  /** As in life: a cohort that is not known gets no version while cohorts differ. */
  #rulesFor(cohort: string | null | undefined): CompiledRuleSet | undefined {
    const everyone = this.byCohort.get(null);
    if (cohort === undefined) return this.byCohort.size === 1 ? everyone : undefined;
    return this.byCohort.get(cohort) ?? everyone;
  }

  #slotsOf(deviceId: Eui64, unit: Unit): PlannedSlots {
    if (this.#planned?.unit !== unit) {
      const slots = unit.kind === 'slots' ? unit.slots : [];
      this.#planned = { unit, byDevice: new Map(slots.map((each) => [each.deviceId, each])) };
    }
    return this.#planned.byDevice.get(deviceId) ?? { deviceId };
  }
}

/** Who may hand over once the slots are corrected. */
const operatorAfter = (device: DeviceRecord, { critical, nonCritical }: PlannedSlots): Eui64 | undefined =>
  critical ?? nonCritical ?? device.networkOperatorCritical ?? undefined;

function variantOf(text: string): ServiceReferenceVariant {
  const variant = parseServiceReferenceVariant(text);
  invariant(variant !== undefined, 'these variants are well-formed');
  return variant;
}
