import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { RecordedDecision } from './decision.entity.js';
import type { DecisionFilter } from './decision-filter.js';
import { limitDefault } from './decision-filter.js';
import type { DecisionPageDto, DecisionSummaryDto } from './decision.dto.js';

/** A record as stored: its text to the byte, and the digest it was stored with. */
export interface RecordAsStored {
  readonly record: string;
  /** `sha256:<hex>` */
  readonly digest: string;
}

/** Reads the record of decisions. */
@Injectable()
export class DecisionList {
  constructor(@InjectRepository(RecordedDecision) private readonly decisions: Repository<RecordedDecision>) {}

  /** Decisions by ascending sequence number; none is ever skipped by following `next` (see the migration). */
  async page(filter: DecisionFilter): Promise<DecisionPageDto> {
    const limit = filter.limit ?? limitDefault;
    const query = this.decisions
      .createQueryBuilder('d')
      .orderBy('d.sequence', 'ASC')
      .limit(limit + 1);
    const { after, version, from, until } = filter;
    const { verdict, responseCode, deviceId, originatorId, serviceReferenceVariant } = filter;
    const equal = { verdict, responseCode, deviceId, originatorId, serviceReferenceVariant, ruleSetVersion: version };
    for (const [column, value] of Object.entries(equal)) {
      if (value !== undefined) query.andWhere(`d.${column} = :${column}`, { [column]: value });
    }
    if (after !== undefined) query.andWhere('d.sequence > :after', { after });
    if (from !== undefined) query.andWhere('d.decidedAt >= :from', { from: new Date(from) });
    if (until !== undefined) query.andWhere('d.decidedAt < :until', { until: new Date(until) });
    const found = await query.getMany();
    const page = found.slice(0, limit);
    return { decisions: page.map(summaryOf), next: found.length > limit ? (page.at(-1)?.sequence ?? null) : null };
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
