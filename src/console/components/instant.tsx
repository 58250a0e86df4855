import { Text, Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';

/** An instant in UTC, as the API has it, to the second; the tooltip tells how long ago it is, and the milliseconds. */
export function Instant({ at, none = '–' }: { readonly at: string | null | undefined; readonly none?: string }) {
  if (at === null || at === undefined) return <>{none}</>;
  return (
    <Tooltip label={`${at} · ${ago(Date.parse(at), Date.now())}`}>
      <time dateTime={at} className="numeric unbroken" tabIndex={-1}>
        {instantText(at)}
      </time>
    </Tooltip>
  );
}

/** How long ago, kept current. */
export function Ago({ at, none = 'never' }: { readonly at: string | null | undefined; readonly none?: string }) {
  const now = useNow(1_000);
  if (at === null || at === undefined) return <>{none}</>;
  return (
    <Tooltip label={at}>
      <Text component="time" inherit dateTime={at} className="numeric unbroken">
        {ago(Date.parse(at), now)}
      </Text>
    </Tooltip>
  );
}

/** `2026-11-22 10:15:00 UTC` */
export function instantText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}

const units: readonly (readonly [string, number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

/** `3 min ago`, `in 2 d`; both in epoch milliseconds. */
export function ago(at: number, now: number): string {
  const seconds = Math.round((now - at) / 1_000);
  if (Math.abs(seconds) < 1) return 'now';
  const span = spanText(Math.abs(seconds));
  return seconds > 0 ? `${span} ago` : `in ${span}`;
}

/** Whole seconds as the largest unit that fits: `5 h`. */
export function spanText(seconds: number): string {
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? ['s', 1];
  return `${Math.floor(seconds / length)} ${unit}`;
}

/** The clock, read anew every so many milliseconds. */
export function useNow(everyMilliseconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
