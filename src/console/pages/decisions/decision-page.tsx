import { Code, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { StoredRecord } from '../../../core/evaluation/index.js';
import { parseRecord } from '../../../core/evaluation/index.js';
import { SaveCaseButton } from '../../cases/save-case.js';
import { useAddress } from '../../components/address.js';
import { VerdictBadge } from '../../components/badges.js';
import { CodeText, Digest } from '../../components/code-text.js';
import { FactList } from '../../components/fact-list.js';
import { ForRoles } from '../../components/for-roles.js';
import { Instant } from '../../components/instant.js';
import { LinkButton, TextLink } from '../../components/link-button.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { member } from '../../trace/json-member.js';
import { reasonsIn } from '../../trace/parse-reasons.js';
import { parseSources } from '../../trace/parse-sources.js';
import { ReasonList } from '../../trace/reason-list.js';
import { decidedIn } from './decided-in.js';
import { recordQuery } from './decision-queries.js';
import type { RecordRead } from './decision-queries.js';
import { Facts } from './facts.js';
import { RecordAsStored } from './record-as-stored.js';
import { RecordCheck } from './record-check.js';
import { RecordTrace } from './record-trace.js';
import { simulatorPlace } from './simulator-place.js';

export function Component() {
  const { decisionId = '' } = useParams();
  return (
    <Page title={`Decision ${decisionId}`} crumbs={[{ label: 'Decisions', to: '/decisions' }]}>
      <ForRoles roles={['auditor', 'approver', 'author']} what="A decision">
        <ReadDecision decisionId={decisionId} />
      </ForRoles>
    </Page>
  );
}

function ReadDecision({ decisionId }: { readonly decisionId: string }) {
  const record = useQuery(recordQuery(decisionId));
  return (
    <QueryState query={record} lines={10}>
      {(read) => <Decision read={read} decisionId={decisionId} />}
    </QueryState>
  );
}

function Decision({ read, decisionId }: { readonly read: RecordRead; readonly decisionId: string }) {
  const record = parseRecord(read.text);
  const { answer, facts } = record;
  const [{ tab = 'why' }, setAddress] = useAddress(['tab']);
  return (
    <Stack gap="lg">
      <Heading record={record} />
      <Particulars record={record} recordDigest={read.digest} />
      <Tabs value={tab} onChange={(value) => setAddress({ tab: value ?? undefined })} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="why">Why</Tabs.Tab>
          <Tabs.Tab value="facts">Facts ({Object.keys(facts).length})</Tabs.Tab>
          <Tabs.Tab value="record">Record</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="why" pt="md">
          <Stack>
            <RecordCheck read={read} />
            <Title order={2}>Reasons</Title>
            <ReasonList reasons={reasonsIn(answer)} />
            <Title order={2}>How it was decided</Title>
            <RecordTrace read={read} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="facts" pt="md">
          <Facts facts={facts} sources={parseSources(record.sources)} decidedAt={answer.decidedAt} />
        </Tabs.Panel>
        <Tabs.Panel value="record" pt="md">
          <RecordAsStored read={read} decisionId={decisionId} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Heading({ record }: { readonly record: StoredRecord }) {
  const { answer } = record;
  const { name, version, epoch } = answer.ruleSet;
  return (
    <Group justify="space-between" align="flex-start">
      <Group gap="sm">
        <VerdictBadge verdict={answer.verdict} />
        {answer.responseCode !== null && <Code>{answer.responseCode}</Code>}
        <Text>
          <Instant at={answer.decidedAt} /> by{' '}
          <TextLink
            underline="always"
            to={`/rule-sets/${name}/versions/${version}`}
          >{`version ${version} of ${name}`}</TextLink>
          , epoch {epoch}
        </Text>
      </Group>
      <Group gap="xs">
        <SaveCaseButton ruleSet={name} decided={decidedIn(record)} />
        <LinkButton variant="default" to={simulatorPlace(record)}>
          Open in the simulator
        </LinkButton>
      </Group>
    </Group>
  );
}

/** Who asked what about which device, and the digests of all that the decision follows from. */
function Particulars({
  record,
  recordDigest,
}: {
  readonly record: StoredRecord;
  readonly recordDigest: string | null;
}) {
  const { request, answer, caller, catalogueDigest, guardRailsDigest } = record;
  const id = member(request, 'requestId');
  const requestId = typeof id === 'string' ? id : '';
  const [originator = '', target = '', counter = ''] = requestId.split(':');
  const variant = member(request, 'serviceReferenceVariant');
  return (
    <FactList
      label="What was decided"
      rows={[
        { name: 'Service request', value: typeof variant === 'string' ? variant : '–' },
        {
          name: 'Device',
          value: (
            <TextLink size="sm" to={`/context/devices/${target}`}>
              {target}
            </TextLink>
          ),
        },
        {
          name: 'Originator',
          value: (
            <TextLink size="sm" to={`/context/parties/${originator}`}>
              {originator}
            </TextLink>
          ),
        },
        { name: 'Counter', value: <span className="numeric">{counter}</span> },
        { name: 'Asked by', value: caller },
        { name: 'Request ID', value: <CodeText text={requestId} what="request ID" shownLength={16} /> },
        { name: 'Record digest', value: <Digest digest={recordDigest} /> },
        { name: 'Rule set digest', value: <Digest digest={answer.ruleSet.digest} /> },
        { name: 'Fact catalogue digest', value: <Digest digest={catalogueDigest} /> },
        { name: 'Guard rails digest', value: <Digest digest={guardRailsDigest} /> },
      ]}
    />
  );
}
