import { holderId } from './as-of-life.js';
import type { Life } from './as-of-life.js';

/** Instants that a question means. */
export interface Asked {
  readonly validAt: number;
  readonly knownAt: number | undefined;
}

/** What a device is at an instant, by the model, as a reader of the context sees it. */
function expectedDevice({ device }: Life, { validAt, knownAt = Infinity }: Asked): unknown {
  const at = device.at(validAt, knownAt);
  if (at === undefined) return undefined;
  const { status, mpxn, holder } = at.content;
  const networkOperatorCritical = holder === undefined ? undefined : holderId(holder);
  return { status, mpxn, networkOperatorCritical, observedAt: at.observedAt, source: at.source };
}

/** Registrations that are known, by the model, in the order of their keys. */
const expectedRegistrations = (life: Life, knownAt = Infinity): readonly Registered[] =>
  [...life.registrations].flatMap(([key, model]) => {
    const at = model.at(knownAt);
    if (at === undefined || at.content.withdrawn) return [];
    const { mpid, until } = at.content;
    return [{ key, mpid, until: until ?? Infinity, observedAt: at.observedAt, source: at.source }];
  });

interface Registered {
  readonly key: string;
  readonly mpid: string;
  readonly until: number;
  readonly observedAt: number;
  readonly source: string;
}

export const byKey = (all: readonly Registered[]): readonly Registered[] =>
  all.toSorted((one, other) => (one.key < other.key ? -1 : 1));

/** What a decision reads, by the model: the device, its party, its registrations. */
export function expectedReads(life: Life, asked: Asked): readonly unknown[] {
  const device = expectedDevice(life, asked);
  const party = life.party.at(asked.knownAt ?? Infinity);
  const isThere = life.device.at(asked.validAt, asked.knownAt ?? Infinity)?.content.mpxn === life.mpxn;
  return [
    device,
    party && { name: party.content, observedAt: party.observedAt, source: party.source },
    isThere ? byKey(expectedRegistrations(life, asked.knownAt)) : [],
  ];
}

/** What the API answers, by the model. */
export function expectedAnswers(life: Life, asked: Asked): readonly unknown[] {
  const { validAt, knownAt = Infinity } = asked;
  const device = life.device.at(validAt, knownAt);
  const served = device?.content.mpxn === life.mpxn;
  const known = expectedRegistrations(life, knownAt);
  const inForce = known.filter(({ key, until }) => Number(key.split(' ')[1]) <= validAt && validAt < until);
  const words = inForce.map(({ key, mpid, observedAt }) => {
    return [key.split(' ')[0], mpid, new Date(observedAt).toISOString()].join(' ');
  });
  return [
    device === undefined ? null : [device.content.status, new Date(device.observedAt).toISOString(), device.source],
    known.length === 0 && !served ? null : [served ? [life.deviceId] : [], words.sort()],
  ];
}
