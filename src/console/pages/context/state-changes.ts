import type { DeviceState, MeterPointEntry } from './knowledge-queries.js';

type Registration = MeterPointEntry['registration'];

/** What differs between two states of a device, one short text each. */
export function deviceChanges(before: DeviceState, after: DeviceState): readonly string[] {
  const plain = [
    ...changed('type', before.deviceType, after.deviceType),
    ...changed('version', before.smetsVersion, after.smetsVersion),
    ...changed('status', before.status, after.status),
    ...changed('cohort', stated(before.cohort), stated(after.cohort)),
    ...changed('meter point', stated(before.mpxn), stated(after.mpxn)),
  ];
  const counters = keysOf(before.executionCounters, after.executionCounters).flatMap((entity) =>
    changed(
      `counter of ${entity}`,
      before.executionCounters?.[entity] ?? 'not stated',
      after.executionCounters?.[entity] ?? 'not stated',
    ),
  );
  const slots = slotNames.flatMap(([side, slot, words]) =>
    slotChange(words, before.anchorSlots?.[side]?.[slot], after.anchorSlots?.[side]?.[slot]),
  );
  return [...plain, ...slots, ...counters, ...attributeChanges(before.attributes, after.attributes)];
}

/** What differs between two versions of one registration. */
export function registrationChanges(before: Registration, after: Registration): readonly string[] {
  return [
    ...changed('market participant', before.mpid, after.mpid),
    ...changed('until', periodEnd(before.effectiveUntil), periodEnd(after.effectiveUntil)),
    ...(before.withdrawn === after.withdrawn
      ? []
      : [after.withdrawn ? 'taken back: it never should have been' : 'counts again']),
    ...attributeChanges(before.attributes, after.attributes),
  ];
}

/** A registration in one line. */
export function registrationWords({
  kind,
  role,
  mpid,
  effectiveFrom,
  effectiveUntil,
  withdrawn,
}: Registration): string {
  const who = kind === 'networkOperator' ? 'network operator' : `supplier${role === undefined ? '' : ` (${role})`}`;
  const period = `from ${effectiveFrom.slice(0, 10)} ${effectiveUntil === null ? 'until further notice' : `until ${effectiveUntil.slice(0, 10)}`}`;
  return `${who} ${mpid}, ${period}${withdrawn ? ', taken back' : ''}`;
}

const periodEnd = (until: string | null): string => until?.slice(0, 10) ?? 'further notice';

type Slots = NonNullable<DeviceState['anchorSlots']>;
type Held = NonNullable<Slots['supplier']>['critical'];

const slotNames = [
  ['networkOperator', 'critical', 'network operator critical slot'],
  ['networkOperator', 'nonCritical', 'network operator non-critical slot'],
  ['supplier', 'critical', 'supplier critical slot'],
  ['supplier', 'nonCritical', 'supplier non-critical slot'],
] as const;

function slotChange(words: string, before: Held, after: Held): readonly string[] {
  const [from, to] = [heldWords(before), heldWords(after)];
  if (from !== to) return [`${words}: ${from} → ${to}`];
  const serial = (held: Held): string => held?.certificateId?.serialNumber ?? '';
  return serial(before) === serial(after) ? [] : [`${words}: another certificate of ${to}`];
}

function heldWords(held: Held): string {
  if (held === undefined) return 'not stated';
  return held === null ? 'empty' : held.entityId;
}

function attributeChanges(before: object, after: object): readonly string[] {
  const [from, to] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return keysOf(before, after).flatMap((name) => changed(name, textOf(from.get(name)), textOf(to.get(name))));
}

const textOf = (value: unknown): string =>
  value === undefined ? 'not stated' : typeof value === 'string' ? value : JSON.stringify(value);

const keysOf = (...objects: readonly (object | undefined)[]): readonly string[] =>
  [...new Set(objects.flatMap((each) => Object.keys(each ?? {})))].toSorted();

const stated = (value: string | null | undefined): string => (value === undefined ? 'not stated' : (value ?? 'none'));

const changed = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`${what}: ${before} → ${after}`];
