import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { MissingCase } from '../../../core/evidence/index.js';
import { ruleTitle } from '../../rules/rule-in-words.js';

/** Requirements that no case shows held, or none broken: without these a version cannot be submitted. */
export function MissingCases({ missing }: { readonly missing: readonly MissingCase[] }) {
  if (missing.length === 0) return null;
  return (
    <Alert
      variant="default"
      className="alarm alarm-warning"
      icon={<IconAlertTriangle />}
      title="Cases that are missing"
    >
      <Text size="sm" mb={4}>
        Every requirement needs a case in which it is held and one in which it is broken.
      </Text>
      <List size="sm">
        {missing.map(({ rule, outcome }) => (
          <List.Item key={`${rule} ${outcome}`}>
            No case shows “{ruleTitle(rule)}” {outcome}.
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
