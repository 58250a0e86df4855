import { Button, FileButton, Group, List, Table, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Sign } from '../../components/badges.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Ticked } from '../../components/ticked.js';
import { TitledSection } from '../../components/titled-section.js';
import { usePartiesOf } from '../context/party-queries.js';
import { useFiles, useSeenCertificates } from './plan-queries.js';
import type { Target, Targets } from './plan-targets.js';

type Faults = Readonly<Record<string, readonly string[]>>;

/** What is placed: two certificates of each registered operator that is selected, from files or from those seen before. */
export function PlanCertificates({
  operators,
  targets,
  faults,
  onChange,
}: {
  /** MPIDs of the registered operators. */
  readonly operators: readonly string[];
  readonly targets: Targets;
  readonly faults: Faults;
  readonly onChange: (targets: Targets) => void;
}) {
  const [notes, setNotes] = useState<readonly string[]>([]);
  const gathered = (found: { readonly targets: Targets; readonly faults: readonly string[] }): void => {
    onChange(found.targets);
    setNotes(found.faults);
  };
  const files = useFiles(targets, gathered);
  const seen = useSeenCertificates(targets, gathered);
  return (
    <TitledSection
      title="What is placed"
      lead="A digital signing and a key agreement certificate of each registered operator. Files may be certificates (DER or PEM, any number) or one JSON file of targets; each certificate goes where it says it belongs."
      aside={
        <>
          <FileButton multiple onChange={(chosen) => files.mutate(chosen)}>
            {(props) => (
              <Button variant="default" size="compact-md" loading={files.isPending} {...props}>
                Add files
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            size="compact-md"
            loading={seen.isPending}
            onClick={() => seen.mutate(operators)}
            disabled={operators.length === 0}
          >
            Take those the service has seen
          </Button>
        </>
      }
    >
      <ProblemAlert error={files.error ?? seen.error} />
      {notes.length > 0 && (
        <List size="sm" role="status">
          {notes.map((note) => (
            <List.Item key={note}>
              <Ticked text={note} />
            </List.Item>
          ))}
        </List>
      )}
      {operators.length === 0 ? (
        <Text size="sm">Select slots first; then their registered operators are listed here.</Text>
      ) : (
        <Table.ScrollContainer
          minWidth={640}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Certificates to be placed' } }}
        >
          <Table fz="sm" verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Registered operator</Table.Th>
                <Table.Th scope="col">Critical slot</Table.Th>
                <Table.Th scope="col">Non-critical slot</Table.Th>
                <Table.Th scope="col">From</Table.Th>
                <Table.Th scope="col">What is wrong</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {operators.map((mpid) => (
                <OperatorRow key={mpid} mpid={mpid} targets={targets} faults={faults} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {targets.path.length === 0
            ? 'No certificates of authorities were given: those of the trust anchors count.'
            : `${targets.path.length} of authorities lead them to a trust anchor.`}
        </Text>
      </Group>
    </TitledSection>
  );
}

function OperatorRow({
  mpid,
  targets,
  faults,
}: {
  readonly mpid: string;
  readonly targets: Targets;
  readonly faults: Faults;
}) {
  const parties = usePartiesOf(mpid).data ?? [];
  const found = parties.flatMap(({ entityId }): readonly Target[] => {
    const known = targets.byEntity[entityId];
    return known === undefined ? [] : [known];
  });
  const [target] = found;
  const about = [
    ...found.flatMap(({ entityId }) => faults[entityId] ?? []),
    ...(faults[''] ?? []).filter((detail) => detail.includes(`\`${mpid}\``)),
  ];
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {mpid}{' '}
        <Text span size="xs" c="dimmed" fw={400}>
          {parties[0]?.name ?? ''}
        </Text>
      </Table.Th>
      <Table.Td>
        <Given certificate={target?.critical} />
      </Table.Td>
      <Table.Td>
        <Given certificate={target?.nonCritical} />
      </Table.Td>
      <Table.Td>{target?.from ?? '–'}</Table.Td>
      <Table.Td>{about.length === 0 ? '–' : about.map((detail) => <Ticked key={detail} text={detail} />)}</Table.Td>
    </Table.Tr>
  );
}

function Given({ certificate }: { readonly certificate: string | undefined }) {
  return certificate === undefined ? (
    <Sign tone="unsure" icon={<IconX size={14} />} words="missing" />
  ) : (
    <Sign tone="good" icon={<IconCheck size={14} />} words="given" />
  );
}
