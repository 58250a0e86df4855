import { Alert, List, Progress, Stack, Table, Text } from '@mantine/core';
import { IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { maskMeterPoint } from '../../../core/identifiers/index.js';
import { sentence } from '../../api/problems.js';
import { Digest } from '../../components/code-text.js';
import { FactList } from '../../components/fact-list.js';
import { ForRoles } from '../../components/for-roles.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { count, counted, share } from '../../components/numbers.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { Ticked } from '../../components/ticked.js';
import { TitledSection } from '../../components/titled-section.js';
import { HeldButtons } from './held-buttons.js';
import { heldWords } from './held-words.js';
import type { Import } from './import-queries.js';
import { importReaders, isGoingOn, useImport } from './import-queries.js';
import { ImportBadge } from './import-words.js';
import { ParticipantTable } from './participant-table.js';
import { ResponseFile } from './response-file.js';

const crumbs = [{ label: 'Imports', to: '/imports' }];

export function Component() {
  const { id = '' } = useParams();
  return (
    <ForRoles roles={importReaders} what="An import">
      <OneImport key={id} id={id} />
    </ForRoles>
  );
}

function OneImport({ id }: { readonly id: string }) {
  const query = useImport(id);
  const shown = query.data;
  return (
    <Page
      title={`Import ${id}`}
      crumbs={crumbs}
      {...(shown === undefined
        ? {}
        : {
            badges: <ImportBadge state={shown.state} />,
            lead: shown.fileName,
            actions: shown.state === 'held' && <HeldButtons shown={shown} />,
          })}
    >
      <QueryState query={query} lines={8}>
        {(found) => <Shown shown={found} />}
      </QueryState>
    </Page>
  );
}

function Shown({ shown }: { readonly shown: Import }) {
  return (
    <Stack gap="xl">
      {isGoingOn(shown.state) && <Reading shown={shown} />}
      <Reasons shown={shown} />
      <TitledSection title="The file">
        <FactList
          label="The file"
          rows={[
            { name: 'Layout', value: shown.mapping },
            { name: 'Sender', value: shown.source ?? '–' },
            { name: 'Kind', value: shown.fileType ?? '–' },
            { name: 'File number', value: shown.fileSequence ?? '–' },
            { name: 'Made', value: <Instant at={shown.fileCreatedAt} /> },
            { name: 'Sent by', value: shown.sentBy },
            { name: 'Received', value: <Instant at={shown.receivedAt} /> },
            { name: 'Ended', value: <Instant at={shown.finishedAt} none="not yet" /> },
            { name: 'Length', value: `${count(shown.bytes)} bytes` },
            { name: 'Digest', value: <Digest digest={shown.digest} /> },
          ]}
        />
      </TitledSection>
      <Lines shown={shown} />
      {shown.participants.length > 0 && <ParticipantTable participants={shown.participants} />}
      {shown.sample.length > 0 && <Sample sample={shown.sample} />}
      {!isGoingOn(shown.state) && <ResponseFile id={shown.id} fileName={shown.fileName} />}
    </Stack>
  );
}

function Reading({ shown: { bytes, readBytes, readLines, state } }: { readonly shown: Import }) {
  return (
    <TitledSection title={state === 'released' ? 'It is being applied' : 'It is being read'}>
      <Progress value={bytes === 0 ? 0 : (readBytes / bytes) * 100} size="lg" aria-hidden="true" />
      <Text className="numeric" role="status">
        {share(readBytes, bytes)} read, {counted(readLines, 'line')}
      </Text>
    </TitledSection>
  );
}

function Reasons({ shown: { state, reasons, decidedBy, decisionReason } }: { readonly shown: Import }) {
  const title =
    state === 'held' ? 'Why it is held' : decidedBy === null ? 'Why nothing of it was applied' : 'Why it was held';
  return (
    <>
      {reasons.length > 0 && (
        <Alert icon={<IconHandStop />} color={state === 'held' ? 'yellow' : 'gray'} title={title}>
          <List size="sm" spacing={4}>
            {reasons.map(({ code, detail }) => (
              <List.Item key={`${code} ${detail}`}>
                {heldWords(code)} <Ticked text={sentence(detail)} />{' '}
                <Text span size="xs">
                  {code}
                </Text>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {decidedBy !== null && (
        <Alert
          icon={<IconInfoCircle />}
          color="gray"
          title={`${state === 'refused' ? 'Refused' : 'Released'} by ${decidedBy}`}
        >
          {decisionReason}
        </Alert>
      )}
    </>
  );
}

function Lines({ shown }: { readonly shown: Import }) {
  const { details, accepted, unchanged, rejected, notApplied, withdrawn } = shown;
  return (
    <TitledSection title="What was read">
      <FactList
        label="What was read"
        rows={[
          { name: 'Lines that state a registration', value: count(details) },
          { name: 'New or changed', value: count(accepted) },
          { name: 'Unchanged', value: count(unchanged) },
          { name: 'At fault', value: count(rejected) },
          { name: 'Good, and not applied', value: count(notApplied) },
          { name: 'Registrations that end with it', value: count(withdrawn) },
        ]}
      />
    </TitledSection>
  );
}

const changeWords: Readonly<Record<string, string>> = {
  added: 'is new',
  changed: 'changes',
  removed: 'is removed',
  vanished: 'is in the file no more',
};

function Sample({ sample }: { readonly sample: Import['sample'] }) {
  return (
    <TitledSection title="A few of the changes">
      <Table fz="sm" verticalSpacing={4} maw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Line</Table.Th>
            <Table.Th scope="col">Meter point</Table.Th>
            <Table.Th scope="col">What happens</Table.Th>
            <Table.Th scope="col">Participant</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map(({ line, mpxn, change, mpid, knownMpid }) => (
            <Table.Tr key={`${line ?? ''} ${mpxn} ${change}`}>
              <Table.Td className="numeric">{line ?? '–'}</Table.Td>
              <Table.Td>
                <TextLink inherit to={`/context/meter-points/${mpxn}`}>
                  {maskMeterPoint(mpxn)}
                </TextLink>
              </Table.Td>
              <Table.Td>{changeWords[change] ?? change}</Table.Td>
              <Table.Td>{knownMpid === null || knownMpid === mpid ? mpid : `${knownMpid} → ${mpid}`}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TitledSection>
  );
}
