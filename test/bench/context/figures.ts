/** What was measured, next to what is asked where something is. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly asked?: string;
  readonly holds?: boolean;
}

export const asked = (what: string, value: number, most: number, unit: string): Figure => ({
  ...{ what, measured: `${value.toFixed(2)} ${unit}`, asked: `at most ${most} ${unit}`, holds: value <= most },
});

export const told = (what: string, measured: string): Figure => ({ what, measured });

export function lineOf({ what, measured, asked: most, holds }: Figure): string {
  const verdict = most === undefined ? '' : `   asked ${most}: ${holds === true ? 'holds' : 'FALLS SHORT'}`;
  return `  ${what.padEnd(62)} ${measured.padStart(16)}${verdict}`;
}

/** @param share - 0.5: the median */
export function quantile(values: Float64Array, share: number): number {
  return values.toSorted()[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

export interface Stop {
  /** The longest time in which the event loop did nothing else, milliseconds; when the machine was busy elsewhere, too. */
  readonly longest: number;
  /** The most processor time that this process took from one turn to the next, milliseconds. */
  readonly computed: number;
}

export async function stopsDuring(work: () => Promise<void>): Promise<Stop> {
  let [longest, computed] = [0, 0];
  let before = performance.now();
  let used = process.cpuUsage();
  const timer = setInterval(() => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    longest = Math.max(longest, now - before - 1);
    computed = Math.max(computed, (user + system) / 1_000);
    before = now;
    used = process.cpuUsage();
  }, 1);
  await work();
  clearInterval(timer);
  return { longest, computed };
}

export const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
