import { TagsInput } from '@mantine/core';
import type { RuleSetInForce } from '../../rules/version-queries.js';

/** For which cohorts; none: for every one. */
export function CohortsField({
  ruleSet,
  value,
  onChange,
}: {
  readonly ruleSet: RuleSetInForce;
  readonly value: readonly string[];
  readonly onChange: (cohorts: readonly string[]) => void;
}) {
  const known = [
    ...ruleSet.active.flatMap(({ cohort }) => cohort ?? []),
    ...ruleSet.coming.flatMap(({ cohorts }) => cohorts ?? []),
    ...['IOC', 'MOC', 'FOC'],
  ];
  return (
    <TagsInput
      label="Cohorts"
      description="Leave it empty for every cohort."
      data={[...new Set(known)]}
      value={[...value]}
      onChange={onChange}
      clearable={false}
    />
  );
}

export const cohortsOrAll = (cohorts: readonly string[]): readonly string[] | null =>
  cohorts.length === 0 ? null : cohorts;
