import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { Problem } from '../../http/index.js';
import { digestOfPlan } from '../plan/plan-digest.js';
import type { ActionRow } from '../read/action-row.js';
import { findAction, needPlanDigest, needState } from '../read/action-row.js';
import { ItemTally } from '../read/item-tally.js';
import { consentsRecorded, lastAnswers } from '../read/parties.js';
import type { CorrectiveActionApprovalDto, RejectionDto, StepReceiptDto } from './steps.dto.js';

interface Decision {
  readonly decision: 'approved' | 'rejected';
  readonly rehearsalDigest: string | null;
  readonly comment: string;
}

/**
 * Four eyes on a plan: whoever planned it or recorded a consent neither approves nor rejects it.
 *
 * INVARIANT (what was approved is what is applied): an approval names the digests of plan and rehearsal that were read;
 * the tables refuse it by the planner and let nothing start without it.
 */
@Injectable()
export class Approvals {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @throws Problem 403 APPROVER_IS_PLANNER · 404 · 409 CORRECTIVE_ACTION_STATE, PLAN_DIGEST_MISMATCH, CONSENTS_MISSING,
   *   REHEARSAL_MISSING
   */
  async approve(actor: Actor, id: string, approval: CorrectiveActionApprovalDto): Promise<StepReceiptDto> {
    const { planDigest, rehearsalDigest, comment } = approval;
    await this.#provePlan(id, planDigest);
    return await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const action = await this.#decidable(manager, id, actor, planDigest);
      await needAllAnswers(manager, id);
      needRehearsal(action, rehearsalDigest);
      return await decide(manager, actor, action, { decision: 'approved', rehearsalDigest, comment });
    });
  }

  /** @throws Problem as `approve`, but for consents and rehearsal, which it does not need */
  async reject(actor: Actor, id: string, { planDigest, comment }: RejectionDto): Promise<StepReceiptDto> {
    return await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const action = await this.#decidable(manager, id, actor, planDigest);
      const rehearsalDigest = action.rehearsal_digest;
      return await decide(manager, actor, action, { decision: 'rejected', rehearsalDigest, comment });
    });
  }

  async #decidable(manager: EntityManager, id: string, actor: Actor, planDigest: string): Promise<ActionRow> {
    const action = await findAction(manager, id, 'update');
    needState(action, 'a decision', 'planned');
    needPlanDigest(action, planDigest);
    if (action.planned_by === actor.person) throw hadPart(`corrective action ${id} was planned by the same person`);
    const consents = await consentsRecorded(manager, id);
    if (consents.some(({ recordedBy }) => recordedBy === actor.person)) {
      throw hadPart(`a consent to corrective action ${id} was recorded by the same person`);
    }
    return action;
  }

  /** The digest is computed again from the items: what somebody may have done to them past the triggers shows here. */
  async #provePlan(id: string, planDigest: string): Promise<void> {
    const { manager } = this.dataSource;
    const action = await findAction(manager, id);
    if (action.plan_digest !== planDigest) return;
    const { digest } = await digestOfPlan(manager, id);
    if (digest === planDigest) return;
    const detail = `the items of corrective action ${id} are not those of its digest any more; withdraw it and plan again`;
    throw new Problem(409, 'PLAN_DIGEST_MISMATCH', detail);
  }
}

async function needAllAnswers(manager: EntityManager, id: string): Promise<void> {
  const answers = lastAnswers(await consentsRecorded(manager, id));
  const missing = (await ItemTally.of(manager, id)).parties().filter(({ mpid }) => !answers.has(mpid));
  if (missing.length === 0) return;
  const errors = missing.map(({ mpid, leaves, placed }) => ({
    ...{ code: 'CONSENT_MISSING', pointer: '' },
    detail: `\`${mpid}\` has not answered: its certificates leave ${leaves} slots and are placed in ${placed}`,
  }));
  const detail = `${missing.length} impacted parties have not answered; record what each says`;
  throw new Problem(409, 'CONSENTS_MISSING', detail, errors);
}

function needRehearsal({ id, rehearsal_digest: known }: ActionRow, named: string): void {
  if (known === null) {
    throw new Problem(409, 'REHEARSAL_MISSING', `corrective action ${id} has no finished rehearsal; start one`);
  }
  if (known === named) return;
  const detail = `found \`rehearsalDigest\` \`${named}\`, expected that of corrective action ${id}; read it again`;
  throw new Problem(409, 'PLAN_DIGEST_MISMATCH', detail);
}

async function decide(
  manager: EntityManager,
  actor: Actor,
  { id, plan_digest: planDigest }: ActionRow,
  { decision, rehearsalDigest, comment }: Decision,
): Promise<StepReceiptDto> {
  await manager.query(
    `insert into corrective_action_decision (action_id, decision, plan_digest, rehearsal_digest, comment, decided_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, decision, planDigest, rehearsalDigest, comment, actor.person],
  );
  await manager.query('update corrective_action set state = $2 where action_id = $1', [id, decision]);
  await appendEntry(manager, {
    ...{
      actor,
      action: `corrective-action-${decision}`,
      subject: `correction/${id}`,
      outcome: 'done',
      reason: comment,
    },
    ...{ afterDigest: planDigest, details: { rehearsalDigest } },
  });
  return { id, state: decision };
}

function hadPart(found: string): Problem {
  return new Problem(403, 'APPROVER_IS_PLANNER', `${found}; ask another approver`);
}
