import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Eligibility } from '../eligibility/eligibility.js';
import type { Correction, EligibilityRules } from '../eligibility/eligibility.js';
import type { Finding } from '../find/finding.js';
import { operatorRoleOf } from '../find/finding.js';
import { lastPermittedAt } from '../running/parties-say.js';
import type { Exclusion, PlannedItem } from './plan-rows.js';
import { slotsKnown } from './plan-rows.js';
import type { TargetsByOperator } from './targets-for.js';
import { operatorKey } from './targets-for.js';

/** As many as are judged in one turn of the event loop. */
const turnCorrections = 250;

export interface Judged {
  readonly items: readonly Omit<PlannedItem, 'position'>[];
  readonly exclusions: readonly Exclusion[];
}

type Candidate = Omit<PlannedItem, 'position'>;

/** Says which of the slots found are to be corrected, and why the others are not. */
@Injectable()
export class PlanJudge {
  constructor(
    private readonly dataSource: DataSource,
    private readonly eligibility: Eligibility,
  ) {}

  async rules(): Promise<EligibilityRules> {
    return await this.eligibility.rules();
  }

  /** Every finding becomes an item or an exclusion. That the parties consent is assumed: they are asked by the plan. */
  async judge(findings: readonly Finding[], targets: TargetsByOperator): Promise<Judged> {
    const { manager } = this.dataSource;
    const deviceIds = [...new Set(findings.map(({ device }) => device.deviceId))];
    const known = await slotsKnown(manager, deviceIds);
    const lastPermitted = await lastPermittedAt(manager, deviceIds);
    const exclusions: Exclusion[] = [];
    const candidates: Candidate[] = [];
    for (const finding of findings) {
      const candidate = candidateOf(finding, known.get(finding.device.deviceId), targets);
      if ('code' in candidate) exclusions.push(candidate);
      else candidates.push(candidate);
    }
    const items: Candidate[] = [];
    for (let start = 0; start < candidates.length; start += turnCorrections) {
      const some = candidates.slice(start, start + turnCorrections);
      const verdicts = await this.eligibility.judge(
        some.map((candidate) => correctionOf(candidate, lastPermitted.get(candidate.deviceId) ?? null)),
      );
      some.forEach((candidate, i) => {
        const verdict = verdicts[i];
        if (verdict?.eligible === true) items.push(candidate);
        else {
          const { deviceId, slot } = candidate;
          const { code, reason } = verdict ?? { code: 'NOT_JUDGED', reason: 'no verdict was given' };
          exclusions.push({ deviceId, slot, code, reason });
        }
      });
    }
    return { items, exclusions };
  }
}

function candidateOf(
  { device, slot, holderEntityId, holderMpid, registered }: Finding,
  known: Awaited<ReturnType<typeof slotsKnown>> extends ReadonlyMap<string, infer Slots> ? Slots | undefined : never,
  targets: TargetsByOperator,
): Candidate | Exclusion {
  const { deviceId, deviceType, cohort = null, mpxn } = device;
  if (typeof mpxn !== 'string' || registered === null) {
    return {
      deviceId,
      slot,
      code: 'REGISTRATION_UNKNOWN',
      reason: 'no network operator is registered for it any more',
    };
  }
  const target = targets.get(operatorKey(registered, operatorRoleOf(mpxn)));
  if (target === undefined) {
    const reason = `\`${registered}\` was registered meanwhile, for whom no certificates were given`;
    return { deviceId, slot, code: 'TARGET_MISSING', reason };
  }
  const held = known?.[slot] ?? null;
  if (held?.entityId !== holderEntityId) {
    return { deviceId, slot, code: 'SLOT_CHANGED', reason: 'what is in the slot changed while it was planned' };
  }
  return {
    ...{ deviceId, slot, deviceType, cohort, mpxn, fromMpid: holderMpid, toMpid: registered },
    ...{ fromCertificate: held, toCertificate: target[slot] },
  };
}

const correctionOf = (candidate: Candidate, lastPermittedAtInstant: number | null): Correction => ({
  ...{ deviceId: candidate.deviceId, slot: candidate.slot, lastPermittedAt: lastPermittedAtInstant },
  ...{ fromEntityId: candidate.fromCertificate?.entityId ?? null, toEntityId: candidate.toCertificate.entityId },
  ...{ fromPartyConsents: true, toPartyConsents: true },
});
