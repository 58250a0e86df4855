import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import { slotNames } from '../anchor-slot-store/anchor-slot-store.js';
import { distributorOf } from './distributors.js';
import type { Finding, FindingKind } from './finding.js';
import { holderOf, isMisplaced } from './finding.js';

/** Slots that are alike in everything that is counted. */
export interface Cell {
  readonly kind: FindingKind;
  readonly slot: SlotName;
  readonly holder: string | null;
  readonly registered: string | null;
  /** Null: the device belongs to none, or that is not known. */
  readonly cohort: string | null;
  readonly deviceType: string;
  /** `10 EELC`, `gas`; null without a meter point. */
  readonly distributor: string | null;
  readonly count: number;
}

export interface Tally {
  readonly cells: readonly Cell[];
  /** SMETS1 devices looked at. */
  readonly devices: number;
  /** Those of which at least one slot holds somebody else than the registered network operator. */
  readonly devicesMisplaced: number;
}

/** Adds findings up. One object for the slots that are alike: some thousands, however many devices there are. */
export class Counting {
  readonly #cells = new Map<string, { -readonly [Key in keyof Cell]: Cell[Key] }>();
  #devices = 0;
  #devicesMisplaced = 0;

  /** @param findings - of one device */
  add(findings: readonly Finding[]): void {
    this.#devices += 1;
    if (findings.some(isMisplaced)) this.#devicesMisplaced += 1;
    for (const finding of findings) this.#addSlot(finding);
  }

  result(): Tally {
    return { cells: [...this.#cells.values()], devices: this.#devices, devicesMisplaced: this.#devicesMisplaced };
  }

  #addSlot(finding: Finding): void {
    const { kind, slot, registered, device } = finding;
    const holder = holderOf(finding);
    const distributor = device.mpxn ? distributorOf(device.mpxn) : null;
    const cohort = device.cohort ?? null;
    const key = `${kind}|${slot}|${holder}|${registered}|${cohort}|${device.deviceType}|${distributor}`;
    const cell = this.#cells.get(key);
    if (cell !== undefined) cell.count += 1;
    else {
      const { deviceType } = device;
      this.#cells.set(key, { kind, slot, holder, registered, cohort, deviceType, distributor, count: 1 });
    }
  }
}

/** How many slots of each name there are of each kind; every kind is named. */
export function bySlotAndKind(cells: readonly Cell[]): Record<SlotName, Record<FindingKind, number>> {
  const none = (): Record<FindingKind, number> => ({
    ...{ right: 0, misplaced: 0, 'holder-unknown': 0, 'slot-empty': 0, 'slot-unknown': 0, 'no-meter-point': 0 },
    ...{ 'meter-point-unknown': 0, 'no-registration': 0, 'registration-conflicting': 0, 'operator-unknown': 0 },
  });
  const counts: Record<SlotName, Record<FindingKind, number>> = { critical: none(), nonCritical: none() };
  for (const { slot, kind, count } of cells) counts[slot][kind] += count;
  return counts;
}

export interface MatrixEntry {
  readonly slot: SlotName;
  readonly holder: string;
  readonly registered: string;
  readonly count: number;
}

/** Who sits in whose slots: misplaced ones only, the most first. */
export function matrixOf(cells: readonly Cell[]): readonly MatrixEntry[] {
  const entries = new Map<string, MatrixEntry>();
  for (const { kind, slot, holder, registered, count } of cells) {
    if (!isMisplaced({ kind }) || holder === null || registered === null) continue;
    const key = `${slot}|${holder}|${registered}`;
    entries.set(key, { slot, holder, registered, count: (entries.get(key)?.count ?? 0) + count });
  }
  return [...entries.values()].sort(
    (a, b) =>
      b.count - a.count ||
      compare(a.registered, b.registered) ||
      compare(a.holder, b.holder) ||
      slotNames.indexOf(a.slot) - slotNames.indexOf(b.slot),
  );
}

export interface Share {
  readonly of: string | null;
  /** Slots of which it can be said: they hold the registered operator or another. */
  readonly compared: number;
  readonly misplaced: number;
}

/** Compared and misplaced slots by one property, in its alphabetical order. */
export function sharesBy(
  cells: readonly Cell[],
  property: 'cohort' | 'distributor' | 'deviceType' | 'registered',
): readonly Share[] {
  const shares = new Map<string | null, Share>();
  for (const cell of cells) {
    const misplaced = isMisplaced(cell);
    if (!misplaced && cell.kind !== 'right') continue;
    const of = cell[property];
    const before = shares.get(of) ?? { of, compared: 0, misplaced: 0 };
    const added = misplaced ? cell.count : 0;
    shares.set(of, { of, compared: before.compared + cell.count, misplaced: before.misplaced + added });
  }
  return [...shares.values()].sort((a, b) => compare(a.of ?? '', b.of ?? ''));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
