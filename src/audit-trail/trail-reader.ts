import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { Repository } from 'typeorm';
import { readAll, readPage, sequenceBounds } from '../database/index.js';
import type { Numbered, ReadSpan } from '../database/index.js';
import { requireOneEnd } from '../http/query-parameters.js';
import { AuditEntry } from './audit-entry.entity.js';
import { entryDto } from './audit-entry.dto.js';
import type { AuditPageDto } from './audit-entry.dto.js';
import { limitDefault } from './trail-filter.js';
import type { TrailFilter, TrailListing } from './trail-filter.js';

const numbered: Numbered = { table: 'audit_trail', head: 'audit_head' };

/** Reads the audit trail by sequence number: none is ever skipped or repeated by going on where a page ended. */
@Injectable()
export class TrailReader {
  constructor(@InjectRepository(AuditEntry) private readonly trail: Repository<AuditEntry>) {}

  /** @throws Problem 400 when `after` or `before` does not fit the order */
  async page(listing: TrailListing): Promise<AuditPageDto> {
    requireOneEnd(listing);
    const { order, after, before, limit = limitDefault, ...filter } = listing;
    const bounds = await sequenceBounds(this.trail.manager, numbered, filter);
    const { rows, next } = await readPage(bounds, { order, after, before }, limit, this.#reading(filter, order));
    return { entries: rows.map(entryDto), next };
  }

  /** Every entry that passes, up to and with a number, some hundred at a time; at times none, to be left between. */
  upTo(
    last: number,
    { order, after, before, ...filter }: Omit<TrailListing, 'limit'>,
  ): AsyncGenerator<readonly AuditEntry[]> {
    const bounds = { from: 1n, until: BigInt(last) + 1n };
    return readAll(bounds, { order, after, before }, this.#reading(filter, order));
  }

  #reading(filter: TrailFilter, order: TrailListing['order']): ReadSpan<AuditEntry> {
    return ({ from, until }, limit) =>
      passing(this.trail.createQueryBuilder('e'), filter)
        .andWhere('e.sequence >= :low and e.sequence < :high', { low: String(from), high: String(until) })
        .orderBy('e.sequence', order === 'newest' ? 'DESC' : 'ASC')
        .limit(limit)
        .getMany();
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
