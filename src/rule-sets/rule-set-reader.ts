import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { diffRuleSets } from '../core/diff/index.js';
import type { Delta } from '../core/diff/index.js';
import { formatInstant } from '../core/identifiers/index.js';
import { checkRuleSet } from '../core/language/index.js';
import type { FactCatalogue, RuleSet } from '../core/language/index.js';
import { Problem } from '../http/index.js';
import { pastActivations } from './activation/past-activations.js';
import { parseState } from './activation/state-in-force.js';
import { databaseNow, stateNow } from './activation/state-now.js';
import { describeVersion, surroundingsOf } from './describe-version.js';
import { parseCases } from './drafts/case-files.js';
import type { VersionCasesDto } from './http/document.dto.js';
import { storedCatalogue } from './life-cycle/evidence-input.js';
import { plansOf } from './life-cycle/plans.js';
import type { PastActivationsDto, RuleSetDto } from './rule-set.dto.js';
import { RuleSetVersions } from './rule-set-versions.js';
import { noRuleSet, readVersion } from './version-row.js';
import type { VersionRow } from './version-row.js';
import type { VersionContentDto, VersionsDto } from './version.dto.js';

export interface VersionsDiff {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly deltas: readonly Delta[];
}

/** What the screens and the API show of rule sets; reads only. */
@Injectable()
export class RuleSetReader {
  constructor(
    private readonly known: RuleSetVersions,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  async all(): Promise<readonly RuleSetDto[]> {
    const rows = await this.source.query<readonly { readonly name: string }[]>(
      'select name from rule_set order by name',
    );
    return await Promise.all(rows.map(({ name }) => this.#ruleSet(name)));
  }

  /** @throws Problem 404 */
  async one(name: string): Promise<RuleSetDto> {
    await this.#versionsOf(name);
    return await this.#ruleSet(name);
  }

  /** @throws Problem 404 */
  async activations(name: string, page: Parameters<typeof pastActivations>[2]): Promise<PastActivationsDto> {
    const known = await this.source.query<readonly unknown[]>('select from rule_set where name = $1', [name]);
    if (known.length === 0) throw noRuleSet(name);
    return await pastActivations(this.source.manager, name, page);
  }

  /** @throws Problem 404 */
  async versions(name: string): Promise<VersionsDto> {
    const rows = await this.#versionsOf(name);
    const around = await surroundingsOf(this.source.manager, name);
    const versions = await Promise.all(rows.map((row) => describeVersion(this.source.manager, row, around)));
    return { name, versions };
  }

  /** @throws Problem 404 */
  async version(name: string, version: number): Promise<VersionContentDto> {
    const row = await readVersion(this.source.manager, name, version);
    const described = await describeVersion(this.source.manager, row);
    return { ...described, content: jsonIn(row.content), cases: parseCases(row.cases) };
  }

  /** @throws Problem 404 */
  async cases(name: string, version: number): Promise<VersionCasesDto> {
    const row = await readVersion(this.source.manager, name, version);
    return { cases: parseCases(row.cases), casesDigest: row.cases_digest };
  }

  /**
   * The evidence as stored, byte for byte.
   * @throws Problem 404 also while there is none
   */
  async evidence(name: string, version: number): Promise<{ readonly text: string; readonly digest: string }> {
    const { evidence, evidence_digest: digest } = await readVersion(this.source.manager, name, version);
    if (evidence !== null && digest !== null) return { text: evidence, digest };
    throw new Problem(404, 'NOT_FOUND', `version ${version} has no evidence: it was not submitted`);
  }

  /** @throws Problem 404 · 422 GATES_FAILED when one of them is a draft that does not hold yet */
  async diff(name: string, before: number, after: number): Promise<VersionsDiff> {
    const one = await readVersion(this.source.manager, name, before);
    const other = await readVersion(this.source.manager, name, after);
    const catalogue = await this.#catalogueOf(other);
    const deltas = diffRuleSets(ruleSetIn(one, await this.#catalogueOf(one)), ruleSetIn(other, catalogue), catalogue);
    return { name, before, after, deltas };
  }

  async #catalogueOf({ catalogue_digest: digest }: VersionRow): Promise<FactCatalogue> {
    return digest === null ? this.known.documents().catalogue : await storedCatalogue(this.source.manager, digest);
  }

  async #versionsOf(name: string): Promise<readonly VersionRow[]> {
    const rows = await this.source.query<readonly VersionRow[]>(
      'select * from rule_set_version where name = $1 order by version',
      [name],
    );
    if (rows.length === 0) throw noRuleSet(name);
    return rows;
  }

  async #ruleSet(name: string): Promise<RuleSetDto> {
    const { manager } = this.source;
    const current = await stateNow(manager, name);
    const state = current && parseState(current.state);
    const now = await databaseNow(manager);
    const coming = (await plansOf(manager, name)).filter(
      (plan) => plan.withdrawnBy === null && plan.effectiveFrom > now,
    );
    return {
      name,
      epoch: current?.epoch ?? 0,
      activatedAt: current ? formatInstant(current.activatedAt.getTime()) : null,
      active: state?.assignments ?? [],
      coming: coming.map(({ plan, version, effectiveFrom, cohorts, plannedBy }) => ({
        ...{ plan, version, cohorts, plannedBy },
        effectiveFrom: formatInstant(effectiveFrom),
      })),
      breakGlass: state?.breakGlass ?? [],
    };
  }
}

function ruleSetIn({ content, version }: VersionRow, catalogue: FactCatalogue): RuleSet {
  const checked = checkRuleSet(jsonIn(content), catalogue);
  if (checked.ok) return checked.value;
  const errors = checked.diagnostics.map(({ code, pointer, message }) => ({ code, pointer, detail: message }));
  throw new Problem(422, 'GATES_FAILED', `version ${version} has diagnostics; mend them, then compare`, errors);
}

/** Null for a draft that is no JSON yet. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
