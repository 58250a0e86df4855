import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { StateBadge } from '../../components/badges.js';
import { Instant } from '../../components/instant.js';
import { LinkButton, TextLink } from '../../components/link-button.js';
import { QueryState } from '../../components/query-state.js';
import { MakeDraftButton } from '../../rules/make-draft.js';
import { nextStep } from '../../rules/people-and-steps.js';
import { ruleTitle } from '../../rules/rule-in-words.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { versionsQuery } from '../../rules/version-queries.js';
import { BreakGlassSign, ComingList, InForceList } from './in-force-lists.js';
import { inTheWorks } from './in-force.js';

/** One rule set at a glance: what is in force, what comes, what waits for somebody. */
export function RuleSetCard({ ruleSet }: { readonly ruleSet: RuleSetInForce }) {
  const { name, epoch, activatedAt } = ruleSet;
  const versions = useQuery(versionsQuery(name));
  return (
    <Paper withBorder p="md" component="section" aria-label={ruleTitle(name)}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <div>
            <Group gap="sm">
              <Title order={2}>
                <TextLink to={`/rule-sets/${name}`} inherit>
                  {ruleTitle(name)}
                </TextLink>
              </Title>
              <BreakGlassSign numbers={ruleSet.breakGlass} />
            </Group>
            <Text size="sm" c="dimmed">
              <span className="mono">{name}</span> · {countOf(versions.data)}epoch {epoch}
              {activatedAt !== null && (
                <>
                  {' '}
                  since <Instant at={activatedAt} />
                </>
              )}
            </Text>
          </div>
          <Group gap="xs">
            <LinkButton to={`/rule-sets/${name}`} size="sm" variant="default">
              All versions
            </LinkButton>
            <MakeDraftButton name={name} from={null} size="sm" />
          </Group>
        </Group>
        <SimpleGrid cols={{ base: 1, md: 3 }} spacing="lg">
          <Part title="In force">
            <InForceList ruleSet={ruleSet} versions={versions.data ?? []} />
          </Part>
          <Part title="Coming">
            <ComingList ruleSet={ruleSet} />
          </Part>
          <Part title="In the works">
            <QueryState query={versions} lines={2}>
              {(all) => <InTheWorks name={name} versions={inTheWorks(all)} />}
            </QueryState>
          </Part>
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="sm" c="dimmed" mb={4}>
        {title}
      </Title>
      {children}
    </div>
  );
}

function InTheWorks({ name, versions }: { readonly name: string; readonly versions: readonly Version[] }) {
  if (versions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing waits for anybody.
      </Text>
    );
  }
  return (
    <Stack gap={6} component="ul" className="plain-list">
      {versions.map((version) => (
        <li key={version.version}>
          <Group gap={6} wrap="nowrap">
            <TextLink to={placeOf(name, version)} size="sm" className="unbroken">
              Version {version.version}
            </TextLink>
            <StateBadge state={version.state} />
          </Group>
          <Text size="xs" c="dimmed" lineClamp={2}>
            {nextStep(version)?.words}
          </Text>
        </li>
      ))}
    </Stack>
  );
}

/** A draft is opened where it is read, what waits for approval where it is approved. */
function placeOf(name: string, { version, state }: Version): string {
  return `/rule-sets/${name}/versions/${version}${state === 'draft' ? '' : '/change'}`;
}

/** "3 versions · "; nothing while nobody knows. */
function countOf(versions: readonly Version[] | undefined): string {
  if (versions === undefined) return '';
  return `${versions.length === 1 ? '1 version' : `${versions.length} versions`} · `;
}
