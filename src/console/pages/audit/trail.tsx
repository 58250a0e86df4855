import { Anchor, Button, Group, Title } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '../../components/address.js';
import { EmptyState } from '../../components/empty-state.js';
import { Instant } from '../../components/instant.js';
import { LinkButton, TextLink } from '../../components/link-button.js';
import type { Column } from '../../components/long-list.js';
import { LongList } from '../../components/long-list.js';
import { actionInWords } from './actions.js';
import type { TrailFilters } from './audit-queries.js';
import { exportAddress, useTrail } from './audit-queries.js';
import type { Entry } from './chain.js';
import { useChainChecks } from './chain-check.js';
import { EntryDrawer } from './entry-drawer.js';
import { OutcomeSign } from './outcome-sign.js';
import { SubjectLink } from './subject-link.js';
import { filterNames, TrailFilterBar } from './trail-filter-bar.js';
import { viewOf } from './trail-views.js';

/** The entries that pass the filters of the address, and what can be done with them. */
export function Trail() {
  const [filters, setFilters] = useAddress(filterNames);
  const [opened, setOpened] = useState<Entry | null>(null);
  const trail = useTrail(filters);
  const loaded = trail.data?.pages.flatMap(({ entries }) => entries) ?? [];
  const chain = useChainChecks(loaded);
  return (
    <>
      <TrailFilterBar filters={filters} onChange={setFilters} />
      <ViewHeading filters={filters} />
      <div>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} />}
            onClick={() => void trail.refetch()}
            loading={trail.isRefetching}
          >
            Read again
          </Button>
          <ExportButton format="csv" filters={filters} />
          <ExportButton format="ndjson" filters={filters} />
          {chain.buttons}
        </Group>
        {chain.findings}
      </div>
      <LongList
        label="Audit trail"
        query={trail}
        rowsOf={({ entries }) => entries}
        keyOf={({ sequence }) => sequence}
        height="64vh"
        empty={<EmptyState title="No entry fits">Widen or clear the filters.</EmptyState>}
        columns={columns(setOpened)}
      />
      <EntryDrawer entry={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function columns(onOpen: (entry: Entry) => void): readonly Column<Entry>[] {
  return [
    { name: 'No.', width: '3rem', cell: ({ sequence }) => <span className="numeric">{sequence}</span> },
    { name: 'When', width: '11.5rem', cell: ({ recordedAt }) => <Instant at={recordedAt} /> },
    {
      name: 'Person',
      width: 'minmax(6.5rem, 0.6fr)',
      cell: ({ actor }) => (
        <TextLink to={`/audit?actor=${encodeURIComponent(actor)}`} inherit>
          {actor}
        </TextLink>
      ),
    },
    {
      name: 'Did',
      width: 'minmax(10.5rem, 0.8fr)',
      cell: (entry) => (
        <Anchor component="button" type="button" inherit onClick={() => onOpen(entry)} title="Open the whole entry">
          {actionInWords(entry.action)}
        </Anchor>
      ),
    },
    { name: 'Outcome', width: '5.75rem', cell: ({ outcome }) => <OutcomeSign outcome={outcome} /> },
    { name: 'Subject', width: 'minmax(11rem, 1.2fr)', cell: ({ subject }) => <SubjectLink subject={subject} /> },
    {
      name: 'Why',
      width: 'minmax(6rem, 1fr)',
      cell: ({ reason, code }) => <span title={reason ?? undefined}>{reason ?? code ?? ''}</span>,
    },
  ];
}

function ExportButton({ format, filters }: { readonly format: 'csv' | 'ndjson'; readonly filters: TrailFilters }) {
  return (
    <Button
      component="a"
      variant="default"
      leftSection={<IconDownload size={16} />}
      href={exportAddress(format, filters)}
      title="What passes the filters, all of it"
    >
      Export {format.toUpperCase()}
    </Button>
  );
}

function ViewHeading({ filters }: { readonly filters: TrailFilters }) {
  const view = viewOf(filters);
  if (view === null) return null;
  return (
    <Group justify="space-between" gap="xs">
      <Title order={2}>{view.title}</Title>
      <Group gap="xs">
        {view.links.map(({ label, to }) => (
          <LinkButton key={to} to={to} variant="default" size="xs">
            {label}
          </LinkButton>
        ))}
        <LinkButton to="/audit" variant="default" size="xs">
          The whole trail
        </LinkButton>
      </Group>
    </Group>
  );
}
