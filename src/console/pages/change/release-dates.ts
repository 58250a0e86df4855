/** A release of the Smart Energy Code in which system changes go live. */
export interface Release {
  /** "June 2027 release". */
  readonly name: string;
  /** Its day, `2027-06-24`. Assumed: dates are set for each release and move late. */
  readonly day: string;
}

const thursday = 4;

/**
 * The coming June and November releases (domain.md, section 9), the next first. The day is assumed to be the last
 * Thursday of June and the first Thursday of November, as it often was; whoever schedules confirms or changes it.
 * @param now - epoch milliseconds
 */
export function releasesAfter(now: number, count: number): readonly Release[] {
  const releases: Release[] = [];
  for (let year = new Date(now).getUTCFullYear(); releases.length < count; year += 1) {
    const ofYear = [
      { name: `June ${year} release`, day: lastThursday(year, 5) },
      { name: `November ${year} release`, day: firstThursday(year, 10) },
    ];
    releases.push(...ofYear.filter(({ day }) => Date.parse(`${day}T00:00:00.000Z`) > now));
  }
  return releases.slice(0, count);
}

/** @param month - from 0 */
function firstThursday(year: number, month: number): string {
  const weekday = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return dayText(Date.UTC(year, month, 1 + ((thursday - weekday + 7) % 7)));
}

function lastThursday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return dayText(Date.UTC(year, month, last.getUTCDate() - ((last.getUTCDay() - thursday + 7) % 7)));
}

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);
