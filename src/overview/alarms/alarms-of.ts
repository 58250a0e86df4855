import type { AlarmFacts } from './alarm-facts.js';
import type { Alarm } from './alarm.js';
import { counted, inWords } from './alarm.js';
import { alarmsOfReplicas } from './alarms-of-replicas.js';

/** Counting a second late is usual; so much later somebody has to look. */
const countingLateSeconds = 60;

/** Everything that somebody has to look after: alarms first, each kind in the order of time. */
export function alarmsOf(facts: AlarmFacts): readonly Alarm[] {
  const all = [
    ...guardRailsFired(facts),
    ...disagreements(facts),
    ...alarmsOfReplicas(facts),
    ...staleSources(facts),
    ...drift(facts),
    ...breakGlasses(facts),
    ...waitingActions(facts),
    ...imports(facts),
    ...notCounted(facts),
  ];
  return [...all.filter(({ severity }) => severity === 'alarm'), ...all.filter(({ severity }) => severity !== 'alarm')];
}

function guardRailsFired({ guardRails: { count, since } }: AlarmFacts): readonly Alarm[] {
  if (count === 0) return [];
  const message =
    `in the last hour the guard rails refused ${counted(count, 'command')} that the rules alone would have permitted; ` +
    'look at these decisions and review the version in force';
  return [{ code: 'GUARD_RAILS_FIRED', severity: 'alarm', subject: 'decisions', message, since: textOf(since) }];
}

function disagreements({ disagreements: { count, since } }: AlarmFacts): readonly Alarm[] {
  if (count === 0) return [];
  const message =
    `the second evaluator came to another answer on ${counted(count, 'decision')}; the log names each under ` +
    '`SECOND_OPINION_DISAGREES`: have an engineer look at once';
  return [{ code: 'SECOND_OPINION_DISAGREES', severity: 'alarm', subject: 'decisions', message, since: textOf(since) }];
}

function staleSources({ sources }: AlarmFacts): readonly Alarm[] {
  return sources.flatMap(({ source, kind, fresh, ageSeconds, maximumAgeSeconds, observedAt }) => {
    if (fresh || ageSeconds === null || maximumAgeSeconds === null) return [];
    const message =
      `\`${source}\` last told us ${sourceWords[kind]} ${inWords(ageSeconds)} ago; the fact catalogue accepts ` +
      `${inWords(maximumAgeSeconds)}, so commands that need them are refused; ask whoever runs the source`;
    return [{ code: 'CONTEXT_SOURCE_STALE', severity: 'alarm', subject: source, message, since: observedAt }];
  });
}

const sourceWords = {
  device: 'of devices',
  networkOperatorRegistration: 'of network operator registrations',
  supplierRegistration: 'of supplier registrations',
  party: 'of parties',
} as const;

function drift({ drift: { count, since } }: AlarmFacts): readonly Alarm[] {
  if (count === 0) return [];
  const message =
    `${counted(count, 'anchor slot does', 'anchor slots do')} not hold what our records say; ` +
    'see the list of drift, and compare again or correct';
  return [{ code: 'ANCHOR_SLOT_DRIFT', severity: 'alarm', subject: 'anchor-slots', message, since: textOf(since) }];
}

function breakGlasses({ breakGlasses: all }: AlarmFacts): readonly Alarm[] {
  return all.flatMap(({ id, name, reason, inForce, startedBy, startedAt, expiresAt }) => {
    if (!inForce) return [];
    const message =
      `\`${startedBy}\` has stopped a class of commands until ${expiresAt.toISOString()}: ${reason}; ` +
      'it ends by itself, or earlier when two people lift it';
    const subject = `${name}/break-glass/${id}`;
    return [{ code: 'BREAK_GLASS_IN_FORCE', severity: 'warning', subject, message, since: textOf(startedAt) }];
  });
}

function waitingActions({ actions }: AlarmFacts): readonly Alarm[] {
  return actions.flatMap(({ id, title, waitingBecause }) => {
    if (waitingBecause === null) return [];
    const message = `the corrective action “${title}” does not go on and is tried again: ${waitingBecause}`;
    return [
      { code: 'CORRECTIVE_ACTION_WAITING', severity: 'warning', subject: `correction/${id}`, message, since: null },
    ];
  });
}

function imports({ imports: all }: AlarmFacts): readonly Alarm[] {
  return all.map(({ id, state, fileName, reasons, receivedAt, finishedAt }) => {
    const why = reasons.map(({ detail }) => detail).join('; ') || 'no reason is known';
    const subject = `import/${id}`;
    if (state === 'held') {
      const message = `the file “${fileName}” is held, and nothing of it counts until a person decides: ${why}`;
      return { code: 'IMPORT_HELD', severity: 'warning', subject, message, since: textOf(receivedAt) };
    }
    const message = `the file “${fileName}” could not be taken, and nothing of it counts: ${why}`;
    return { code: 'IMPORT_FAILED', severity: 'warning', subject, message, since: textOf(finishedAt) };
  });
}

function notCounted({ counting: { lagSeconds } }: AlarmFacts): readonly Alarm[] {
  if (lagSeconds <= countingLateSeconds) return [];
  const message = `decisions are made, but the numbers on these pages are ${inWords(lagSeconds)} behind; they catch up by themselves`;
  return [{ code: 'DECISIONS_NOT_COUNTED', severity: 'warning', subject: 'decisions', message, since: null }];
}

const textOf = (instant: Date | null): string | null => instant?.toISOString() ?? null;
