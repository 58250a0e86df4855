import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { compile } from '../core/evaluation/index.js';
import { checkRuleSet } from '../core/language/index.js';
import type { Checked, RuleSet } from '../core/language/index.js';
import { Problem } from '../http/index.js';
import { ActiveRuleSets } from './activation/active-rule-sets.js';
import { NotLoadable } from './activation/not-loadable.js';
import { StoredRuleSets } from './activation/stored-rule-sets.js';
import type { RuleDocuments } from './activation/stored-rule-sets.js';
import { readDraft } from './drafts/draft-text.js';
import { RulesImporter } from './import/rules-importer.js';
import { findVersion } from './version-row.js';

export interface RuleNamed {
  readonly name: string;
  readonly kind: 'requirement' | 'waiver';
}

/** Any version, in force or not, for checks and simulations. */
@Injectable()
export class RuleSetVersions {
  constructor(
    private readonly importer: RulesImporter,
    private readonly active: ActiveRuleSets,
    private readonly stored: StoredRuleSets,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /** Every diagnostic of a rule set as written. */
  check(json: unknown): Checked<RuleSet> {
    return checkRuleSet(json, this.documents().catalogue);
  }

  /** A rule set that is only tried out: checked, and compiled when it holds. */
  compileContent(json: unknown): Checked<CompiledRuleSet> {
    const { catalogue, guardRails } = this.documents();
    const checked = checkRuleSet(json, catalogue);
    return checked.ok ? { ok: true, value: compile(checked.value, guardRails, catalogue) } : checked;
  }

  /**
   * A version with what it was submitted with; a draft with the catalogue and guard rails of today.
   * @returns undefined when there is no such version
   * @throws Problem 422 when a draft has diagnostics
   */
  async compiled(name: string, version: number): Promise<CompiledRuleSet | undefined> {
    const row = await findVersion(this.source.manager, name, version);
    if (row === undefined) return undefined;
    const { digest, catalogue_digest: catalogueDigest, guard_rails_digest: guardRailsDigest } = row;
    if (digest === null || catalogueDigest === null || guardRailsDigest === null) {
      const { catalogue, guardRails } = this.documents();
      const { ruleSet, diagnostics } = readDraft(row.content, row, catalogue);
      if (ruleSet !== undefined) return compile(ruleSet, guardRails, catalogue);
      const errors = diagnostics.map(({ code, pointer, message }) => ({ code, pointer, detail: message }));
      throw new Problem(422, 'GATES_FAILED', `draft ${version} has diagnostics; mend them first`, errors);
    }
    try {
      return await this.stored.compiled({ name, version, digest }, { catalogueDigest, guardRailsDigest });
    } catch (error) {
      if (error instanceof NotLoadable) throw new Problem(503, 'NO_ACTIVE_RULE_SET', error.message);
      throw error;
    }
  }

  /**
   * The rules of a version as written, in their order; none of a draft that is no rule set yet.
   * @returns undefined when there is no such version
   */
  async rulesOf(name: string, version: number): Promise<readonly RuleNamed[] | undefined> {
    const row = await findVersion(this.source.manager, name, version);
    return row && rulesIn(row.content);
  }

  /** The newest that is known: the files' when they could be read, else those in force. */
  documents(): RuleDocuments {
    const documents = this.importer.documents() ?? this.active.documents();
    if (documents === undefined) throw noDocuments();
    return documents;
  }
}

function noDocuments(): Problem {
  const detail = 'no fact catalogue was ever loaded; mend the files in RULES_DIR, see `/health/ready`';
  return new Problem(503, 'NO_ACTIVE_RULE_SET', detail);
}

function rulesIn(content: string): readonly RuleNamed[] {
  const rules = membersOf(parsed(content))['rules'];
  return (Array.isArray(rules) ? rules : []).flatMap((rule: unknown) => {
    const { name, event } = membersOf(rule);
    const { type } = membersOf(event);
    return typeof name === 'string' && (type === 'requirement' || type === 'waiver') ? [{ name, kind: type }] : [];
  });
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
