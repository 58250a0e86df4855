import type { ReadinessReason } from '../../health/index.js';
import type { ReplicaRow } from '../replicas/replica-rows.js';
import type { AlarmFacts } from './alarm-facts.js';
import type { Alarm, AlarmCode } from './alarm.js';
import { inWords } from './alarm.js';

/** Six heartbeats missed: it was killed, hangs, or is cut off from the database. */
export const vanishedSeconds = 30;
/** A replica follows an epoch within a quarter of a second; a heartbeat just before it does is no fault. */
const followsWithinMilliseconds = 2_000;

/** What is wrong with replicas, and what they report of plans and files. */
export function alarmsOfReplicas({ replicas, epochs }: Pick<AlarmFacts, 'replicas' | 'epochs'>): readonly Alarm[] {
  const here = replicas.filter(({ silentSeconds }) => silentSeconds <= vanishedSeconds);
  return [
    ...replicas.filter((one) => !here.includes(one)).map(vanished),
    ...here.filter(({ ready }) => !ready).map(notReady),
    ...here.flatMap((replica) => behind(replica, epochs)),
    ...reported(here),
  ];
}

function vanished({ replica, seenAt, silentSeconds }: ReplicaRow): Alarm {
  const message =
    `replica \`${replica}\` has not been heard of for ${inWords(silentSeconds)} and did not say that it stops; ` +
    'see whether it still runs and reaches the database';
  return { code: 'REPLICA_VANISHED', severity: 'alarm', subject: replica, message, since: seenAt.toISOString() };
}

function notReady({ replica, reasons }: ReplicaRow): Alarm {
  const why = reasons.filter(({ blocking }) => blocking).map(({ detail }) => detail);
  const message = `replica \`${replica}\` takes no requests: ${why.join('; ') || 'it gives no reason'}`;
  return { code: 'REPLICA_NOT_READY', severity: 'alarm', subject: replica, message, since: null };
}

function behind({ replica, epochs: own, seenAt }: ReplicaRow, epochs: AlarmFacts['epochs']): readonly Alarm[] {
  return own.flatMap(({ ruleSet, epoch }) => {
    const now = epochs.find((one) => one.ruleSet === ruleSet);
    const activatedAt = now?.activatedAt ?? null;
    if (now === undefined || activatedAt === null || epoch >= now.epoch) return [];
    if (seenAt.getTime() - activatedAt.getTime() < followsWithinMilliseconds) return [];
    const message =
      `replica \`${replica}\` is at epoch ${epoch} of \`${ruleSet}\`, while ${now.epoch} is in force; ` +
      'what it decides is not recorded, so it answers nothing until it follows';
    const since = activatedAt.toISOString();
    return [{ code: 'REPLICA_EPOCH_BEHIND', severity: 'alarm', subject: replica, message, since }];
  });
}

const ofPlans: readonly string[] = ['PLAN_NOT_LOADABLE', 'PLAN_NOT_FOLLOWED', 'EPOCH_NOT_LOADABLE'];

/** What replicas say without being out of service for it, and plans in any case: each thing once, whoever says it. */
function reported(replicas: readonly ReplicaRow[]): readonly Alarm[] {
  const saying = new Map<string, { readonly reason: ReadinessReason; readonly by: string[] }>();
  for (const { replica, reasons } of replicas) {
    for (const reason of reasons) {
      if (reason.blocking && !ofPlans.includes(reason.code)) continue;
      // Two replicas that count down to the same instant say the same.
      const key = `${reason.code} ${reason.detail.replace(/due in \d+ s/, 'due')}`;
      const known = saying.get(key);
      if (known === undefined) saying.set(key, { reason, by: [replica] });
      else known.by.push(replica);
    }
  }
  return [...saying.values()].map(({ reason: { code, detail }, by }) => {
    const isPlan = ofPlans.includes(code);
    const alarm: AlarmCode = isPlan ? 'PLAN_NOT_LOADABLE' : 'REPLICA_NEEDS_ATTENTION';
    const message = isPlan ? `a planned version cannot be put in force: ${detail}` : `\`${code}\`: ${detail}`;
    return { code: alarm, severity: isPlan ? 'alarm' : 'warning', subject: by.join(', '), message, since: null };
  });
}
