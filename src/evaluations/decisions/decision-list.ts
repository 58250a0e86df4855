import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { requireOneEnd } from '../../http/query-parameters.js';
import { RecordedDecision } from './decision.entity.js';
import type { DecisionFilter, DecisionListing } from './decision-filter.js';
import { limitDefault } from './decision-filter.js';
import { decisionsPassing, isIndexed } from './decision-query.js';
import type { DecisionPageDto, DecisionSummaryDto } from './decision.dto.js';
import { lastSequence, sequenceBounds } from './sequence-at.js';

/** A record as stored: its text to the byte, and the digest it was stored with. */
export interface RecordAsStored {
  readonly record: string;
  /** `sha256:<hex>` */
  readonly digest: string;
}

/**
 * How many decisions one page of a list looks at, newest first, before it says where to go on: no filter needs an index
 * that every recording would have to write. Measured: about 0.1 s.
 */
const lookedAtMax = 200_000n;
/** Rows that an export holds at a time. */
const exportPage = 500;

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
    if (order === 'newest') return await this.#newest(filter, before, limit);
    const query = decisionsPassing(this.decisions, filter)
      .orderBy('d.sequence', 'ASC')
      .limit(limit + 1);
    if (after !== undefined) query.andWhere('d.sequence > :after', { after });
    return pageOf(await query.getMany(), limit, null);
  }

  async #newest(filter: DecisionFilter, before: string | undefined, limit: number): Promise<DecisionPageDto> {
    const bounds = await sequenceBounds(this.decisions.manager, filter);
    const end = before === undefined ? BigInt(bounds.until) : least(BigInt(before), BigInt(bounds.until));
    const floor = isIndexed(filter) ? BigInt(bounds.from) : greatest(BigInt(bounds.from), end - lookedAtMax);
    const found = await decisionsPassing(this.decisions, filter)
      .andWhere('d.sequence >= :floor and d.sequence < :end', { floor: String(floor), end: String(end) })
      .orderBy('d.sequence', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(found, limit, floor > BigInt(bounds.from) ? String(floor) : null);
  }

  /** The last number that is given; what is exported goes up to it. */
  async last(): Promise<string> {
    return await lastSequence(this.decisions.manager);
  }

  /** Every decision that passes, up to and with a number, some hundred at a time. */
  async *upTo(
    last: string,
    { order, after = '0', before, ...filter }: DecisionListing,
  ): AsyncGenerator<readonly DecisionSummaryDto[]> {
    const ascending = order !== 'newest';
    let low = BigInt(after);
    let high = before === undefined ? BigInt(last) : least(BigInt(before) - 1n, BigInt(last));
    while (low < high) {
      const [from, until] = ascending
        ? [low, least(high, low + lookedAtMax)]
        : [greatest(low, high - lookedAtMax), high];
      const rows = await decisionsPassing(this.decisions, filter)
        .andWhere('d.sequence > :from and d.sequence <= :until', { from: String(from), until: String(until) })
        .orderBy('d.sequence', ascending ? 'ASC' : 'DESC')
        .limit(exportPage)
        .getMany();
      if (rows.length > 0) yield rows.map(summaryOf);
      const end = rows.length === exportPage ? rows.at(-1)?.sequence : undefined;
      if (ascending) low = end === undefined ? until : BigInt(end);
      else high = end === undefined ? from : BigInt(end) - 1n;
    }
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

/** @param goOn - where to go on when the page ends before its limit is reached; null when there is no more */
function pageOf(found: readonly RecordedDecision[], limit: number, goOn: string | null): DecisionPageDto {
  const page = found.slice(0, limit);
  const next = found.length > limit ? (page.at(-1)?.sequence ?? null) : goOn;
  return { decisions: page.map(summaryOf), next };
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const greatest = (one: bigint, other: bigint): bigint => (one > other ? one : other);

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
