import type { Happening } from './happenings.js';

/** A stretch of time in which the same was in force, or is planned to be. */
export interface Stretch {
  readonly key: string;
  readonly happening: Happening;
  /** Columns of the figure, from 1; the end is not included. */
  readonly from: number;
  readonly until: number;
  readonly state: 'past' | 'now' | 'coming';
}

export interface Lane {
  readonly ruleSet: string;
  readonly stretches: readonly Stretch[];
}

/** A figure of what was, is and will be in force: a column an instant, in order; a lane a rule set. */
export interface Lanes {
  /** The instant with which each column begins; the word `now` is one of them. */
  readonly columns: readonly string[];
  readonly lanes: readonly Lane[];
}

const pastMost = 5;
const comingMost = 4;

/**
 * Columns are as wide as each other, whatever time they stand for: seconds between two activations are as readable as
 * months. What began before the first column is shown from there.
 */
export function lanesOf(happenings: readonly Happening[], ruleSets: readonly string[]): Lanes {
  const oldestFirst = happenings.toReversed();
  const instants = (isComing: boolean): readonly string[] => [
    ...new Set(oldestFirst.filter(({ kind }) => (kind === 'coming') === isComing).map(({ at }) => at)),
  ];
  const past = instants(false).slice(-pastMost);
  const coming = instants(true).slice(0, comingMost);
  const columns = [...past, 'now', ...coming];
  const columnOf = ({ at, kind }: Happening): number =>
    kind === 'coming' ? past.length + 2 + coming.indexOf(at) : Math.max(1, past.indexOf(at) + 1);
  const shown = oldestFirst.filter(({ at, kind }) => kind !== 'coming' || coming.includes(at));
  return {
    columns,
    lanes: ruleSets.map((ruleSet) => ({
      ruleSet,
      stretches: stretchesOf(
        shown.filter((each) => each.ruleSet === ruleSet),
        columnOf,
        columns.length + 1,
      ),
    })),
  };
}

const toMinute = new Intl.DateTimeFormat('en-GB', {
  ...({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' } as const),
});
const toSecond = new Intl.DateTimeFormat('en-GB', {
  ...({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' } as const),
  second: '2-digit',
});

/** What stands over each column, in UTC: `4 Dec, 22:00`; with seconds where another column is of the same minute. */
export function marksOf(columns: readonly string[]): readonly string[] {
  const minuteOf = (at: string): string => at.slice(0, 16);
  return columns.map((at) => {
    if (at === 'now') return at;
    const isAlone = columns.filter((other) => minuteOf(other) === minuteOf(at)).length === 1;
    return (isAlone ? toMinute : toSecond).format(new Date(at));
  });
}

function stretchesOf(
  own: readonly Happening[],
  columnOf: (happening: Happening) => number,
  end: number,
): readonly Stretch[] {
  return own
    .map((happening, i): Stretch => {
      const next = own[i + 1];
      const isLast = next === undefined || next.kind === 'coming';
      return {
        ...{ key: happening.key, happening, from: columnOf(happening) },
        until: next === undefined ? end : columnOf(next),
        state: happening.kind === 'coming' ? 'coming' : isLast ? 'now' : 'past',
      };
    })
    .filter(({ from, until }) => until > from);
}
