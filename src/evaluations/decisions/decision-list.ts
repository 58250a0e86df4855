import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { lastSequence, lookedAtMax, readAll, readPage, sequenceBounds } from '../../database/index.js';
import type { Numbered, ReadSpan } from '../../database/index.js';
import { requireOneEnd } from '../../http/query-parameters.js';
import { RecordedDecision } from './decision.entity.js';
import type { DecisionFilter, DecisionListing } from './decision-filter.js';
import { limitDefault } from './decision-filter.js';
import { decisionsPassing, isIndexed } from './decision-query.js';
import type { DecisionPageDto, DecisionSummaryDto } from './decision.dto.js';

/** A record as stored: its text to the byte, and the digest it was stored with. */
export interface RecordAsStored {
  readonly record: string;
  /** `sha256:<hex>` */
  readonly digest: string;
}

const numbered: Numbered = { table: 'decision', head: 'decision_head' };

/** Reads the record of decisions. */
@Injectable()
export class DecisionList {
  constructor(@InjectRepository(RecordedDecision) private readonly decisions: Repository<RecordedDecision>) {}

  /**
   * Decisions by sequence number; none is ever skipped or repeated by following `next` (see the migration): what is
   * recorded meanwhile has a higher number than all that was read.
   * @throws Problem 400 when `after` or `before` does not fit the order
   */
  async page(listing: DecisionListing): Promise<DecisionPageDto> {
    requireOneEnd(listing);
    const { order, after, before, limit = limitDefault, ...filter } = listing;
    const bounds = await sequenceBounds(this.decisions.manager, numbered, filter);
    const looksAt = isIndexed(filter) ? bounds.until : lookedAtMax;
    const read = this.#reading(filter, order);
    const { rows, next } = await readPage(bounds, { order, after, before }, limit, read, looksAt);
    return { decisions: rows.map(summaryOf), next };
  }

  /** The last number that is given; what is exported goes up to it. */
  async last(): Promise<string> {
    return await lastSequence(this.decisions.manager, numbered);
  }

  /** Every decision that passes, up to and with a number, some hundred at a time; at times none, to be left between. */
  async *upTo(
    last: string,
    { order, after, before, ...filter }: Omit<DecisionListing, 'limit'>,
  ): AsyncGenerator<readonly DecisionSummaryDto[]> {
    const bounds = { from: 1n, until: BigInt(last) + 1n };
    const pages = readAll(bounds, { order, after, before }, this.#reading(filter, order));
    for await (const rows of pages) yield rows.map(summaryOf);
  }

  #reading(filter: DecisionFilter, order: DecisionListing['order']): ReadSpan<RecordedDecision> {
    return ({ from, until }, limit) =>
      decisionsPassing(this.decisions, filter)
        .andWhere('d.sequence >= :low and d.sequence < :high', { low: String(from), high: String(until) })
        .orderBy('d.sequence', order === 'newest' ? 'DESC' : 'ASC')
        .limit(limit)
        .getMany();
  }

  async record(decisionId: string): Promise<RecordAsStored | undefined> {
    const found = await this.decisions
      .createQueryBuilder('d')
      .addSelect('d.record')
      .where('d.decisionId = :decisionId', { decisionId })
      .getOne();
    return found === null ? undefined : { record: found.record, digest: digestText(found.recordDigest) };
  }
}

const digestText = (digest: Buffer): string => `sha256:${digest.toString('hex')}`;

function summaryOf(decision: RecordedDecision): DecisionSummaryDto {
  const { ruleSetName, ruleSetVersion, epoch } = decision;
  return {
    sequence: decision.sequence,
    decisionId: decision.decisionId,
    requestId: decision.requestId,
    caller: decision.caller,
    verdict: decision.verdict,
    responseCode: decision.responseCode,
    deviceId: decision.deviceId,
    originatorId: decision.originatorId,
    serviceReferenceVariant: decision.serviceReferenceVariant,
    ruleSet: { name: ruleSetName, version: ruleSetVersion, epoch: Number(epoch) },
    decidedAt: decision.decidedAt.toISOString(),
    recordedAt: decision.recordedAt.toISOString(),
    recordDigest: digestText(decision.recordDigest),
  };
}
