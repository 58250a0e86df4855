import { useQueries } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { StateBadge } from '../../components/badges.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { ruleTitle } from '../../rules/rule-in-words.js';
import { ruleSetQuery } from '../../rules/version-queries.js';
import { versionReadQuery } from '../../rules/version-read.js';
import { NotFound } from '../../app/not-found.js';
import { mainVersion } from './in-force.js';
import { VersionActions } from './version-actions.js';
import { VersionFacts } from './version-facts.js';
import { VersionTabs } from './version-tabs.js';

export function Component() {
  const { name = '', version: text = '' } = useParams();
  if (!/^[1-9]\d{0,5}$/.test(text)) return <NotFound />;
  return <VersionPage name={name} version={Number(text)} />;
}

function VersionPage({ name, version }: { readonly name: string; readonly version: number }) {
  const [read, ruleSet] = useQueries({ queries: [versionReadQuery(name, version), ruleSetQuery(name)] });
  const found = read.data?.version;
  const inForce = mainVersion(ruleSet.data?.active ?? []);
  return (
    <Page
      title={`Version ${version}`}
      badges={found !== undefined && <StateBadge state={found.state} />}
      lead={found?.title}
      crumbs={[
        { label: 'Rule sets', to: '/rule-sets' },
        { label: ruleTitle(name), to: `/rule-sets/${name}` },
      ]}
      actions={found !== undefined && <VersionActions version={found} inForce={inForce} />}
    >
      <QueryState query={read} lines={12}>
        {(answer) => (
          <>
            <VersionFacts read={answer} inForce={ruleSet.data?.active ?? []} />
            <VersionTabs read={answer} />
          </>
        )}
      </QueryState>
    </Page>
  );
}
