import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { appendEntry } from '../audit-trail/index.js';
import { Problem } from '../http/index.js';
import { afterParameter, textMatching, wholeNumberTo } from '../http/query-parameters.js';
import type { QueryParameters, QueryValues } from '../http/query-parameters.js';
import { RuleSetVersions } from '../rule-sets/index.js';
import type { NamedVersion, Question } from './counting/question.js';
import type { CensusDto, CensusPageDto, CensusRequestDto, CensusVersionDto } from './http/census.dto.js';
import { censusSubject } from './jobs/census-lease.js';
import type { CensusRow } from './jobs/census-row.js';
import { censusStates } from './jobs/census-row.js';
import { CensusRunner } from './jobs/census-runner.js';
import { describeCensus } from './describe-census.js';
import { namedVersion } from './jobs/named-version.js';
import { unitCount } from './jobs/units.js';

/** More than these in line are more than anybody reads. */
const waitingMost = 20;
const limitDefault = 50;
const limitMost = 200;

/** Query parameters of `GET /v1/censuses`. */
export const censusParameters = {
  after: afterParameter,
  limit: { parse: wholeNumberTo(limitMost), expected: `a number of censuses from 1 to ${limitMost}` },
  state: {
    parse: (text: string) => censusStates.find((state) => state === text),
    expected: censusStates.map((state) => `\`${state}\``).join(', '),
  },
  ruleSet: { parse: textMatching(/^[a-z][a-z0-9-]{0,99}$/), expected: 'name of a rule set' },
  version: { parse: wholeNumberTo(999_999), expected: 'number of the version that is judged (`after`)' },
} as const satisfies QueryParameters;

/** Asks for censuses, gives them up, and tells how they stand. Counting is `CensusRunner`'s. */
@Injectable()
export class Censuses {
  constructor(
    private readonly source: DataSource,
    private readonly versions: RuleSetVersions,
    private readonly runner: CensusRunner,
  ) {}

  /** @throws Problem 404 for a version that is not there · 422 for a draft that does not hold · 429 CENSUS_QUEUE_FULL */
  async ask(actor: Actor, body: CensusRequestDto): Promise<CensusDto> {
    const before = await this.#named(body.before);
    const after = await this.#named(body.after);
    const { serviceReferenceVariant, senders, userRole = null } = body;
    const question = { kind: 'versions', before, after, serviceReferenceVariant, senders, userRole } as const;
    const id = await this.source.transaction('READ COMMITTED', (manager) => this.enqueue(manager, actor, question));
    this.runner.wake();
    return await this.one(id);
  }

  /** Puts a census in line, with its entry in the audit trail. The caller's transaction is READ COMMITTED. */
  async enqueue(manager: EntityManager, actor: Actor, question: Question): Promise<string> {
    const [{ waiting } = { waiting: 0 }] = await manager.query<readonly { readonly waiting: number }[]>(
      `select count(*)::int as waiting from census where state in ('queued', 'running')`,
    );
    if (waiting >= waitingMost) {
      const detail = `${waiting} censuses wait or are being counted; wait for one to end, or cancel one`;
      throw new Problem(429, 'CENSUS_QUEUE_FULL', detail);
    }
    const isVersions = question.kind === 'versions';
    const rows = await manager.query<readonly { readonly census_id: string }[]>(
      `insert into census (kind, question, rule_set, before_version, after_version, action_id, units, asked_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning census_id`,
      [
        ...[question.kind, JSON.stringify(question), isVersions ? question.after.name : null],
        ...(isVersions ? [question.before.version, question.after.version, null] : [null, null, question.action]),
        ...[unitCount(question), actor.person],
      ],
    );
    const id = rows[0]?.census_id ?? '';
    await appendEntry(manager, {
      ...{ actor, action: 'census-asked', subject: censusSubject(id), outcome: 'done' },
      details: { question },
    });
    return id;
  }

  /** What is under way stops within a second. @throws Problem 404 · 409 CENSUS_ENDED */
  async cancel(actor: Actor, id: string): Promise<CensusDto> {
    await this.source.transaction('READ COMMITTED', async (manager) => {
      const rows = await manager.query<readonly { readonly state: string }[]>(
        'select state from census where census_id = $1 for update',
        [id],
      );
      const state = rows[0]?.state;
      if (state === undefined) throw noCensus(id);
      if (state !== 'queued' && state !== 'running') {
        throw new Problem(409, 'CENSUS_ENDED', `census ${id} is ${state}; there is nothing to cancel`);
      }
      await manager.query(
        `update census set state = 'cancelled', ended_by = $2, finished_at = clock_timestamp() where census_id = $1`,
        [id, actor.person],
      );
      const subject = censusSubject(id);
      await appendEntry(manager, { actor, action: 'census-cancelled', subject, outcome: 'done', details: { state } });
    });
    this.runner.wake();
    return await this.one(id);
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<CensusDto> {
    return describeCensus(await this.row(id));
  }

  /** @throws Problem 404 */
  async row(id: string): Promise<CensusRow> {
    const rows = await this.source.query<readonly CensusRow[]>('select * from census where census_id = $1', [id]);
    const [row] = rows;
    if (row === undefined) throw noCensus(id);
    return row;
  }

  /** Censuses in the order in which they were asked for. */
  async page(filter: QueryValues<typeof censusParameters>): Promise<CensusPageDto> {
    const { after = '0', limit = limitDefault, state = null, ruleSet = null, version = null } = filter;
    const found = await this.source.query<readonly CensusRow[]>(
      `select * from census where census_id > $1 and ($2::text is null or state = $2)
         and ($3::text is null or rule_set = $3) and ($4::int is null or after_version = $4)
       order by census_id limit $5`,
      [after, state, ruleSet, version, limit + 1],
    );
    const page = found.slice(0, limit);
    return {
      censuses: page.map(describeCensus),
      next: found.length > limit ? (page.at(-1)?.census_id ?? null) : null,
    };
  }

  async #named({ name, version }: CensusVersionDto): Promise<NamedVersion> {
    const compiled = await this.versions.compiled(name, version);
    if (compiled !== undefined) return namedVersion(compiled);
    throw new Problem(404, 'NOT_FOUND', `no rule set \`${name}\` has a version \`${version}\``);
  }
}

const noCensus = (id: string): Problem => new Problem(404, 'NOT_FOUND', `there is no census ${id}`);
