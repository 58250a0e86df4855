import { Button, Group, Switch } from '@mantine/core';
import { IconArrowUp, IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../components/address.js';
import { VerdictBadge } from '../../components/badges.js';
import { EmptyState } from '../../components/empty-state.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { LongList } from '../../components/long-list.js';
import { Page } from '../../components/page.js';
import { useMe } from '../../session/session.js';
import { DecisionFilterBar } from './decision-filter-bar.js';
import {
  exportAddress,
  filterNames,
  newShownMost,
  newSince,
  useDecisions,
  useNewDecisions,
} from './decision-queries.js';
import type { DecisionFilters } from './decision-queries.js';

export function Component() {
  const me = useMe();
  return (
    <Page
      title="Decisions"
      lead="What was decided, newest first, each with its record. Nothing here is ever changed or removed."
    >
      {me.may('auditor', 'approver', 'author') ? (
        <Decisions />
      ) : (
        <EmptyState title="Decisions are read by others">An auditor, an approver or an author reads them.</EmptyState>
      )}
    </Page>
  );
}

function Decisions() {
  const [filters, setFilters] = useAddress(filterNames);
  const decisions = useDecisions(filters);
  const isFiltered = Object.keys(filters).length > 0;
  const first = decisions.data?.pages[0];
  return (
    <>
      <DecisionFilterBar filters={filters} onChange={setFilters} />
      <Group justify="space-between">
        <Tail filters={filters} since={first && newSince(first)} />
        <Group gap="xs">
          {(['csv', 'ndjson'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              variant="default"
              size="xs"
              leftSection={<IconDownload size={16} />}
              href={exportAddress(format, filters)}
            >
              Export {format.toUpperCase()}
            </Button>
          ))}
        </Group>
      </Group>
      <LongList
        label="Decisions"
        query={decisions}
        rowsOf={(page) => page.decisions}
        keyOf={({ decisionId }) => decisionId}
        height="62vh"
        empty={
          <EmptyState title={isFiltered ? 'No decision fits' : 'Nothing was decided yet'}>
            {isFiltered
              ? 'Widen or clear the filters.'
              : 'Decisions come when the S1SP asks by POST /v1/evaluations. Try a command in the simulator; that is not recorded.'}
          </EmptyState>
        }
        columns={[
          { name: 'Verdict', width: '5.75rem', cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
          { name: 'Code', width: '4.25rem', cell: ({ responseCode }) => responseCode ?? '–' },
          {
            name: 'Decided',
            width: '11.5rem',
            cell: ({ decidedAt, decisionId }) => (
              <TextLink to={`/decisions/${decisionId}`} inherit>
                <Instant at={decidedAt} />
              </TextLink>
            ),
          },
          { name: 'SRV', width: '3.25rem', cell: (each) => each.serviceReferenceVariant },
          { name: 'Device', width: '11.75rem', cell: ({ deviceId }) => <span className="numeric">{deviceId}</span> },
          {
            name: 'Originator',
            width: '11.75rem',
            cell: ({ originatorId }) => <span className="numeric">{originatorId}</span>,
          },
          {
            name: 'Version',
            width: '4rem',
            cell: ({ ruleSet }) => <span className="numeric">{ruleSet.version}</span>,
          },
          { name: 'Asked by', width: 'minmax(4.25rem, 1fr)', cell: ({ caller }) => caller },
        ]}
      />
    </>
  );
}

/** What comes in is counted, and shown when one asks for it: nothing moves under the eyes of whoever reads. */
function Tail({ filters, since }: { readonly filters: DecisionFilters; readonly since: string | undefined }) {
  const client = useQueryClient();
  const [follows, setFollows] = useState(true);
  const arrived = useNewDecisions(filters, since, follows);
  const count = arrived.data?.count ?? 0;
  return (
    <Group>
      <Switch
        label="Follow what comes in"
        checked={follows}
        onChange={(event) => setFollows(event.currentTarget.checked)}
      />
      <div aria-live="polite">
        {follows && count > 0 && (
          <Button
            size="compact-sm"
            leftSection={<IconArrowUp size={14} />}
            onClick={() => void client.resetQueries({ queryKey: ['decisions', filters] })}
          >
            {count >= newShownMost ? `${newShownMost} or more` : count} new: show
          </Button>
        )}
      </div>
    </Group>
  );
}
