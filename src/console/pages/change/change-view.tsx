import { Grid, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../components/address.js';
import { EmptyState } from '../../components/empty-state.js';
import { QueryState } from '../../components/query-state.js';
import { useNow } from '../../components/instant.js';
import { currentDocumentsQuery } from '../../rules/documents.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { versionReadQuery } from '../../rules/version-read.js';
import type { VersionRead } from '../../rules/version-read.js';
import { ChangeSummary } from './change-summary.js';
import { CommentsSection } from './comments-section.js';
import { EvidenceView } from './evidence-view.js';
import { GoBack } from './go-back.js';
import { LifeStepper } from './life-stepper.js';
import { lifeSteps } from './life-steps.js';
import type { DialogStep } from './next-step.js';
import { NextStep } from './next-step.js';
import { ApprovalsAndPlans } from './people-and-plans.js';
import { StaleBanner } from './stale-banner.js';
import { staleOf } from './staleness.js';
import { StepDialogs } from './step-dialogs.js';
import { Timeline } from './timeline.js';
import { useWhatChanges } from './what-changes.js';

export interface ChangeProps {
  readonly name: string;
  readonly life: Version;
  readonly ruleSet: RuleSetInForce;
  readonly read: VersionRead;
}

/** Everything about one change; what it was made from is read first. */
export function ChangeView(props: ChangeProps) {
  const { name, life } = props;
  const parent = useQuery({ ...versionReadQuery(name, life.parent ?? 0), enabled: life.parent !== null });
  if (life.parent === null) return <Change {...props} parent={null} />;
  return <QueryState query={parent}>{(found) => <Change {...props} parent={found} />}</QueryState>;
}

function Change({ name, life, ruleSet, read, parent }: ChangeProps & { readonly parent: VersionRead | null }) {
  const [step, setStep] = useState<DialogStep | null>(null);
  const current = useQuery(currentDocumentsQuery);
  const what = useWhatChanges(ruleSet, parent, read);
  const now = useNow(30_000);
  const stale = staleOf(life, {
    inForce: [...new Set(ruleSet.active.map(({ version }) => version))],
    current: current.data ?? null,
    censusAt: what.census?.decidedAt ?? null,
    now,
  });
  return (
    <Stack gap="lg">
      <LifeStepper steps={lifeSteps(life)} />
      <StaleBanner stale={stale} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <ChangeTabs {...{ name, life, read, parent, what }} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Stack gap="md">
            <NextStep {...{ name, version: life, whyNotApprove: what.whyNotApprove }} onStep={setStep} />
            <GoBack name={name} life={life} ruleSet={ruleSet} />
            <ApprovalsAndPlans version={life} />
          </Stack>
        </Grid.Col>
      </Grid>
      <StepDialogs
        {...{ name, version: life, ruleSet, permitsMore: what.permitsMore, step }}
        onClose={() => setStep(null)}
      />
    </Stack>
  );
}

const sections = ['change', 'evidence', 'comments', 'history'] as const;

function ChangeTabs({
  name,
  life,
  read,
  parent,
  what,
}: Pick<ChangeProps, 'name' | 'life' | 'read'> & {
  readonly parent: VersionRead | null;
  readonly what: ReturnType<typeof useWhatChanges>;
}) {
  const [{ show }, setAddress] = useAddress(['show']);
  const shown = sections.find((section) => section === show) ?? 'change';
  const rules = read.checked.ok ? read.checked.value.rules.map((rule) => rule.name) : [];
  return (
    <Tabs value={shown} onChange={(value) => setAddress({ show: value ?? undefined })} keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="change">View change</Tabs.Tab>
        <Tabs.Tab value="evidence">View evidence</Tabs.Tab>
        <Tabs.Tab value="comments">Comments{what.openComments > 0 ? ` (${what.openComments} open)` : ''}</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="change">
        <ChangeSummary {...{ name, life, read, parent, what }} />
      </Tabs.Panel>
      <Tabs.Panel value="evidence">
        {life.evidenceDigest === null ? (
          <EmptyState title="There is no evidence yet">
            It is gathered when the draft is submitted: the gates are run, and what they find is kept under a digest.
          </EmptyState>
        ) : (
          <EvidenceView name={name} version={life.version} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="comments">
        <CommentsSection name={name} version={life.version} rules={rules} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <Timeline name={name} version={life.version} />
      </Tabs.Panel>
    </Tabs>
  );
}
