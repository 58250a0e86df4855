/** Longer names are not searched for a near one: the distance costs the product of both lengths. */
const lengthMax = 96;
/** More candidates than this are not searched. */
const candidatesMax = 2000;

/**
 * The candidate that a misspelt name most likely meant.
 * @returns undefined when none is nearer than a third of the name's length
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > lengthMax || name === '') return undefined;
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  let count = 0;
  for (const candidate of candidates) {
    if (++count > candidatesMax) break;
    if (candidate.length > lengthMax || Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** ``did you mean `x`?`` as a hint, or no hint. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`;
}

/** Levenshtein's distance, with an exchange of two neighbours counted as one. */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
