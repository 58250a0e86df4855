/** One thing that was told, as far as its place in time goes. */
export interface ToldEntry {
  readonly position: string;
  readonly told: 'version' | 'sighting' | 'confirmation';
  readonly version: string;
  readonly source: string;
  readonly observedAt: string;
  readonly recordedAt: string;
}

/** Something told, with what sets it apart from what was known before. */
export type ToldRow<Entry extends ToldEntry> =
  | {
      readonly kind: 'version';
      readonly entry: Entry;
      /** What was known of that time before; undefined: nothing. */
      readonly before: Entry | undefined;
      /** Something seen later had been told already. */
      readonly late: boolean;
      /** Other content had been told of the very same instant. */
      readonly corrects: boolean;
    }
  | { readonly kind: 'seen-again'; readonly entries: readonly [Entry, ...Entry[]] };

/**
 * Rows in the order in which they were told; what was only seen again stands together.
 * @param isSame - whether two versions tell of the same thing: always for a device, for a registration only of one period
 */
export function toldRows<Entry extends ToldEntry>(
  entries: readonly Entry[],
  isSame: (one: Entry, other: Entry) => boolean = () => true,
): readonly ToldRow<Entry>[] {
  const rows: ToldRow<Entry>[] = [];
  const earlier: Entry[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (entry.told === 'version')
      rows.push(
        versionRow(
          entry,
          earlier.filter((each) => isSame(each, entry)),
        ),
      );
    else if (last?.kind === 'seen-again') rows[rows.length - 1] = { ...last, entries: [...last.entries, entry] };
    else rows.push({ kind: 'seen-again', entries: [entry] });
    earlier.push(entry);
  }
  return rows;
}

function versionRow<Entry extends ToldEntry>(entry: Entry, earlier: readonly Entry[]): ToldRow<Entry> {
  const versions = earlier.filter(({ told }) => told === 'version');
  const upToThen = versions.filter(({ observedAt }) => observedAt <= entry.observedAt);
  const before = upToThen.reduce<Entry | undefined>(
    (found, each) => (found === undefined || each.observedAt >= found.observedAt ? each : found),
    undefined,
  );
  return {
    ...{ kind: 'version', entry, before },
    late: earlier.some(({ observedAt }) => observedAt > entry.observedAt),
    corrects: versions.some(({ observedAt }) => observedAt === entry.observedAt),
  };
}
