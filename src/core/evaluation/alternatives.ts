/** A rule of a group: what makes it true besides the alternative that the group shares. */
export interface Member {
  readonly position: number;
  readonly others: readonly string[];
}

/**
 * Rules often share an alternative ("it is not 6.15.1"): asked once, it settles all of them.
 * @param alternatives - of each rule
 * @returns by the alternative that a rule shares with most others: the rules, with what else makes each true
 */
export function groupedByShared(alternatives: readonly (readonly string[])[]): ReadonlyMap<string, readonly Member[]> {
  const uses = new Map<string, number>();
  for (const each of alternatives.flat()) uses.set(each, (uses.get(each) ?? 0) + 1);
  const groups = new Map<string, Member[]>();
  alternatives.forEach((each, position) => {
    const shared = each.reduce((most, other) => ((uses.get(other) ?? 0) > (uses.get(most) ?? 0) ? other : most));
    const members = groups.get(shared) ?? [];
    members.push({ position, others: each.filter((other) => other !== shared) });
    groups.set(shared, members);
  });
  return groups;
}
