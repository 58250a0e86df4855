/**
 * Of things listed in a new order, the largest set that kept its order, so that what is left is the fewest that moved.
 * @param places - the old place of each, in the new order; all different
 * @param isPreferred - between sets of one size, the one that holds more of these is taken
 * @returns the positions, in the new order, of those that kept their order
 */
export function steadyPositions(
  places: readonly number[],
  isPreferred: (position: number) => boolean,
): ReadonlySet<number> {
  const bonus = places.length + 1;
  const weights: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (let i = 0; i < places.length; i++) {
    let weight = 0;
    let from = -1;
    for (let j = 0; j < i; j++) {
      const candidate = weights[j] ?? 0;
      if ((places[j] ?? 0) < (places[i] ?? 0) && candidate > weight) {
        weight = candidate;
        from = j;
      }
    }
    weights.push(weight + bonus + (isPreferred(i) ? 1 : 0));
    previous.push(from);
    if (best < 0 || (weights[i] ?? 0) > (weights[best] ?? 0)) best = i;
  }
  const steady = new Set<number>();
  for (let i = best; i >= 0; i = previous[i] ?? -1) steady.add(i);
  return steady;
}
