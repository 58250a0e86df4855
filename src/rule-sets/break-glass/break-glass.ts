import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Problem } from '../../http/index.js';
import { NotLoadable } from '../activation/not-loadable.js';
import { StoredRuleSets } from '../activation/stored-rule-sets.js';
import { FenceBusy, withFence } from '../activation/switch-epoch.js';
import { noRuleSet } from '../version-row.js';
import type { BreakGlassDto, BreakGlassLiftDto, BreakGlassStartedDto } from './break-glass.dto.js';
import { liftBreakGlass } from './lift-break-glass.js';
import type { Lift } from './lift-break-glass.js';
import { breakGlassesOf } from './read-break-glass.js';
import { reviewBreakGlass } from './review-break-glass.js';
import type { Review } from './review-break-glass.js';
import { startBreakGlass } from './start-break-glass.js';
import type { BreakGlassAsked } from './start-break-glass.js';

/**
 * Emergency stops: one person refuses a class of commands at once, for four hours at most; two end it early; another
 * reviews it afterwards. Each step is one transaction, in a file of its own beside this one.
 */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly stored: StoredRuleSets,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /** Answers when it is in force: decisions that are recorded later are made under it. */
  async start(asked: BreakGlassAsked): Promise<BreakGlassStartedDto> {
    return await asProblem(withFence(this.source, (manager) => startBreakGlass(manager, this.stored, asked)));
  }

  async lift(lift: Lift): Promise<BreakGlassLiftDto> {
    return await asProblem(withFence(this.source, (manager) => liftBreakGlass(manager, this.stored, lift)));
  }

  async review(review: Review): Promise<BreakGlassDto> {
    return await this.source.transaction((manager) => reviewBreakGlass(manager, review));
  }

  /** @throws Problem 404 */
  async list(name: string): Promise<readonly BreakGlassDto[]> {
    const known = await this.source.query<readonly unknown[]>('select from rule_set where name = $1', [name]);
    if (known.length === 0) throw noRuleSet(name);
    return await breakGlassesOf(this.source.manager, name);
  }
}

/** An epoch holds what plans ask for as well, so one that cannot be followed stands in the way of every other. */
async function asProblem<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof FenceBusy) {
      throw new Problem(503, 'DATABASE_UNAVAILABLE', error.message, [], { 'Retry-After': '1' });
    }
    if (!(error instanceof NotLoadable)) throw error;
    const detail = `no epoch can be made, so nothing was changed: ${error.message}; withdraw the plan of that version, then ask again`;
    throw new Problem(503, 'NO_ACTIVE_RULE_SET', detail);
  }
}
