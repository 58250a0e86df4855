import { Group, Stack, Table, Text } from '@mantine/core';
import { IconBan, IconCalendarEvent, IconPlayerPlay } from '@tabler/icons-react';
import { Ago, Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { ActivationLanes } from './activation-lanes.js';
import type { Happening } from './happenings.js';
import { happeningsOf } from './happenings.js';
import { lanesOf } from './lanes.js';
import type { RuleSet } from './overview-queries.js';
import { useActivations } from './overview-queries.js';
import { Section } from './section.js';

const listedMost = 8;
const icons: Readonly<Record<Happening['kind'], typeof IconBan>> = {
  coming: IconCalendarEvent,
  activation: IconPlayerPlay,
  'break-glass': IconBan,
};

/** What was, is and will be in force: as a line of time, and as a list that says who and why. */
export function Timeline({ ruleSets }: { readonly ruleSets: readonly RuleSet[] }) {
  const names = ruleSets.map(({ name }) => name);
  const { past, error, isPending } = useActivations(names);
  const happenings = happeningsOf(ruleSets, past);
  return (
    <Section title="Activations, planned and past">
      <ProblemAlert error={error} />
      {!isPending && happenings.length === 0 && (
        <Text size="sm">Nothing was activated yet, and nothing is planned.</Text>
      )}
      {happenings.length > 0 && (
        <Stack gap="xs">
          <ActivationLanes figure={lanesOf(happenings, names)} />
          <HappeningTable happenings={happenings.slice(0, listedMost)} />
          {happenings.length > listedMost && (
            <Text size="xs" c="dimmed">
              The latest {listedMost}. All of them stand on the page of each rule set.
            </Text>
          )}
        </Stack>
      )}
    </Section>
  );
}

function HappeningTable({ happenings }: { readonly happenings: readonly Happening[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="List of activations">
      <Table verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">When</Table.Th>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">By whom, and why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {happenings.map((happening) => (
            <Row key={happening.key} happening={happening} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ happening }: { readonly happening: Happening }) {
  const { at, kind, ruleSet, cause, what, isNarrowed, by, comment, epoch, links } = happening;
  const Icon = icons[kind];
  return (
    <Table.Tr>
      <Table.Td>
        <Instant at={at} />
        <Text size="xs" c="dimmed">
          <Ago at={at} />
          {epoch !== null && ` · epoch ${epoch}`}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Icon size={14} aria-hidden="true" style={{ flexShrink: 0 }} />
          <span>
            {cause}:{' '}
            <TextLink to={links[0]?.to ?? `/rule-sets/${ruleSet}`} inherit aria-label={`${what} of ${ruleSet}`}>
              {what}
            </TextLink>
          </span>
        </Group>
        <Text size="xs" c="dimmed">
          {ruleSet}
          {isNarrowed && ', narrowed by break-glass'}
        </Text>
      </Table.Td>
      <Table.Td miw={140}>
        {by ?? 'by itself'}
        {comment !== null && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            {comment}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
