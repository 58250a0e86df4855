import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { Ago, Instant } from '../../components/instant.js';
import type { Version } from '../../rules/version-queries.js';

/** Approvals with what was said, and plans with when. */
export function ApprovalsAndPlans({ version: { approvals, plans } }: { readonly version: Version }) {
  if (approvals.length === 0 && plans.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        {approvals.length > 0 && (
          <Stack gap="xs" component="section" aria-labelledby="approvals-title">
            <Title order={2} size="h3" id="approvals-title">
              Approvals
            </Title>
            {approvals.toReversed().map(({ approver, approvedAt, comment, valid }) => (
              <div key={`${approver}-${approvedAt}`}>
                <Text size="sm">
                  <b>{approver}</b> <Ago at={approvedAt} />{' '}
                  {valid ? (
                    <Sign tone="good" icon={<IconCheck size={14} />} words="counts" />
                  ) : (
                    <Sign tone="unsure" icon={<IconClockExclamation size={14} />} words="no longer counts" />
                  )}
                </Text>
                <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                  {comment}
                </Text>
              </div>
            ))}
          </Stack>
        )}
        {plans.length > 0 && (
          <Stack gap="xs" component="section" aria-labelledby="plans-title">
            <Title order={2} size="h3" id="plans-title">
              Plans
            </Title>
            {plans.toReversed().map(({ plan, effectiveFrom, cohorts, plannedBy, state, comment }) => (
              <div key={plan}>
                <Text size="sm">
                  <Instant at={effectiveFrom} />, {cohorts === null ? 'every cohort' : cohorts.join(', ')}
                </Text>
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {state}, planned by {plannedBy}
                  {comment === '' ? '' : `: ${comment}`}
                </Text>
              </div>
            ))}
          </Stack>
        )}
      </Stack>
    </Paper>
  );
}
