import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Problem } from '../http/index.js';
import { RuleSetVersions } from '../rule-sets/index.js';
import type { RuleNamed } from '../rule-sets/index.js';
import { progressOf } from './count-decisions.js';
import type { RuleOutcomesDto, VersionOutcomesDto } from './tally.dto.js';

interface Bounds {
  readonly from: Date;
  readonly until: Date;
  readonly decisions: string;
}

interface OutcomeRow {
  readonly rule: string;
  readonly broken: string;
  readonly undetermined: string;
  readonly waived: string;
}

/** What became of the rules of a version; reads what `TallyRunner` counted. */
@Injectable()
export class RuleTallies {
  constructor(
    private readonly versions: RuleSetVersions,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /**
   * Every rule of a version, whether a decision met it or not. A version never changes once it decides, so what held is
   * all decisions less the rest.
   * @throws Problem 404
   */
  async ofVersion(name: string, version: number, hours: number): Promise<VersionOutcomesDto> {
    const rules = await this.versions.rulesOf(name, version);
    if (rules === undefined) throw new Problem(404, 'NOT_FOUND', `rule set \`${name}\` has no version ${version}`);
    const { manager } = this.source;
    const [counted] = await manager.query<readonly Bounds[]>(
      `select b.from, b.until, (
           select coalesce(sum(decisions), 0) from decision_tally
           where rule_set_name = $1 and rule_set_version = $2 and minute >= b.from and minute < b.until
         ) as decisions
       from (select date_bin('10 minutes', now - $3 * interval '1 hour', 'epoch') as from,
           date_bin('1 minute', now, 'epoch') + interval '1 minute' as until
         from clock_timestamp() as now) as b`,
      [name, version, hours],
    );
    const { from, until, decisions } = counted ?? nothing;
    const rows = await manager.query<readonly OutcomeRow[]>(
      `select rule, sum(broken) as broken, sum(undetermined) as undetermined, sum(waived) as waived from rule_tally
       where rule_set_name = $1 and rule_set_version = $2 and ten_minutes >= $3 and ten_minutes < $4 group by rule`,
      [name, version, from, until],
    );
    const found = new Map(rows.map((row) => [row.rule, row]));
    const { countedThrough } = await progressOf(manager);
    return {
      ...{ from: from.toISOString(), until: until.toISOString(), decisions: Number(decisions), countedThrough },
      rules: rules.map((rule) => outcomesOf(rule, found.get(rule.name), Number(decisions))),
    };
  }
}

const nothing: Bounds = { from: new Date(0), until: new Date(0), decisions: '0' };

function outcomesOf({ name, kind }: RuleNamed, row: OutcomeRow | undefined, decisions: number): RuleOutcomesDto {
  const [broken, undetermined, waived] = [row?.broken, row?.undetermined, row?.waived].map((count) =>
    Number(count ?? 0),
  );
  const other = { broken: broken ?? 0, undetermined: undetermined ?? 0, waived: waived ?? 0 };
  return {
    rule: name,
    kind,
    held: Math.max(0, decisions - other.broken - other.undetermined - other.waived),
    ...other,
  };
}
