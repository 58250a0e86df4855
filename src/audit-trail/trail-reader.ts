import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { afterParameter, textMatching, wholeNumberTo } from '../http/query-parameters.js';
import type { QueryParameters, QueryValues } from '../http/query-parameters.js';
import { AuditEntry } from './audit-entry.entity.js';
import { entryDto } from './audit-entry.dto.js';
import type { AuditPageDto } from './audit-entry.dto.js';

const limitDefault = 100;
const limitMax = 500;
/** Rows that an export holds at a time. */
const exportPage = 500;

const anyText = textMatching(/^\P{Cc}{1,400}$/u);

/** Query parameters of `GET /v1/audit-trail`. */
export const trailParameters = {
  after: afterParameter,
  limit: { parse: wholeNumberTo(limitMax), expected: `a number of entries from 1 to ${limitMax}` },
  action: { parse: textMatching(/^[a-z]+(?:-[a-z]+)*$/), expected: 'an action such as `version-approved`' },
  actor: { parse: anyText, expected: 'a person, as the token names him' },
  subject: { parse: anyText, expected: 'a subject such as `smets1-critical-commands/3`; the whole of it' },
  outcome: { parse: textMatching(/^(?:done|refused|failed)$/), expected: '`done`, `refused` or `failed`' },
} as const satisfies QueryParameters;

export type TrailFilter = QueryValues<typeof trailParameters>;

/** Reads the audit trail, by ascending sequence number: none is ever skipped by going on after the last one seen. */
@Injectable()
export class TrailReader {
  constructor(@InjectRepository(AuditEntry) private readonly trail: Repository<AuditEntry>) {}

  async page({ after = '0', limit = limitDefault, ...equal }: TrailFilter): Promise<AuditPageDto> {
    const query = this.trail
      .createQueryBuilder('e')
      .where('e.sequence > :after', { after })
      .orderBy('e.sequence', 'ASC')
      .limit(limit + 1);
    for (const [column, value] of Object.entries(equal))
      query.andWhere(`e.${column} = :${column}`, equalTo(column, value));
    const found = await query.getMany();
    const page = found.slice(0, limit);
    return { entries: page.map(entryDto), next: found.length > limit ? (page.at(-1)?.sequence ?? null) : null };
  }

  /** Every entry after one number up to and with another, a page at a time. */
  async *between(after: string, last: number): AsyncGenerator<readonly AuditEntry[]> {
    let from = after;
    for (;;) {
      const page = await this.trail
        .createQueryBuilder('e')
        .where('e.sequence > :from and e.sequence <= :last', { from, last })
        .orderBy('e.sequence', 'ASC')
        .limit(exportPage)
        .getMany();
      if (page.length > 0) yield page;
      if (page.length < exportPage) return;
      from = page.at(-1)?.sequence ?? from;
    }
  }
}

const equalTo = (column: string, value: string): Readonly<Record<string, string>> => ({ [column]: value });
