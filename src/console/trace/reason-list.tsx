import { Code, Group, Stack, Text } from '@mantine/core';
import { wordsOfPhrase } from '../../core/diff/index.js';
import { sentence } from '../api/problems.js';
import { OutcomeBadge } from '../components/badges.js';
import { Ticked } from '../components/ticked.js';
import type { ReasonTold } from './parse-reasons.js';

/** Each requirement that did not simply hold: what became of it, its code, why it is there, and what was not known. */
export function ReasonList({ reasons }: { readonly reasons: readonly ReasonTold[] }) {
  if (reasons.length === 0) return <Text size="sm">Every requirement held; no waiver was needed.</Text>;
  return (
    <Stack gap="sm" component="ul" className="trace-reasons">
      {reasons.map((reason) => (
        <li key={`${reason.isGuardRail ? 'guard rail ' : ''}${reason.rule}`}>
          <Reason reason={reason} />
        </li>
      ))}
    </Stack>
  );
}

function Reason({
  reason: { rule, outcome, responseCode, because, waivedBy, missing, isGuardRail },
}: {
  readonly reason: ReasonTold;
}) {
  return (
    <>
      <Group gap="xs">
        <OutcomeBadge outcome={outcome} />
        <Text span fw={600} size="sm">
          {wordsOfPhrase(rule)}
        </Text>
        {isGuardRail && (
          <Text span size="xs" c="dimmed">
            guard rail
          </Text>
        )}
        {outcome !== 'waived' && responseCode !== null && <Code>{responseCode}</Code>}
      </Group>
      <Text size="sm">
        {because === '' ? '' : sentence(because)}
        {waivedBy !== null && (
          <>
            {' '}
            <strong>Waived by: {wordsOfPhrase(waivedBy)}.</strong>
          </>
        )}
      </Text>
      {missing.map(({ fact, why }) => (
        <Text key={fact} size="sm">
          Not known: <Code>{fact}</Code>
          {why !== null && (
            <>
              , because <Ticked text={why} />
            </>
          )}
        </Text>
      ))}
    </>
  );
}
