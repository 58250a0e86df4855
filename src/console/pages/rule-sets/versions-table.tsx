import { ActionIcon, Button, Menu, Table, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { StateBadge } from '../../components/badges.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { partsTaken } from '../../rules/parts-of-people.js';
import { nextStep } from '../../rules/people-and-steps.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { cohortsInWords, mainVersion } from './in-force.js';

const shownAtFirst = 50;

/** Every version, the newest first: its state, what it is, who had which part, for whom it was planned from when. */
export function VersionsTable({
  name,
  versions,
  inForce,
}: {
  readonly name: string;
  readonly versions: readonly Version[];
  readonly inForce: RuleSetInForce['active'];
}) {
  const [all, setAll] = useState(false);
  const shown = all ? versions : versions.slice(0, shownAtFirst);
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Versions, a table">
        <Table verticalSpacing="sm" miw={900} className="versions-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Version</Table.Th>
              <Table.Th scope="col">State</Table.Th>
              <Table.Th scope="col">Title</Table.Th>
              <Table.Th scope="col">People</Table.Th>
              <Table.Th scope="col">In force</Table.Th>
              <Table.Th scope="col">
                <span className="visually-hidden">What can be done</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((version) => (
              <VersionRow key={version.version} name={name} version={version} inForce={mainVersion(inForce)} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {shown.length < versions.length && (
        <Button variant="default" mt="sm" onClick={() => setAll(true)}>
          Show the {versions.length - shown.length} older versions
        </Button>
      )}
    </>
  );
}

function VersionRow({
  name,
  version,
  inForce,
}: {
  readonly name: string;
  readonly version: Version;
  readonly inForce: number | null;
}) {
  const next = nextStep(version);
  return (
    <Table.Tr>
      <Table.Th scope="row" className="unbroken">
        <TextLink to={`/rule-sets/${name}/versions/${version.version}`} fw={600}>
          Version {version.version}
        </TextLink>
        {version.parent !== null && (
          <Text size="xs" c="dimmed" fw={400}>
            after version {version.parent}
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        <StateBadge state={version.state} />
      </Table.Td>
      <Table.Td className="version-title">
        <Text size="sm">{version.title === '' ? '–' : version.title}</Text>
        {next !== null && (
          <Text size="xs" c="dimmed">
            {next.words}
          </Text>
        )}
        {version.endComment !== null && version.endComment !== '' && (
          <Text size="xs" c="dimmed">
            {version.endComment}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <People version={version} />
      </Table.Td>
      <Table.Td>
        <Periods version={version} />
      </Table.Td>
      <Table.Td>
        <RowMenu name={name} version={version} inForce={inForce} />
      </Table.Td>
    </Table.Tr>
  );
}

function People({ version }: { readonly version: Version }) {
  return (
    <ul className="plain-list">
      {partsTaken(version).map(({ did, person, at }, i) => (
        <li key={i}>
          <Text size="xs" component="div" className="unbroken">
            <span className="part-did">{did}</span> <b>{person}</b>
            {at !== null && (
              <Text span inherit c="dimmed">
                {' '}
                {at.slice(0, 10)}
              </Text>
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Periods({ version: { plans } }: { readonly version: Version }) {
  if (plans.length === 0) return <>–</>;
  return (
    <ul className="plain-list">
      {plans.map(({ plan, state, effectiveFrom, cohorts }) => (
        <li key={plan}>
          <Text size="xs" component="div" className="unbroken">
            {state === 'in force'
              ? 'since'
              : state === 'pending'
                ? 'from'
                : state === 'past'
                  ? 'was, from'
                  : 'withdrawn, from'}{' '}
            <Instant at={effectiveFrom} />
          </Text>
          <Text size="xs" c="dimmed">
            {cohortsInWords(cohorts)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function RowMenu({
  name,
  version: { version, state },
  inForce,
}: {
  readonly name: string;
  readonly version: Version;
  readonly inForce: number | null;
}) {
  const at = `/rule-sets/${name}/versions/${version}`;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`What can be done with version ${version}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state === 'draft' && (
          <Menu.Item component={Link} to={`${at}/edit`}>
            Edit the draft
          </Menu.Item>
        )}
        <Menu.Item component={Link} to={at}>
          Read it
        </Menu.Item>
        <Menu.Item component={Link} to={`${at}/change`}>
          Change: approve, schedule, activate
        </Menu.Item>
        {inForce !== null && inForce !== version && (
          <Menu.Item component={Link} to={`/rule-sets/${name}/compare/${inForce}/${version}`}>
            Compare with version {inForce}, in force
          </Menu.Item>
        )}
        <Menu.Item component={Link} to={`/simulator?ruleSet=${name}&version=${version}`}>
          Try a command on it
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
