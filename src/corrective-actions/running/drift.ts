import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import { AnchorSlotStoreRefused, AnchorSlotStoreUnavailable, slotNames } from '../anchor-slot-store/index.js';
import type { SlotName } from '../anchor-slot-store/index.js';
import { comparedWithContext } from './compare-slots.js';
import { openDrift, recordDrift } from './drift-records.js';
import type { ComparedSlot, DriftAgainst, SlotVerdict } from './drift-records.js';
import { driftIs } from './metrics.js';
import { bringContextUpToDate } from './reconcile.js';
import { RunnerTools } from './runner-tools.js';

/** A slot of the store that was found to differ. Certificates as stored: `{ entityId, certificateId }`. */
export interface DriftedSlot {
  readonly id: string;
  readonly deviceId: string;
  readonly slot: SlotName;
  readonly against: DriftAgainst;
  readonly kind: Exclude<SlotVerdict, 'right'>;
  readonly actionId: string | null;
  readonly expected: object | null;
  readonly found: object | null;
  readonly foundAt: string;
  /** Null while it lasts. */
  readonly settledAt: string | null;
}

interface DriftFilter {
  readonly after?: string;
  readonly limit?: number;
  /** Only of this action. */
  readonly actionId?: string;
  /** Also what was found right since. */
  readonly settled?: boolean;
}

const limitDefault = 100;

/** What of the anchor-slot store differs from what was placed, or from what decisions go by. */
@Injectable()
export class Drift {
  constructor(private readonly tools: RunnerTools) {}

  /** Drift in the order in which it was found; what lasts only, unless asked. */
  async page(filter: DriftFilter): Promise<{ readonly drift: readonly DriftedSlot[]; readonly next: string | null }> {
    const { after = '0', limit = limitDefault, actionId = null, settled = false } = filter;
    const rows = await this.tools.source.query<readonly (DriftedSlot & Record<'foundAt' | 'settledAt', Date | null>)[]>(
      `select drift_id as id, device_id as "deviceId", slot, against, kind, action_id as "actionId", expected, found,
         found_at as "foundAt", settled_at as "settledAt"
       from anchor_slot_drift
       where drift_id > $1 and ($2::bigint is null or action_id = $2) and ($3 or settled_at is null)
       order by drift_id limit $4`,
      [after, actionId, settled, limit + 1],
    );
    const page = rows.slice(0, limit).map(({ foundAt, settledAt, ...row }): DriftedSlot => ({
      ...row,
      foundAt: instantOf(foundAt) ?? '',
      settledAt: instantOf(settledAt),
    }));
    return { drift: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /** What lasts of the drift of one corrective action. */
  async driftOf(
    actionId: string,
    filter: { readonly after?: string; readonly limit?: number } = {},
  ): ReturnType<Drift['page']> {
    return await this.page({ ...filter, actionId });
  }

  /**
   * Holds what the store says of some devices against what decisions go by.
   * @param deviceIds - at most 1,000
   * @returns how many slots were compared, and how they were found
   * @throws Problem 503 ANCHOR_SLOT_STORE_UNAVAILABLE
   */
  async check(deviceIds: readonly Eui64[], actor: Actor): Promise<Readonly<Record<SlotVerdict, number>>> {
    const devices = [...new Set(deviceIds)];
    await bringContextUpToDate(this.tools);
    const stored = await this.tools.store.read(devices).catch(asProblem);
    const compared = devices.flatMap((deviceId): readonly ComparedSlot[] =>
      slotNames.flatMap((slot) => comparedWithContext(this.tools.cache, deviceId, slot, stored.get(deviceId)) ?? []),
    );
    const counts = { right: 0, drifted: 0, missing: 0 };
    for (const { verdict } of compared) counts[verdict] += 1;
    await this.tools.source.transaction('READ COMMITTED', async (manager) => {
      await recordDrift(manager, compared);
      driftIs(await openDrift(manager));
      await appendEntry(manager, {
        ...{ actor, action: 'anchor-slots-compared', subject: 'anchor-slots', outcome: 'done' },
        details: { devices: devices.length, counts },
      });
    });
    return counts;
  }
}

const instantOf = (at: Date | string | null): string | null =>
  at === null ? null : at instanceof Date ? at.toISOString() : at;

function asProblem(error: unknown): never {
  if (error instanceof AnchorSlotStoreUnavailable || error instanceof AnchorSlotStoreRefused) {
    throw new Problem(503, 'ANCHOR_SLOT_STORE_UNAVAILABLE', error.message);
  }
  throw error;
}
