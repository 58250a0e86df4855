import { Table, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { Ago, Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { QueryState } from '../../components/query-state.js';
import { versionsQuery } from '../../rules/version-queries.js';
import { inForceRows } from '../rule-sets/in-force.js';
import type { RuleSet } from './overview-queries.js';
import { Section } from './section.js';

/** Which version decides, for which devices, since when. */
export function InForce({ query }: { readonly query: UseQueryResult<readonly RuleSet[]> }) {
  return (
    <Section title="In force">
      <QueryState query={query}>
        {(ruleSets) => (
          <div className="scroll-x" tabIndex={0} role="region" aria-label="Versions in force">
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Version</Table.Th>
                  <Table.Th scope="col">Devices</Table.Th>
                  <Table.Th scope="col">Since</Table.Th>
                  <Table.Th scope="col" ta="right">
                    Epoch
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {ruleSets.map((ruleSet) => (
                  <Rows key={ruleSet.name} ruleSet={ruleSet} />
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </QueryState>
    </Section>
  );
}

function Rows({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { name, active, epoch, activatedAt, breakGlass } = ruleSet;
  const versions = useQuery(versionsQuery(name));
  if (active.length === 0) {
    return (
      <Table.Tr>
        <Table.Th scope="row">
          <TextLink to={`/rule-sets/${name}`}>{name}</TextLink>
        </Table.Th>
        <Table.Td colSpan={3}>nothing is in force: it decides no command</Table.Td>
      </Table.Tr>
    );
  }
  return inForceRows(active, versions.data ?? []).map(({ cohort, version, title, since }, i) => (
    <Table.Tr key={cohort ?? ''}>
      <Table.Th scope="row" fw={400}>
        <TextLink to={`/rule-sets/${name}/versions/${version}`} fw={600}>
          {name}, version {version}
        </TextLink>
        <Text size="sm" c="dimmed">
          {title ?? '…'}
        </Text>
        {i === 0 && breakGlass.length > 0 && (
          <TextLink to="/break-glass" size="sm">
            narrowed by {breakGlass.length} break-glass
          </TextLink>
        )}
      </Table.Th>
      <Table.Td className="unbroken">
        {cohort === null ? (active.length > 1 ? 'all others' : 'all') : `cohort ${cohort}`}
      </Table.Td>
      <Table.Td>
        <Instant at={since ?? activatedAt} />
        <Text size="xs" c="dimmed">
          <Ago at={since ?? activatedAt} />
        </Text>
      </Table.Td>
      <Table.Td className="numeric" ta="right">
        {epoch}
      </Table.Td>
    </Table.Tr>
  ));
}
