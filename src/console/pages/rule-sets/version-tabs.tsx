import { Alert, Badge, Tabs, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RuleSet } from '../../../core/language/index.js';
import { useAddress } from '../../components/address.js';
import { TextLink } from '../../components/link-button.js';
import { QueryState } from '../../components/query-state.js';
import type { VersionRead } from '../../rules/version-read.js';
import { CasesTab } from './cases-tab.js';
import type { CaseRun } from './case-run.js';
import { caseRunQuery } from './case-run.js';
import { ConditionsTab } from './conditions-tab.js';
import { CoverageTab } from './coverage-tab.js';
import { DiagnosticsTab } from './diagnostics-tab.js';
import { GuardRailsTab } from './guard-rails-tab.js';
import { JsonTab } from './json-tab.js';
import { RulesTab } from './rules-tab.js';

const tabs = ['rules', 'conditions', 'cases', 'coverage', 'guard-rails', 'json', 'diagnostics'] as const;
type Tab = (typeof tabs)[number];

const isTab = (text: string | undefined): text is Tab => tabs.some((tab) => tab === text);

/** What a version says, tab by tab; which one is in the address. */
export function VersionTabs({ read }: { readonly read: VersionRead }) {
  const [address, setAddress] = useAddress(['tab', 'case']);
  const run = useQuery(caseRunQuery(read));
  const { checked, diagnostics, documents } = read;
  const cases = run.data?.cases;
  const failing = cases?.filter(({ differences }) => differences.length > 0).length ?? 0;
  const tab = isTab(address.tab) ? address.tab : checked.ok ? 'rules' : 'diagnostics';
  return (
    <Tabs
      value={tab}
      onChange={(value) => setAddress({ tab: value ?? undefined, case: undefined })}
      keepMounted={false}
      activateTabWithKeyboard={false}
    >
      <Tabs.List mb="md">
        <Tabs.Tab value="rules" rightSection={checked.ok && <Count of={checked.value.rules.length} />}>
          Rules
        </Tabs.Tab>
        <Tabs.Tab value="conditions">Conditions and tables</Tabs.Tab>
        <Tabs.Tab
          value="cases"
          rightSection={
            cases !== undefined && (failing > 0 ? <Count of={failing} word="failing" /> : <Count of={cases.length} />)
          }
        >
          Cases
        </Tabs.Tab>
        <Tabs.Tab value="coverage">Coverage</Tabs.Tab>
        <Tabs.Tab value="guard-rails" rightSection={<Count of={documents.guardRails.rules.length} />}>
          Guard rails
        </Tabs.Tab>
        <Tabs.Tab value="json">JSON</Tabs.Tab>
        <Tabs.Tab value="diagnostics" rightSection={<Count of={diagnostics.length} />}>
          Diagnostics
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="rules">
        <WhereItHolds read={read}>{(ruleSet) => <RulesTab read={read} ruleSet={ruleSet} />}</WhereItHolds>
      </Tabs.Panel>
      <Tabs.Panel value="conditions">
        <WhereItHolds read={read}>{(ruleSet) => <ConditionsTab read={read} ruleSet={ruleSet} />}</WhereItHolds>
      </Tabs.Panel>
      <Tabs.Panel value="cases">
        <WhereItHolds read={read}>
          {(ruleSet) => (
            <WhereCasesRan query={run}>{(each) => <CasesTab read={read} ruleSet={ruleSet} run={each} />}</WhereCasesRan>
          )}
        </WhereItHolds>
      </Tabs.Panel>
      <Tabs.Panel value="coverage">
        <WhereItHolds read={read}>
          {(ruleSet) => (
            <WhereCasesRan query={run}>
              {(each) => <CoverageTab read={read} ruleSet={ruleSet} run={each} />}
            </WhereCasesRan>
          )}
        </WhereItHolds>
      </Tabs.Panel>
      <Tabs.Panel value="guard-rails">
        <GuardRailsTab documents={documents} isDraft={read.version.state === 'draft'} />
      </Tabs.Panel>
      <Tabs.Panel value="json">
        <JsonTab read={read} />
      </Tabs.Panel>
      <Tabs.Panel value="diagnostics">
        <DiagnosticsTab read={read} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Count({ of, word }: { readonly of: number; readonly word?: string }) {
  return (
    <Badge size="sm" variant="default" tt="none" className="numeric">
      {of.toLocaleString('en-GB')}
      {word !== undefined && ` ${word}`}
    </Badge>
  );
}

/** What the cases give, once they were decided in this browser. */
function WhereCasesRan({
  query,
  children,
}: {
  readonly query: UseQueryResult<CaseRun | null>;
  readonly children: (run: CaseRun) => ReactNode;
}) {
  return (
    <QueryState query={query} lines={10}>
      {(run) => run !== null && children(run)}
    </QueryState>
  );
}

/** Only what holds can be said in words. */
function WhereItHolds({
  read: { checked },
  children,
}: {
  readonly read: VersionRead;
  readonly children: (ruleSet: RuleSet) => ReactNode;
}) {
  if (checked.ok) return <>{children(checked.value)}</>;
  const faults = checked.diagnostics.length;
  return (
    <Alert
      variant="default"
      className="alarm alarm-warning"
      icon={<IconAlertTriangle />}
      title="This draft does not hold yet"
    >
      <Text size="sm">
        It has {faults === 1 ? 'one fault' : `${faults} faults`}, so it cannot be said in words or be tried on cases.
        The diagnostics say what is wrong and what to do; the JSON shows it as it was typed.
      </Text>
      <TextLink to="?tab=diagnostics" size="sm">
        See the diagnostics
      </TextLink>
    </Alert>
  );
}
