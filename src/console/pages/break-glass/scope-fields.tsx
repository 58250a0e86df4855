import { Select, SimpleGrid, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseServiceReferenceVariant } from '../../../core/identifiers/index.js';
import { ruleSetsQuery, versionQuery } from '../../rules/version-queries.js';
import { variantsOf } from './usual-variants.js';

/** Names of every rule set. */
export function useRuleSetNames(): readonly string[] {
  return (useQuery(ruleSetsQuery).data ?? []).map(({ name }) => name);
}

/** What may be suggested of a rule set: variants that its version in force speaks of, cohorts with a version of their own. */
function useSuggestions(ruleSet: string): {
  readonly variants: readonly string[];
  readonly cohorts: readonly string[];
} {
  const { active = [], coming = [] } = useQuery(ruleSetsQuery).data?.find(({ name }) => name === ruleSet) ?? {};
  const version = active[0]?.version;
  const content = useQuery({ ...versionQuery(ruleSet, version ?? 0), enabled: version !== undefined });
  const cohorts = [...active.map(({ cohort }) => cohort), ...coming.flatMap((plan) => plan.cohorts ?? [])];
  return {
    variants: variantsOf(content.data?.content),
    cohorts: [...new Set(cohorts.filter((each) => each !== null))],
  };
}

export function ScopeFields({
  names,
  ruleSet,
  variants,
  cohorts,
  onRuleSet,
  onVariants,
  onCohorts,
}: {
  readonly names: readonly string[];
  readonly ruleSet: string;
  readonly variants: string[];
  readonly cohorts: string[];
  readonly onRuleSet: (name: string | null) => void;
  readonly onVariants: (variants: string[]) => void;
  readonly onCohorts: (cohorts: string[]) => void;
}) {
  const suggested = useSuggestions(ruleSet);
  const wrong = variants.find((each) => parseServiceReferenceVariant(each) === undefined);
  return (
    <>
      <Select label="Rule set" data={[...names]} value={ruleSet} onChange={onRuleSet} allowDeselect={false} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TagsInput
          label="Only these service request variants"
          description="None: every command."
          placeholder={variants.length === 0 ? '6.15.1' : ''}
          data={[...suggested.variants]}
          maxDropdownHeight={240}
          clearable
          value={variants}
          onChange={onVariants}
          error={wrong === undefined ? null : `“${wrong}” is not two or three numbers joined by dots, 6.15.1 say.`}
        />
        <TagsInput
          label="Only devices of these cohorts"
          description="None: every device."
          placeholder={cohorts.length === 0 ? 'IOC' : ''}
          data={[...suggested.cohorts]}
          clearable
          value={cohorts}
          onChange={onCohorts}
        />
      </SimpleGrid>
    </>
  );
}
