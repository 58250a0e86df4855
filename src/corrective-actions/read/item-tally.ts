import type { EntityManager } from 'typeorm';
import type { ItemState } from './item-list.js';
import { itemStates } from './item-list.js';
import type { ImpactedParty } from './parties.js';

export type ItemCounts = Readonly<Record<ItemState, number>>;

/** Items that are alike in what is counted. */
interface TallyRow {
  readonly from_mpid: string | null;
  readonly to_mpid: string;
  readonly state: ItemState;
  readonly reconciled: string | null;
  readonly count: number;
}

/** All that is counted of the items of one corrective action, read in one pass over them. */
export class ItemTally {
  private constructor(private readonly rows: readonly TallyRow[]) {}

  static async of(manager: EntityManager, id: string): Promise<ItemTally> {
    return new ItemTally(
      await manager.query<readonly TallyRow[]>(
        `select from_mpid, to_mpid, state, reconciled, count(*)::integer as count from corrective_action_item
         where action_id = $1 group by 1, 2, 3, 4`,
        [id],
      ),
    );
  }

  /** Items by state; every state is named. @param mpid - only those that take away or place his certificates */
  counts(mpid?: string): ItemCounts {
    const own = this.rows.filter((row) => mpid === undefined || row.from_mpid === mpid || row.to_mpid === mpid);
    const count = (wanted: ItemState): number => added(own.filter(({ state }) => state === wanted));
    return {
      ...{ pending: count('pending'), sent: count('sent'), applied: count('applied'), already: count('already') },
      ...{ conflict: count('conflict'), skipped: count('skipped'), failed: count('failed') },
      ...{ undoing: count('undoing'), undone: count('undone'), 'undo-refused': count('undo-refused') },
    };
  }

  /** Items by what was read back. */
  reconciled(): Readonly<Record<'right' | 'drifted' | 'missing' | 'notYet', number>> {
    const count = (wanted: string | null): number => added(this.rows.filter(({ reconciled }) => reconciled === wanted));
    return { right: count('right'), drifted: count('drifted'), missing: count('missing'), notYet: count(null) };
  }

  /** In the order of their MPIDs. Holders that belong to no party have nobody who could consent. */
  parties(): readonly ImpactedParty[] {
    const mpids = new Set(this.rows.flatMap(({ from_mpid: from, to_mpid: to }) => (from === null ? [to] : [from, to])));
    return [...mpids].toSorted().map((mpid) => ({
      mpid,
      leaves: added(this.rows.filter(({ from_mpid: from }) => from === mpid)),
      placed: added(this.rows.filter(({ to_mpid: to }) => to === mpid)),
    }));
  }
}

const added = (rows: readonly TallyRow[]): number => rows.reduce((sum, { count }) => sum + count, 0);

export const totalOf = (counts: ItemCounts): number => itemStates.reduce((sum, state) => sum + counts[state], 0);
