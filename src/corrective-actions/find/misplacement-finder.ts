import { Injectable } from '@nestjs/common';
import type { Eui64 } from '../../core/identifiers/index.js';
import { ContextCache, ContextChangeFeed, partitionOf } from '../../device-context/index.js';
import { Problem } from '../../http/index.js';
import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import { slotNames } from '../anchor-slot-store/anchor-slot-store.js';
import type { Finding } from './finding.js';
import { findingsOf } from './finding.js';
import { KeptAnswers } from './kept-answers.js';
import type { Tally } from './misplacement-counts.js';
import { Counting } from './misplacement-counts.js';
import type { Selection } from './selection.js';
import { isSelectedFinding } from './selection.js';
import { walkDevices } from './walk-devices.js';

/** Counts of all devices. Times are epoch milliseconds. */
export interface Misplacements extends Tally {
  readonly validAt: number;
  readonly takenAt: number;
  /** Everything up to the first was in memory when the walk began, up to the second when it ended. */
  readonly contextSequence: { readonly from: number; readonly to: number };
}

/** The slot after which a list goes on. */
export interface SlotCursor {
  readonly deviceId: Eui64;
  readonly slot: SlotName;
}

/**
 * Compares what is in every network operator slot with the registered network operator, from memory. Slots are as they
 * are now, registrations as they are in force at the instant asked for.
 */
@Injectable()
export class MisplacementFinder {
  readonly #kept: KeptAnswers<number | null, Misplacements>;

  constructor(
    private readonly cache: ContextCache,
    private readonly changeFeed: ContextChangeFeed,
  ) {
    this.#kept = new KeptAnswers(
      (validAt) => this.#count(validAt),
      () => changeFeed.cacheState().sequence,
      Date.now,
    );
  }

  /**
   * Counts all devices. Many readers share one walk: an answer counts for a minute, or until the context changes.
   * @param validAt - epoch milliseconds; null: now
   * @throws Problem 503 CONTEXT_NOT_LOADED, 429 when too many other instants are being counted
   */
  async counts(validAt: number | null): Promise<Misplacements> {
    this.#needContext();
    return await this.#kept.of(validAt);
  }

  /**
   * The misplaced slots that are selected, slice by slice, by partition and device ID.
   * @param validAt - epoch milliseconds
   */
  async *select(selection: Selection, validAt: number, after?: SlotCursor): AsyncGenerator<readonly Finding[]> {
    this.#needContext();
    const from = after && { partition: partitionOf(after.deviceId), deviceId: after.deviceId };
    for await (const devices of walkDevices(this.cache, from)) {
      const found = devices
        .flatMap((device) => findingsOf(device, this.cache, validAt))
        .filter((finding) => isSelectedFinding(selection, finding) && !isUpTo(finding, after));
      if (found.length > 0) yield found;
    }
  }

  async #count(validAt: number | null): Promise<Misplacements> {
    const takenAt = Date.now();
    const at = validAt ?? takenAt;
    const from = this.changeFeed.cacheState().sequence;
    const counting = new Counting();
    for await (const devices of walkDevices(this.cache)) {
      for (const device of devices) counting.add(findingsOf(device, this.cache, at));
    }
    const contextSequence = { from, to: this.changeFeed.cacheState().sequence };
    return { ...counting.result(), validAt: at, takenAt, contextSequence };
  }

  #needContext(): void {
    if (this.cache.loaded) return;
    throw new Problem(503, 'CONTEXT_NOT_LOADED', 'devices and registrations are still being read; send again later');
  }
}

const isUpTo = ({ device, slot }: Finding, after: SlotCursor | undefined): boolean =>
  after !== undefined && device.deviceId === after.deviceId && slotNames.indexOf(slot) <= slotNames.indexOf(after.slot);
