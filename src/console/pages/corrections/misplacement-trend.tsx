import { Skeleton, Table, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Instant } from '../../components/instant.js';
import { count, share } from '../../components/numbers.js';
import { QueryState } from '../../components/query-state.js';
import { TitledSection } from '../../components/titled-section.js';
import type { TrendPoint } from './misplacement-queries.js';
import { useTrend } from './misplacement-queries.js';

const Chart = lazy(() => import('./trend-chart.js'));
const rowsMost = 12;

/** How the number of devices with a misplaced slot went: a chart, and the same as a table. */
export function MisplacementTrend() {
  const trend = useTrend();
  return (
    <TitledSection
      title="The last 30 days"
      lead="A point is noted when the counts have changed, at most one an hour, and one after each registration file."
    >
      <QueryState query={trend} lines={3}>
        {({ points }) => <Trend points={points} />}
      </QueryState>
    </TitledSection>
  );
}

function Trend({ points }: { readonly points: readonly TrendPoint[] }) {
  if (points.length === 0) {
    return <Text size="sm">No point was noted yet. The first comes within a minute or two of the first devices.</Text>;
  }
  const newest = points.toReversed().slice(0, rowsMost);
  return (
    <>
      {points.length > 1 && (
        <Suspense fallback={<Skeleton height={180} />}>
          <Chart points={points} />
        </Suspense>
      )}
      <Table maw={640} fz="sm" verticalSpacing={4}>
        <Table.Caption ta="left">
          {points.length > rowsMost
            ? `The newest ${rowsMost} of ${points.length} points.`
            : 'All points, newest first.'}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Noted</Table.Th>
            <Table.Th scope="col" ta="right">
              Devices misplaced
            </Table.Th>
            <Table.Th scope="col" ta="right">
              of
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Share
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {newest.map(({ takenAt, devices, devicesMisplaced }) => (
            <Table.Tr key={takenAt}>
              <Table.Td>
                <Instant at={takenAt} />
              </Table.Td>
              <Table.Td ta="right">{count(devicesMisplaced)}</Table.Td>
              <Table.Td ta="right">{count(devices)}</Table.Td>
              <Table.Td ta="right">{share(devicesMisplaced, devices)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
