import { Grid, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Ago, Instant } from '../../components/instant.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useMe } from '../../session/session.js';
import { Alarms } from './alarms.js';
import { ContextSources } from './context-sources.js';
import { DecisionsPerMinute } from './decisions-per-minute.js';
import { FirstSteps } from './first-steps.js';
import { InForce } from './in-force.js';
import { useOverview, useRuleSets } from './overview-queries.js';
import { Replicas } from './replicas.js';
import { Timeline } from './timeline.js';
import { Waiting } from './waiting.js';

export function Component() {
  const me = useMe();
  return me.roles.every((role) => role === 'evaluator' || role === 'context-writer') ? <ForMachines /> : <Overview />;
}

/** Readable in ten seconds: what is wrong, what waits, what is in force, what comes, what is decided. */
function Overview() {
  const query = useOverview();
  const ruleSets = useRuleSets();
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const { data: overview, isError: failed } = query;
  const waiting = <Waiting overview={overview} failed={failed} />;
  return (
    <Page
      title="Overview"
      lead={
        overview === undefined ? (
          'What is in force, what comes, what waits.'
        ) : failed ? (
          <>
            As of <Instant at={overview.at} />, <Ago at={overview.at} />: newer figures could not be read.
          </>
        ) : (
          <>
            As of <Instant at={overview.at} />, kept current while this page is seen.
          </>
        )
      }
    >
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <Alarms alarms={overview?.alarms ?? []} />
      {ruleSets.data !== undefined && overview !== undefined && (
        <FirstSteps ruleSets={ruleSets.data} overview={overview} />
      )}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            {!isWide && waiting}
            <InForce query={ruleSets} />
            <DecisionsPerMinute />
            <Timeline ruleSets={ruleSets.data ?? []} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            {isWide && waiting}
            <ContextSources overview={overview} failed={failed} />
            <Replicas overview={overview} failed={failed} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function ForMachines() {
  return (
    <Page
      title="Overview"
      lead="You are signed in as a machine. The console is for people; what a machine may ask is on the API page."
    >
      <a href="/docs">The API, to read and try</a>
    </Page>
  );
}
