import type { RuleSetInForce } from '../../rules/version-queries.js';

/**
 * What an activation would change, as sentences: "Version 3 replaces version 2 for every cohort, as epoch 8."
 * @param cohorts - null: every cohort
 */
export function replacedBy(
  version: number,
  cohorts: readonly string[] | null,
  { active, epoch }: Pick<RuleSetInForce, 'active' | 'epoch'>,
): string {
  const next = `as epoch ${epoch + 1}`;
  const everyone = active.find(({ cohort }) => cohort === null)?.version;
  if (cohorts === null) {
    const others = [...new Set(active.map((one) => one.version))].filter((one) => one !== version);
    if (others.length === 0) return `Version ${version} begins to decide for every cohort, ${next}.`;
    return `Version ${version} replaces ${versions(others)} for every cohort, ${next}.`;
  }
  const replaced = cohorts.map((cohort) => active.find((one) => one.cohort === cohort)?.version ?? everyone);
  const others = [...new Set(replaced)].flatMap((one) => (one === undefined || one === version ? [] : [one]));
  const verb = others.length === 0 ? 'begins to decide' : `replaces ${versions(others)}`;
  return `Version ${version} ${verb} for ${cohorts.join(', ')} only, ${next}; nothing changes for other cohorts.`;
}

function versions(numbers: readonly number[]): string {
  return numbers.length === 1 ? `version ${numbers[0]}` : `versions ${numbers.join(' and ')}`;
}
