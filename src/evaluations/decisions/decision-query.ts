import type { Repository, SelectQueryBuilder } from 'typeorm';
import type { RecordedDecision } from './decision.entity.js';
import type { DecisionFilter } from './decision-filter.js';

/** Decisions that pass a filter, in no order yet. */
export function decisionsPassing(
  decisions: Repository<RecordedDecision>,
  filter: DecisionFilter,
): SelectQueryBuilder<RecordedDecision> {
  const query = decisions.createQueryBuilder('d');
  const { verdict, responseCode, deviceId, originatorId, serviceReferenceVariant, caller, requestId } = filter;
  const equal = {
    ...{ verdict, responseCode, deviceId, originatorId, serviceReferenceVariant, caller },
    ...{ ruleSetName: filter.ruleSet, ruleSetVersion: filter.version, requestId: requestId?.text },
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query.andWhere(`d.${column} = :${column}`, { [column]: value });
  }
  // There is an index of devices, and the request ID names its own.
  if (requestId !== undefined) query.andWhere('d.deviceId = :target', { target: requestId.targetId });
  const { from, until } = filter;
  if (from !== undefined) query.andWhere('d.decidedAt >= :from', { from: new Date(from) });
  if (until !== undefined) query.andWhere('d.decidedAt < :until', { until: new Date(until) });
  return query;
}

/** Whether an index finds the decisions that pass, however many others there are. */
export const isIndexed = ({ deviceId, requestId }: DecisionFilter): boolean =>
  deviceId !== undefined || requestId !== undefined;
