import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { Repository } from 'typeorm';
import { requireOneEnd } from '../http/query-parameters.js';
import { AuditEntry } from './audit-entry.entity.js';
import { entryDto } from './audit-entry.dto.js';
import type { AuditPageDto } from './audit-entry.dto.js';
import { limitDefault } from './trail-filter.js';
import type { TrailFilter, TrailListing } from './trail-filter.js';

/** Rows that an export holds at a time. */
const exportPage = 500;

/** Reads the audit trail by sequence number: none is ever skipped or repeated by going on where a page ended. */
@Injectable()
export class TrailReader {
  constructor(@InjectRepository(AuditEntry) private readonly trail: Repository<AuditEntry>) {}

  /** @throws Problem 400 when `after` or `before` does not fit the order */
  async page(listing: TrailListing): Promise<AuditPageDto> {
    requireOneEnd(listing);
    const { limit = limitDefault } = listing;
    const found = await this.#read(listing)
      .limit(limit + 1)
      .getMany();
    const page = found.slice(0, limit);
    return { entries: page.map(entryDto), next: found.length > limit ? (page.at(-1)?.sequence ?? null) : null };
  }

  /** Every entry that passes, up to and with a number, a page at a time. */
  async *upTo(last: number, listing: TrailListing): AsyncGenerator<readonly AuditEntry[]> {
    let ends: TrailListing = listing;
    for (;;) {
      const page = await this.#read(ends).andWhere('e.sequence <= :last', { last }).limit(exportPage).getMany();
      if (page.length > 0) yield page;
      const end = page.at(-1)?.sequence;
      if (page.length < exportPage || end === undefined) return;
      ends = { ...listing, ...(listing.order === 'newest' ? { before: end } : { after: end }) };
    }
  }

  #read({ order = 'oldest', after, before, limit: _limit, ...filter }: TrailListing): SelectQueryBuilder<AuditEntry> {
    const query = passing(this.trail.createQueryBuilder('e'), filter);
    if (after !== undefined) query.andWhere('e.sequence > :after', { after });
    if (before !== undefined) query.andWhere('e.sequence < :before', { before });
    return query.orderBy('e.sequence', order === 'newest' ? 'DESC' : 'ASC');
  }
}

function passing(query: SelectQueryBuilder<AuditEntry>, filter: TrailFilter): SelectQueryBuilder<AuditEntry> {
  const { from, until, subjectPrefix, ...equal } = filter;
  for (const [column, value] of Object.entries(equal)) {
    query.andWhere(`e.${column} = :${column}`, { [column]: value });
  }
  if (from !== undefined) query.andWhere('e.recordedAt >= :from', { from: new Date(from) });
  if (until !== undefined) query.andWhere('e.recordedAt < :until', { until: new Date(until) });
  if (subjectPrefix !== undefined) {
    const whole = subjectPrefix.replace(/\/$/, '');
    query.andWhere('(e.subject = :whole or e.subject like :parts)', { whole, parts: `${escaped(whole)}/%` });
  }
  return query;
}

/** What `like` takes for itself and nothing else. */
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
