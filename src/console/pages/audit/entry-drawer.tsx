import { Code, Drawer, Group, Stack, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { CodeText, Digest } from '../../components/code-text.js';
import { Instant } from '../../components/instant.js';
import { LinkButton } from '../../components/link-button.js';
import { Ticked } from '../../components/ticked.js';
import { actionInWords } from './actions.js';
import type { Entry } from './chain.js';
import { detailsOf } from './details-in-words.js';
import { OutcomeSign } from './outcome-sign.js';
import { SubjectLink } from './subject-link.js';

/** One entry, whole; and from it to all entries of the same person or subject. */
export function EntryDrawer({ entry, onClose }: { readonly entry: Entry | null; readonly onClose: () => void }) {
  return (
    <Drawer
      opened={entry !== null}
      onClose={onClose}
      position="right"
      size="xl"
      title={entry === null ? '' : `Entry ${entry.sequence}: ${actionInWords(entry.action)}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {entry !== null && (
        <Stack>
          <Group gap="xs" onClick={onClose}>
            <LinkButton to={`/audit?actor=${encodeURIComponent(entry.actor)}`} variant="default" size="xs">
              All by this person
            </LinkButton>
            <LinkButton to={`/audit?subjectPrefix=${encodeURIComponent(entry.subject)}`} variant="default" size="xs">
              All about this subject
            </LinkButton>
          </Group>
          <Fields entry={entry} />
          <Title order={3}>Details</Title>
          <Details text={entry.details} />
          <Title order={3}>Details, as they were hashed</Title>
          <Code block className="breakable" style={{ whiteSpace: 'pre-wrap' }}>
            {entry.details}
          </Code>
        </Stack>
      )}
    </Drawer>
  );
}

function Fields({ entry }: { readonly entry: Entry }) {
  return (
    <Table variant="vertical" layout="fixed">
      <Table.Tbody>
        <Row name="When">
          <Instant at={entry.recordedAt} />
        </Row>
        <Row name="Person">
          {entry.actor} {entry.roles !== '' && `(${entry.roles})`}
        </Row>
        <Row name="Action">
          <Code>{entry.action}</Code>
        </Row>
        <Row name="Subject">
          <SubjectLink subject={entry.subject} /> <Code>{entry.subject}</Code>
        </Row>
        <Row name="Outcome">
          <Group gap="xs">
            <OutcomeSign outcome={entry.outcome} />
            {entry.code !== null && <Code>{entry.code}</Code>}
          </Group>
        </Row>
        <Row name="Why">{entry.reason === null ? '–' : <Ticked text={entry.reason} />}</Row>
        <Row name="From address">{entry.address === '' ? '–' : entry.address}</Row>
        <Row name="HTTP request">
          {entry.httpRequestId === '' ? '–' : <CodeText text={entry.httpRequestId} what="request ID" />}
        </Row>
        <Row name="Digest before">
          <Digest digest={entry.beforeDigest} />
        </Row>
        <Row name="Digest after">
          <Digest digest={entry.afterDigest} />
        </Row>
        <Row name="Hash">
          <Digest digest={entry.hash} />
        </Row>
        <Row name="Hash of the one before">
          <Digest digest={entry.previousHash} />
        </Row>
      </Table.Tbody>
    </Table>
  );
}

function Details({ text }: { readonly text: string }) {
  const details = detailsOf(text);
  if (details.length === 0) return <>None.</>;
  return (
    <Table variant="vertical" layout="fixed">
      <Table.Tbody>
        {details.map(({ name, value }) => (
          <Row key={name} name={name}>
            {value}
          </Row>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w={160}>
        {name}
      </Table.Th>
      <Table.Td className="breakable">{children}</Table.Td>
    </Table.Tr>
  );
}
