import { Grid, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQueries } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { QueryState } from '../../components/query-state.js';
import { MakeDraftButton } from '../../rules/make-draft.js';
import { ruleTitle } from '../../rules/rule-in-words.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { ruleSetQuery, versionsQuery } from '../../rules/version-queries.js';
import { ComparePicker } from './compare-picker.js';
import { BreakGlassSign, ComingList, InForceList } from './in-force-lists.js';
import { mainVersion } from './in-force.js';
import { VersionsTable } from './versions-table.js';

export function Component() {
  const { name = '' } = useParams();
  const [ruleSet, versions] = useQueries({
    queries: [
      { ...ruleSetQuery(name), refetchInterval: 15_000 },
      { ...versionsQuery(name), refetchInterval: 15_000 },
    ],
  });
  return (
    <Page
      title={ruleTitle(name)}
      badges={<BreakGlassSign numbers={ruleSet.data?.breakGlass ?? []} />}
      lead="Every version of this rule set, with who wrote, approved and activated it. What was submitted never changes; what is wrong in it is mended in a new draft."
      crumbs={[{ label: 'Rule sets', to: '/rule-sets' }]}
      actions={<MakeDraftButton name={name} from={null} />}
    >
      {ruleSet.isError && <ProblemAlert error={ruleSet.error} onRetry={() => void ruleSet.refetch()} />}
      {!ruleSet.isError && (
        <QueryState query={versions} lines={8}>
          {(all) => (
            <Stack gap="lg">
              {ruleSet.data !== undefined && <Status ruleSet={ruleSet.data} versions={all} />}
              <section aria-labelledby="versions">
                <Title order={2} id="versions" mb="xs">
                  Versions
                </Title>
                <VersionsTable name={name} versions={all} inForce={ruleSet.data?.active ?? []} />
              </section>
            </Stack>
          )}
        </QueryState>
      )}
    </Page>
  );
}

function Status({ ruleSet, versions }: { readonly ruleSet: RuleSetInForce; readonly versions: readonly Version[] }) {
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Panel title={`In force (epoch ${ruleSet.epoch})`}>
          <InForceList ruleSet={ruleSet} versions={versions} />
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 3 }}>
        <Panel title="Coming">
          <ComingList ruleSet={ruleSet} />
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Panel title="Compare any two">
          {versions.length < 2 ? (
            <Text size="sm" c="dimmed">
              There is one version only.
            </Text>
          ) : (
            <ComparePicker name={ruleSet.name} versions={versions} inForce={mainVersion(ruleSet.active)} />
          )}
        </Panel>
      </Grid.Col>
    </Grid>
  );
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder p="md" h="100%" component="section" aria-label={title}>
      <Title order={2} size="sm" c="dimmed" mb={6}>
        {title}
      </Title>
      {children}
    </Paper>
  );
}
