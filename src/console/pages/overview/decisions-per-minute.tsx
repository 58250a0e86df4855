import { Button, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useMemo, useState } from 'react';
import { spanText } from '../../components/instant.js';
import { QueryState } from '../../components/query-state.js';
import { DecisionFigures } from './decision-figures.js';
import { DecisionTotals } from './decision-totals.js';
import { chartOf, totalsOf } from './decision-series.js';
import type { DecisionCounts } from './overview-queries.js';
import { useDecisionCounts } from './overview-queries.js';
import { Section } from './section.js';

const spans = [
  { value: '60', label: '1 h' },
  { value: '360', label: '6 h' },
  { value: '1440', label: '24 h' },
];
const slowSeconds = 30;
const chartHeight = 190;

/** The chart's library comes after the rest of the page. */
const LineChart = lazy(() => import('./line-chart.js'));

/** Decisions a minute, live; refusals by response code, in figures and as lines. */
export function DecisionsPerMinute() {
  const [minutes, setMinutes] = useState('60');
  const counts = useDecisionCounts(Number(minutes));
  return (
    <Section
      title="Decisions per minute"
      aside={<SegmentedControl aria-label="Of the last" size="xs" data={spans} value={minutes} onChange={setMinutes} />}
    >
      <QueryState query={counts} lines={6}>
        {(answer) => <Counts counts={answer} />}
      </QueryState>
    </Section>
  );
}

function Counts({ counts }: { readonly counts: DecisionCounts }) {
  const [opened, { toggle }] = useDisclosure(false);
  const { permit, refuse } = totalsOf(counts);
  const chart = useMemo(() => chartOf(counts), [counts]);
  return (
    <Stack gap="xs">
      {permit + refuse === 0 ? (
        <Text size="sm">No command was decided in this time. Decisions come when the S1SP asks.</Text>
      ) : (
        <>
          <DecisionTotals counts={counts} />
          <Suspense fallback={<Skeleton height={chartHeight} />}>
            <LineChart
              chart={chart}
              label={`Decisions per minute: ${permit} permitted and ${refuse} refused in all; the figures say it by minute`}
            />
          </Suspense>
          <Group>
            <Button size="compact-sm" variant="subtle" aria-expanded={opened} onClick={toggle}>
              {opened ? 'Hide the figures' : 'Show the figures'}
            </Button>
          </Group>
          {opened && <DecisionFigures counts={counts} />}
        </>
      )}
      {counts.lagSeconds > slowSeconds && (
        <Text size="sm">
          The newest decisions are not counted yet: the count is {spanText(counts.lagSeconds)} behind.
        </Text>
      )}
    </Stack>
  );
}
