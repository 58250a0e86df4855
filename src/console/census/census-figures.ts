import type { Census, Change, CensusResult } from './census-reading.js';

/** What changes for the commands of a census, by direction. */
export interface CensusFigures {
  readonly devices: number;
  /** Devices for which something is decided otherwise. */
  readonly flippingDevices: number;
  /** What the counts below are of: devices where each has one flip at most, else commands, of which a device has several. */
  readonly unit: 'device' | 'command';
  /** Refused before and permitted now. */
  readonly gained: number;
  /** Permitted before and refused now. */
  readonly lost: number;
  /** Refused with another response code. */
  readonly recoded: number;
}

export function figuresOf({ devices, flips }: CensusResult): CensusFigures {
  const count = (of: (change: Change) => boolean): number =>
    flips.changes.filter(of).reduce((sum, change) => sum + change.count, 0);
  return {
    devices,
    flippingDevices: flips.devices,
    unit: flips.count === flips.devices ? 'device' : 'command',
    gained: count(({ before, after }) => before.verdict === 'refuse' && after.verdict === 'permit'),
    lost: count(({ before, after }) => before.verdict === 'permit' && after.verdict === 'refuse'),
    recoded: count(({ before, after }) => before.verdict === 'refuse' && after.verdict === 'refuse'),
  };
}

/**
 * Of censuses of the same two texts, the newest first, the one to tell of: the newest that found something permitted that
 * was refused, so that a later count of another command does not hide it; else the newest.
 */
export function censusToTell(censuses: readonly Census[]): Census | null {
  const gaining = censuses.find(({ result }) => result !== null && figuresOf(result).gained > 0);
  return gaining ?? censuses[0] ?? null;
}

/** "1,012 of 10,000 devices would be decided otherwise, all from refuse to permit". */
export function figuresInWords(figures: CensusFigures): string {
  const { devices, flippingDevices, unit, gained, lost, recoded } = figures;
  if (flippingDevices === 0) return `none of ${counted(devices, 'device')} would be decided otherwise`;
  const lead = `${number(flippingDevices)} of ${counted(devices, 'device')} would be decided otherwise`;
  const directions = [
    ...(gained > 0 ? [{ count: gained, words: 'from refuse to permit' }] : []),
    ...(lost > 0 ? [{ count: lost, words: 'from permit to refuse' }] : []),
    ...(recoded > 0 ? [{ count: recoded, words: 'refused with another response code' }] : []),
  ];
  const [only] = directions;
  if (directions.length === 1 && only !== undefined) return `${lead}, all ${only.words}`;
  return `${lead}: ${directions.map(({ count, words }) => `${counted(count, unit)} ${words}`).join(', ')}`;
}

/** "1,012 devices": what is permitted now and was refused. Commands where one device may have several. */
export function gainInWords({ flippingDevices, unit, gained, lost, recoded }: CensusFigures): string {
  return lost === 0 && recoded === 0 ? counted(flippingDevices, 'device') : counted(gained, unit);
}

export function number(value: number): string {
  return value.toLocaleString('en-GB');
}

export function counted(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}

const senders: Readonly<Record<string, string>> = {
  'slot-holder': 'who holds its anchor slot',
  'registered-party': 'who is registered for its meter point',
  'unrelated-party': 'a party that is neither',
};

/** "slot holder": the same in two words, for lists. */
export function senderInShort(sender: string): string {
  return sender.replaceAll('-', ' ');
}

/** Who sends the command to each device. */
export function senderInWords(sender: string): string {
  return senders[sender] ?? sender;
}
