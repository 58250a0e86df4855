import { List, Text } from '@mantine/core';
import { EmptyState } from '../../components/empty-state.js';
import { TextLink } from '../../components/link-button.js';
import type { Overview, RuleSet } from './overview-queries.js';

/** On an empty system: what to do first, and who can. */
export function FirstSteps({
  ruleSets,
  overview,
}: {
  readonly ruleSets: readonly RuleSet[];
  readonly overview: Overview;
}) {
  const nothingInForce = ruleSets.every(({ active }) => active.length === 0);
  const nothingKnown = overview.contextSources.every(({ records }) => records === 0);
  if (!nothingInForce && !nothingKnown) return null;
  return (
    <EmptyState title="What to do first">
      <List type="ordered" spacing="xs">
        {nothingInForce && (
          <List.Item>
            <Text fw={600}>Bring a rule set in force.</Text>
            No command can be decided before. An <b>author</b> submits a version, an <b>approver</b> approves it, an{' '}
            <b>activator</b> puts it in force: <TextLink to="/rule-sets">to the rule sets</TextLink>.
          </List.Item>
        )}
        {nothingKnown && (
          <List.Item>
            <Text fw={600}>Let the feeds send what is known.</Text>
            Parties, registrations and devices come from machines with the role <b>context-writer</b>, by the API or as{' '}
            <TextLink to="/imports">registration files</TextLink>. Until then every command is refused, because its
            device is not known.
          </List.Item>
        )}
        <List.Item>
          <Text fw={600}>Try a command before the S1SP does.</Text>
          The <TextLink to="/simulator">simulator</TextLink> decides without recording, and shows why.
        </List.Item>
      </List>
    </EmptyState>
  );
}
