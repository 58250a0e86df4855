/** What a rehearsal found, as far as a page shows it. */
export interface RehearsalSummary {
  readonly devices: number;
  readonly pairs: number;
  readonly changed: number;
  readonly devicesChanged: number;
  readonly changes: readonly Change[];
  /** Senders that could not be named, so that no command of theirs was decided. */
  readonly unnamed: readonly { readonly sender: string; readonly reason: string; readonly count: number }[];
}

export interface Outcome {
  readonly verdict: string;
  readonly responseCode: string | null;
}

export interface Change {
  readonly sender: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly count: number;
}

/** @returns undefined for anything but the result of a rehearsal that is done */
export function readRehearsalSummary(summary: unknown): RehearsalSummary | undefined {
  const { devices, pairs, flips, unnamed } = membersOf(summary);
  const found = membersOf(flips);
  if (typeof devices !== 'number' || typeof pairs !== 'number' || typeof found['count'] !== 'number') return undefined;
  return {
    ...{ devices, pairs, changed: found['count'], devicesChanged: numberIn(found, 'devices') },
    changes: listOf(found['changes']).map((each) => ({
      ...{ sender: textIn(each, 'sender'), count: numberIn(each, 'count') },
      ...{ before: outcomeOf(each['before']), after: outcomeOf(each['after']) },
    })),
    unnamed: listOf(unnamed).map((each) => ({
      ...{ sender: textIn(each, 'sender'), reason: textIn(each, 'reason'), count: numberIn(each, 'count') },
    })),
  };
}

/** Why a rehearsal failed; undefined when it did not say. */
export function rehearsalFailure(summary: unknown): string | undefined {
  const { failure } = membersOf(summary);
  return typeof failure === 'string' ? failure : undefined;
}

/** Who sends a command, and which, in words. */
export const senderWords = (sender: string): string => senders[sender] ?? sender;

const senders: Readonly<Record<string, string>> = {
  'slot-holder': '6.15.1 by the operator in the slot',
  'operator-after': '6.15.1 by the operator that is placed',
  'unrelated-operator': '6.15.1 by another network operator',
  supplier: 'an everyday command of the supplier',
};

/** `permit`, `refuse (E4)` */
export const outcomeWords = ({ verdict, responseCode }: Outcome): string =>
  responseCode === null ? verdict : `${verdict} (${responseCode})`;

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
const listOf = (value: unknown): readonly Members[] => (Array.isArray(value) ? value.map(membersOf) : []);
const textIn = (members: Members, name: string): string => (typeof members[name] === 'string' ? members[name] : '');
const numberIn = (members: Members, name: string): number => (typeof members[name] === 'number' ? members[name] : 0);
const outcomeOf = (value: unknown): Outcome => {
  const members = membersOf(value);
  const { responseCode } = members;
  return { verdict: textIn(members, 'verdict'), responseCode: typeof responseCode === 'string' ? responseCode : null };
};
