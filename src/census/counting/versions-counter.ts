import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import type { ServiceReferenceVariant } from '../../core/identifiers/index.js';
import { parseServiceReferenceVariant } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { ContextReader, DeviceRecord } from '../../device-context/index.js';
import type { OutcomePair } from './decider.js';
import { isFlip, VersionsDecider } from './decider.js';
import type { Directory } from './directory.js';
import { flipLine } from './flip.js';
import type { Side } from './parties-of-device.js';
import { distributorOf } from './parties-of-device.js';
import type { VersionsQuestion } from './question.js';
import type { Sender } from './senders.js';
import { DeviceSenders, senderSide } from './senders.js';
import { syntheticCommand } from './synthetic-command.js';
import type { Tally } from './tally.js';

interface Decided {
  readonly sender: Sender;
  readonly pair: OutcomePair;
}

/** Decides for one device what each sender asked about would be told by two versions. */
export class VersionsCounter {
  readonly #decider: VersionsDecider;
  readonly #side: Side;
  readonly #variant: ServiceReferenceVariant;

  constructor(
    private readonly question: VersionsQuestion,
    versions: { readonly before: CompiledRuleSet; readonly after: CompiledRuleSet },
    private readonly reader: ContextReader,
    private readonly at: number,
  ) {
    const variant = parseServiceReferenceVariant(question.serviceReferenceVariant);
    invariant(variant !== undefined, 'the variant was parsed when the census was asked for');
    this.#variant = variant;
    this.#side = senderSide(variant, question.userRole);
    this.#decider = new VersionsDecider(reader, versions.before, versions.after);
  }

  count(device: DeviceRecord, directory: Directory, tally: Tally): readonly string[] {
    const { reader, question, at } = this;
    const senders = new DeviceSenders({ reader, directory, at }, device, this.#side, question.userRole);
    const lines: string[] = [];
    let last: Decided | undefined;
    let distributor: string | null | undefined;
    for (const kind of question.senders) {
      const sender = senders.of(kind);
      if (typeof sender === 'string') {
        tally.unnamed(kind, sender);
        continue;
      }
      // The slot holder is nearly always the registered party, and the same command is decided the same.
      last = last !== undefined && isSame(last.sender, sender) ? last : this.#decided(device, sender, senders);
      tally.pair(kind, last.pair);
      if (!isFlip(last.pair)) continue;
      distributor = distributor === undefined ? distributorOf(reader, device, at) : distributor;
      const place = { cohort: device.cohort, distributor };
      tally.flip(place);
      lines.push(flipLine(device.deviceId, kind, sender, last.pair, place));
    }
    return lines;
  }

  #decided(device: DeviceRecord, sender: Sender, { registered }: DeviceSenders): Decided {
    const [replacement = sender.entityId] = typeof registered === 'string' ? [] : registered.entityIds;
    const command = syntheticCommand(device, sender, this.#variant, this.at, { side: this.#side, replacement });
    return { sender, pair: this.#decider.decide(command, this.at) };
  }
}

const isSame = (one: Sender, other: Sender): boolean =>
  one.entityId === other.entityId && one.userRole === other.userRole;
