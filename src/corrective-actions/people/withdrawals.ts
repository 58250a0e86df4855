import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { withdrawPlan } from '../plan/withdraw-plan.js';
import { findAction, needState } from '../read/action-row.js';
import type { StepReceiptDto } from './steps.dto.js';

/** Takes back a corrective action that was not started. */
@Injectable()
export class Withdrawals {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Problem 404 · 409 CORRECTIVE_ACTION_STATE */
  async withdraw(actor: Actor, id: string, reason: string): Promise<StepReceiptDto> {
    const withdrawn = await withdrawPlan(this.dataSource, id, { actor, reason });
    if (!withdrawn) {
      needState(await findAction(this.dataSource.manager, id), 'a withdrawal', 'planning', 'planned', 'approved');
    }
    return { id, state: 'withdrawn' };
  }
}
