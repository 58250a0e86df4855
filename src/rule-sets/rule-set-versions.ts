import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { compile } from '../core/evaluation/index.js';
import { checkRuleSet } from '../core/language/index.js';
import type { Checked, RuleSet } from '../core/language/index.js';
import { Problem } from '../http/index.js';
import { ActivationRunner } from './activation-runner.js';
import { ActiveRuleSets } from './active-rule-sets.js';
import { RuleSetVersion } from './rule-set-version.entity.js';
import { NotLoadable, StoredRuleSets } from './stored-rule-sets.js';
import type { RuleDocuments } from './stored-rule-sets.js';

/** Any version, in force or not, with the catalogue and guard rails of today: for checks and simulations. */
@Injectable()
export class RuleSetVersions {
  constructor(
    private readonly runner: ActivationRunner,
    private readonly active: ActiveRuleSets,
    private readonly stored: StoredRuleSets,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /** Every diagnostic of a rule set as written. */
  check(json: unknown): Checked<RuleSet> {
    return checkRuleSet(json, this.#documents().catalogue);
  }

  /** A rule set that is only tried out: checked, and compiled when it holds. */
  compileContent(json: unknown): Checked<CompiledRuleSet> {
    const { catalogue, guardRails } = this.#documents();
    const checked = checkRuleSet(json, catalogue);
    return checked.ok ? { ok: true, value: compile(checked.value, guardRails, catalogue) } : checked;
  }

  /** @returns undefined when there is no such version */
  async compiled(name: string, version: number): Promise<CompiledRuleSet | undefined> {
    const row = await this.source.getRepository(RuleSetVersion).findOneBy({ name, version });
    if (row === null) return undefined;
    try {
      return await this.stored.compiled(row, this.#documents());
    } catch (error) {
      if (error instanceof NotLoadable) throw new Problem(503, 'NO_ACTIVE_RULE_SET', error.message);
      throw error;
    }
  }

  /** The newest that is known: the files' when they could be read, else those in force. */
  #documents(): RuleDocuments {
    const documents = this.runner.documents() ?? this.active.documents();
    if (documents === undefined) throw noDocuments();
    return documents;
  }
}

function noDocuments(): Problem {
  const detail = 'no fact catalogue was ever loaded; mend the files in RULES_DIR, see `/health/ready`';
  return new Problem(503, 'NO_ACTIVE_RULE_SET', detail);
}
