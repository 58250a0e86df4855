import { Group, Stack, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { Ago, Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { cohortInWords, cohortsInWords, inForceRows } from './in-force.js';
import './rule-sets.css';

/** What is in force for whom, and since when. */
export function InForceList({
  ruleSet: { name, active },
  versions,
}: {
  readonly ruleSet: RuleSetInForce;
  readonly versions: readonly Version[];
}) {
  if (active.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing: no command is decided by this rule set.
      </Text>
    );
  }
  return (
    <Stack gap={6} component="ul" className="plain-list">
      {inForceRows(active, versions).map(({ cohort, version, title, since }) => (
        <li key={cohort ?? ''}>
          <Text size="sm" component="div">
            <TextLink to={`/rule-sets/${name}/versions/${version}`} inherit fw={600}>
              Version {version}
            </TextLink>{' '}
            for {cohortInWords(cohort, active.length - 1)}
            {since !== null && (
              <>
                {' '}
                since <Instant at={since} />
              </>
            )}
          </Text>
          {title !== null && (
            <Text size="xs" c="dimmed" lineClamp={2}>
              {title}
            </Text>
          )}
        </li>
      ))}
    </Stack>
  );
}

/** Planned activations that are not due yet, the next one first. */
export function ComingList({ ruleSet: { name, coming } }: { readonly ruleSet: RuleSetInForce }) {
  if (coming.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No activation is planned.
      </Text>
    );
  }
  const sooner = [...coming].sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom));
  return (
    <Stack gap={6} component="ul" className="plain-list">
      {sooner.map(({ plan, version, effectiveFrom, cohorts, plannedBy }) => (
        <li key={plan}>
          <Text size="sm" component="div">
            <TextLink to={`/rule-sets/${name}/versions/${version}/change`} inherit fw={600}>
              Version {version}
            </TextLink>{' '}
            for {cohortsInWords(cohorts)} <Ago at={effectiveFrom} />
          </Text>
          <Text size="xs" c="dimmed" component="div">
            <Instant at={effectiveFrom} />, planned by {plannedBy}
          </Text>
        </li>
      ))}
    </Stack>
  );
}

/** Unmistakable while an emergency stop narrows what is in force. */
export function BreakGlassSign({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  const words = numbers.length === 1 ? 'a break-glass is in force' : `${numbers.length} break-glasses are in force`;
  return (
    <Group gap={6}>
      <Sign tone="bad" icon={<IconHandStop size={14} />} words={words} />
      <TextLink to="/break-glass" size="sm">
        See it
      </TextLink>
    </Group>
  );
}
