import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { formatInstant } from '../core/identifiers/index.js';
import { Problem } from '../http/index.js';
import { stateNow } from './activate.js';
import { Activation } from './activation.entity.js';
import { ActivationRunner } from './activation-runner.js';
import type { RuleSetDto, VersionContentDto, VersionDto, VersionsDto } from './rule-set.dto.js';
import { RuleSetVersion } from './rule-set-version.entity.js';
import { parseState } from './state-in-force.js';

/** What the screens and the API show of rule sets; reads only. */
@Injectable()
export class RuleSetReader {
  constructor(
    private readonly runner: ActivationRunner,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  async all(): Promise<readonly RuleSetDto[]> {
    const rows = await this.source.query<readonly { readonly name: string }[]>(
      'select distinct name from rule_set_version order by name',
    );
    return await Promise.all(rows.map(({ name }) => this.#ruleSet(name)));
  }

  /** @throws Problem 404 */
  async one(name: string): Promise<RuleSetDto> {
    await this.#versionsOf(name);
    return await this.#ruleSet(name);
  }

  /** @throws Problem 404 */
  async versions(name: string): Promise<VersionsDto> {
    const rows = await this.#versionsOf(name);
    const stateOf = await this.#states(name);
    return { name, versions: rows.map((row) => described(row, stateOf(row.version))) };
  }

  /** @throws Problem 404 */
  async version(name: string, version: number): Promise<VersionContentDto> {
    const row = await this.source.getRepository(RuleSetVersion).findOneBy({ name, version });
    if (row === null) throw new Problem(404, 'NOT_FOUND', `rule set \`${name}\` has no version \`${version}\``);
    const stateOf = await this.#states(name);
    return { name, ...described(row, stateOf(version)), content: JSON.parse(row.content) as unknown };
  }

  async #versionsOf(name: string): Promise<readonly RuleSetVersion[]> {
    const rows = await this.source.getRepository(RuleSetVersion).find({ where: { name }, order: { version: 'ASC' } });
    if (rows.length === 0) throw new Problem(404, 'NOT_FOUND', `there is no rule set \`${name.slice(0, 100)}\``);
    return rows;
  }

  async #ruleSet(name: string): Promise<RuleSetDto> {
    const current = await stateNow(this.source.manager, name);
    const state = current && parseState(current.state);
    return {
      name,
      epoch: current?.epoch ?? 0,
      activatedAt: current ? formatInstant(current.activatedAt.getTime()) : null,
      active: state?.assignments ?? [],
      coming: this.runner.coming(name).map(({ version, effectiveFrom, cohorts }) => ({
        version,
        effectiveFrom: formatInstant(effectiveFrom),
        cohorts,
      })),
      catalogueDigest: state?.catalogueDigest ?? null,
      guardRailsDigest: state?.guardRailsDigest ?? null,
    };
  }

  async #states(name: string): Promise<(version: number) => VersionDto['state']> {
    const current = await stateNow(this.source.manager, name);
    const rows = await this.source.getRepository(Activation).findBy({ name });
    const once = new Set(rows.flatMap(({ state }) => parseState(state).assignments.map(({ version }) => version)));
    const active = new Set(current ? parseState(current.state).assignments.map(({ version }) => version) : []);
    const coming = new Set(this.runner.coming(name).map(({ version }) => version));
    return (version) => {
      if (active.has(version)) return 'active';
      if (coming.has(version)) return 'scheduled';
      return once.has(version) ? 'superseded' : 'inactive';
    };
  }
}

function described(row: RuleSetVersion, state: VersionDto['state']): VersionDto {
  // Only content that was checked is stored, and a checked rule set has a title.
  const { title } = JSON.parse(row.content) as { readonly title: string };
  const { version, digest } = row;
  return { version, title, digest, state, importedAt: formatInstant(row.importedAt.getTime()) };
}
