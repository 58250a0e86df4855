import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Paging } from '../../http/query-parameters.js';
import { unreachable } from '../../core/invariant.js';
import { unverifiedUses } from '../plan/target-certificates.js';
import type { ActionDecisionDto, ActionDto, ActionPageDto, ActionSummaryDto, ProgressDto } from './action.dto.js';
import type { ActionRow, ActionState } from './action-row.js';
import { actionColumns, findAction } from './action-row.js';
import type { ItemCounts } from './item-tally.js';
import { ItemTally } from './item-tally.js';
import { consentsRecorded, lastAnswers } from './parties.js';

/** Reads corrective actions with all that belongs to them. */
@Injectable()
export class ActionReader {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order in which they were asked for, or the newest first. @param from - decimal texts */
  async page(from: Paging, limit: number, state: ActionState | null): Promise<ActionPageDto> {
    const { after = '0', before = null, order } = from;
    const rows = await this.dataSource.query<readonly ActionRow[]>(
      `select ${actionColumns} from corrective_action
       where action_id > $1 and ($4::bigint is null or action_id < $4) and ($3::text is null or state = $3)
       order by action_id ${order === 'newest' ? 'desc' : 'asc'} limit $2`,
      [after, limit + 1, state, before],
    );
    const page = rows.slice(0, limit);
    return { correctiveActions: page.map(summaryDto), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /** @throws Problem 404 CORRECTIVE_ACTION_UNKNOWN */
  async one(id: string): Promise<ActionDto> {
    const { manager } = this.dataSource;
    const row = await findAction(manager, id);
    const tally = await ItemTally.of(manager, id);
    const counts = tally.counts();
    const excluded = await exclusionsOf(manager, id);
    const answers = lastAnswers(await consentsRecorded(manager, id));
    const parties = tally.parties().map(({ mpid, leaves, placed }) => {
      const said = answers.get(mpid);
      const { answer = null, signedBy = null, signedRole = null, reference = null } = said ?? {};
      const { recordedBy = null, recordedAt = null } = said ?? {};
      return { mpid, leaves, placed, answer, signedBy, signedRole, reference, recordedBy, recordedAt };
    });
    return {
      ...summaryDto(row),
      ...{ reason: row.reason, selection: row.selection, ruleSet: row.rule_set },
      ...{ contextSequence: Number(row.context_sequence), slotsSelected: row.slots_selected, excluded },
      ...{ planDigest: row.plan_digest, rehearsal: row.rehearsal, rehearsalDigest: row.rehearsal_digest },
      decision: await decisionOf(manager, id),
      ...{ startedBy: row.started_by, waitingBecause: row.waiting_because, withdrawnReason: row.withdrawn_reason },
      ...{ perSecond: row.per_second, batchSize: row.batch_size },
      progress: progressOf(row, counts, excluded),
      counts,
      reconciled: tally.reconciled(),
      parties,
      partiesMissing: parties.filter(({ answer }) => answer === null).map(({ mpid }) => mpid),
      unverified: [unverifiedUses],
    };
  }
}

const summaryDto = (row: ActionRow): ActionSummaryDto => ({
  ...{ id: row.id, title: row.title, state: row.state, items: row.items, plannedBy: row.planned_by },
  ...{ plannedAt: row.planned_at.toISOString(), finishedAt: row.finished_at?.toISOString() ?? null },
});

async function exclusionsOf(manager: EntityManager, id: string): Promise<number> {
  const rows = await manager.query<readonly { readonly count: number }[]>(
    'select count(*)::integer as count from corrective_action_exclusion where action_id = $1',
    [id],
  );
  return rows[0]?.count ?? 0;
}

/** What the approver said; null: nothing yet. */
export async function decisionOf(manager: EntityManager, id: string): Promise<ActionDecisionDto | null> {
  const rows = await manager.query<readonly (Omit<ActionDecisionDto, 'decidedAt'> & { readonly decidedAt: Date })[]>(
    `select decision, plan_digest as "planDigest", rehearsal_digest as "rehearsalDigest", comment,
       decided_by as "decidedBy", decided_at as "decidedAt"
     from corrective_action_decision where action_id = $1`,
    [id],
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, decidedAt: row.decidedAt.toISOString() };
}

/** Of what goes on, or went on last. */
function progressOf(
  { state, items, slots_selected: selected, undo }: ActionRow,
  counts: ItemCounts,
  excluded: number,
): ProgressDto {
  const undone = counts.undone + counts['undo-refused'];
  switch (state) {
    case 'planning':
    case 'withdrawn':
      // A plan looks at every slot that is selected; a few may come and go while it does.
      return { done: Math.min(items + excluded, selected), of: selected };
    case 'rolling-back':
    case 'rolled-back':
      return {
        done: undone,
        of: undone + counts.undoing + (state === 'rolling-back' && undo === 'all' ? counts.applied : 0),
      };
    case 'planned':
    case 'approved':
    case 'rejected':
    case 'applying':
    case 'paused':
    case 'applied':
    case 'aborted':
      return { done: items - counts.pending - counts.sent, of: items };
    default:
      return unreachable(state);
  }
}
