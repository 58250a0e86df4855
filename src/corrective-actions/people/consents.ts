import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { Problem } from '../../http/index.js';
import { findAction, needPlanDigest, needState } from '../read/action-row.js';
import { ItemTally } from '../read/item-tally.js';
import type { ConsentDto, StepReceiptDto } from './steps.dto.js';

/** Records what the impacted parties say of a plan. */
@Injectable()
export class Consents {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The last answer of a party counts. After the approval a party can only take its consent back, because the approver
   * saw no other; its slots that are still to be changed are then left alone.
   * @throws Problem 404 · 409 CORRECTIVE_ACTION_STATE, PLAN_DIGEST_MISMATCH, PARTY_NOT_IMPACTED
   */
  async record(actor: Actor, id: string, consent: ConsentDto): Promise<StepReceiptDto> {
    const { mpid, answer, signedBy, signedRole, reference, planDigest } = consent;
    return await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const action = await findAction(manager, id, 'share');
      if (answer === 'consented') needState(action, 'a consent', 'planned');
      else needState(action, 'a refusal', 'planned', 'approved', 'applying', 'paused');
      needPlanDigest(action, planDigest);
      const parties = (await ItemTally.of(manager, id)).parties();
      if (!parties.some((party) => party.mpid === mpid)) {
        const detail = `\`${mpid}\` has no part in corrective action ${id}; its parties are ${listed(parties)}`;
        throw new Problem(409, 'PARTY_NOT_IMPACTED', detail);
      }
      await manager.query(
        `insert into corrective_action_consent (action_id, mpid, plan_digest, answer, signed_by, signed_role, reference,
           recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, mpid, planDigest, answer, signedBy, signedRole, reference, actor.person],
      );
      await appendEntry(manager, {
        ...{ actor, action: 'corrective-action-consent-recorded', subject: `correction/${id}`, outcome: 'done' },
        afterDigest: planDigest,
        details: { mpid, answer, signedBy, signedRole, reference },
      });
      return { id, state: action.state };
    });
  }
}

const listed = (parties: readonly { readonly mpid: string }[]): string =>
  parties.map(({ mpid }) => `\`${mpid}\``).join(', ') || 'none';
