import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../components/link-button.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { versionsQuery } from '../../rules/version-queries.js';

const offered = 3;

/** On the page of what is in force: the versions that were in force before, each with a way back to it. */
export function GoBack({
  name,
  life,
  ruleSet,
}: {
  readonly name: string;
  readonly life: Version;
  readonly ruleSet: RuleSetInForce;
}) {
  const { data: versions = [] } = useQuery(versionsQuery(name));
  const isInForce = ruleSet.active.some(({ version }) => version === life.version);
  const earlier = versions.filter(({ state }) => state === 'superseded').slice(0, offered);
  if (!isInForce || earlier.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="back-title">
      <Stack gap="xs">
        <Title order={2} size="h3" id="back-title">
          Go back
        </Title>
        <Text size="sm" c="dimmed">
          A version that was in force needs no new approval.
        </Text>
        <List size="sm">
          {earlier.map(({ version, title }) => (
            <List.Item key={version}>
              <TextLink to={`/rule-sets/${name}/versions/${version}/change`} size="sm">
                Version {version}
              </TextLink>
              : {title}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Paper>
  );
}
