import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { CertificateReader, ContextCache } from '../../device-context/index.js';
import { Problem } from '../../http/index.js';
import type { ProblemError } from '../../http/index.js';
import type { EligibilityRules } from '../eligibility/eligibility.js';
import type { Cell } from '../find/misplacement-counts.js';
import { MisplacementFinder } from '../find/misplacement-finder.js';
import { isSelected, statedSelection } from '../find/selection.js';
import type { Selection } from '../find/selection.js';
import type { PlanReceiptDto, PlanRequestDto } from './plan.dto.js';
import { leaseSeconds, PlanWriter } from './plan-writer.js';
import { readTargets, unverifiedUses } from './target-certificates.js';
import type { TargetsByOperator } from './targets-for.js';
import { targetsFor } from './targets-for.js';

/** Takes the wish for a corrective action, proves what it needs, and has it planned in the background. */
@Injectable()
export class Planner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: MisplacementFinder,
    private readonly cache: ContextCache,
    private readonly certificates: CertificateReader,
    private readonly writer: PlanWriter,
  ) {}

  /**
   * @returns as soon as planning has begun
   * @throws Problem 400 TARGET_CERTIFICATES_FAULTY · 409 NOTHING_SELECTED · 503 NO_ACTIVE_RULE_SET, CONTEXT_NOT_LOADED
   */
  async plan(actor: Actor, request: PlanRequestDto): Promise<PlanReceiptDto> {
    const rules = await this.writer.rules();
    const validAt = Date.now();
    const { cells, contextSequence } = await this.finder.counts(null);
    const selection = statedSelection(request.selection);
    const selected = cells.filter((cell) => isSelected(selection, cell));
    const slotsSelected = selected.reduce((sum, { count }) => sum + count, 0);
    const targets = this.#targets(request, selected, validAt);
    if (slotsSelected === 0) {
      throw new Problem(409, 'NOTHING_SELECTED', 'found no misplaced slot that is selected; select wider');
    }
    const id = await this.#begin(actor, request, { rules, selection, slotsSelected, sequence: contextSequence.from });
    this.writer.begin({ id, actor, rules, targets, validAt, selection });
    return { id, state: 'planning', slotsSelected, unverified: [unverifiedUses] };
  }

  #targets(request: PlanRequestDto, selected: readonly Cell[], decidedAt: number): TargetsByOperator {
    const read = readTargets(this.certificates, request.targets, request.certificationPath ?? [], decidedAt);
    if (read.errors.length > 0) throw faulty(read.errors);
    const { targets, errors } = targetsFor(selected, read.targets, this.cache);
    if (errors.length > 0) throw faulty(errors);
    return targets;
  }

  async #begin(
    actor: Actor,
    { title, reason, perSecond, batchSize }: PlanRequestDto,
    { rules, selection, slotsSelected, sequence }: Begun,
  ): Promise<string> {
    return await this.dataSource.transaction(async (manager) => {
      const rows = await manager.query<readonly { readonly id: string }[]>(
        `insert into corrective_action (title, reason, selection, rule_set, context_sequence, slots_selected, per_second,
           batch_size, planned_by, runner, runner_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp() + make_interval(secs => $11))
         returning action_id as id`,
        [
          ...[title, reason, JSON.stringify(selection), JSON.stringify(rules), sequence, slotsSelected, perSecond],
          ...[batchSize, actor.person, this.writer.name, leaseSeconds],
        ],
      );
      const id = rows[0]?.id ?? '';
      await appendEntry(manager, {
        ...{
          actor,
          action: 'corrective-action-requested',
          subject: `correction/${id}`,
          outcome: 'done',
          reason,
        },
        details: { title, selection, slotsSelected, ruleSet: rules, perSecond, batchSize },
      });
      return id;
    });
  }
}

interface Begun {
  readonly rules: EligibilityRules;
  readonly selection: Selection;
  readonly slotsSelected: number;
  readonly sequence: number;
}

function faulty(errors: readonly ProblemError[]): Problem {
  const detail = `${errors.length} of the certificates to be placed are missing or not acceptable; see \`errors\``;
  return new Problem(400, 'TARGET_CERTIFICATES_FAULTY', detail, errors);
}
