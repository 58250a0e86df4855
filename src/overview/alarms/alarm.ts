/** What somebody has to look after. */
export const alarmCodes = [
  'GUARD_RAILS_FIRED',
  'SECOND_OPINION_DISAGREES',
  'ANCHOR_SLOT_DRIFT',
  'REPLICA_NOT_READY',
  'REPLICA_VANISHED',
  'REPLICA_EPOCH_BEHIND',
  'REPLICA_NEEDS_ATTENTION',
  'PLAN_NOT_LOADABLE',
  'BREAK_GLASS_IN_FORCE',
  'CONTEXT_SOURCE_STALE',
  'CORRECTIVE_ACTION_WAITING',
  'IMPORT_HELD',
  'IMPORT_FAILED',
  'DECISIONS_NOT_COUNTED',
] as const;
export type AlarmCode = (typeof alarmCodes)[number];

/** `alarm`: somebody has to act now; `warning`: somebody has to look. */
export const alarmSeverities = ['alarm', 'warning'] as const;
export type AlarmSeverity = (typeof alarmSeverities)[number];

/** In words for people who are no programmers. `since`: RFC 3339; null when it is not known. */
export interface Alarm {
  readonly code: AlarmCode;
  readonly severity: AlarmSeverity;
  readonly subject: string;
  readonly message: string;
  readonly since: string | null;
}

/** `1 decision`, `2 decisions`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `45 s`, `12 min`, `5 h`, `9 days`: rounded down. */
export function inWords(seconds: number): string {
  if (seconds < 120) return `${Math.floor(seconds)} s`;
  if (seconds < 7_200) return `${Math.floor(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.floor(seconds / 3_600)} h` : `${Math.floor(seconds / 86_400)} days`;
}
