import { useQueries } from '@tanstack/react-query';
import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { versionReadQuery } from '../../rules/version-read.js';
import { ComparisonView } from './comparison-view.js';
import { VersionPickers } from './version-pickers.js';

/** Two versions beside each other. */
export function Component() {
  const { name = '', before = '', after = '' } = useParams();
  const [one, other] = [Number(before), Number(after)];
  if (!isVersion(one) || !isVersion(other)) return <NotFound />;
  return <ComparePage key={`${name}/${one}/${other}`} name={name} before={one} after={other} />;
}

function ComparePage({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}) {
  const [one, other] = useQueries({ queries: [versionReadQuery(name, before), versionReadQuery(name, after)] });
  return (
    <Page
      title={`Version ${before} and version ${after}`}
      lead="What changes, which devices are decided otherwise, and every rule beside what it was."
      crumbs={[
        { label: 'Rule sets', to: '/rule-sets' },
        { label: name, to: `/rule-sets/${name}` },
      ]}
    >
      <Stack gap="lg">
        <VersionPickers name={name} before={before} after={after} />
        <QueryState query={one}>
          {(old) => (
            <QueryState query={other}>{(now) => <ComparisonView name={name} before={old} after={now} />}</QueryState>
          )}
        </QueryState>
      </Stack>
    </Page>
  );
}

function isVersion(number: number): boolean {
  return Number.isInteger(number) && number > 0;
}
