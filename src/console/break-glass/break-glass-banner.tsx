import { Group, Paper, Stack, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useNow } from '../components/instant.js';
import { TextLink } from '../components/link-button.js';
import { useMe } from '../session/session.js';
import type { NamedBreakGlass } from './break-glass-queries.js';
import { useBreakGlassesInForce } from './break-glass-queries.js';
import { countdown, scopeInWords } from './scope-in-words.js';
import './break-glass-banner.css';

/** On every page while commands are refused by break-glass: which, and for how long still. */
export function BreakGlassBanner() {
  const me = useMe();
  const inForce = useBreakGlassesInForce(me.roles.some((role) => role !== 'context-writer'));
  if (inForce.length === 0) return null;
  return (
    <Paper
      component="section"
      className="break-glass-banner no-print"
      aria-label="Break-glass in force"
      px="md"
      py={6}
      mb="md"
    >
      <Stack gap={4}>
        {inForce.map((one) => (
          <Line key={`${one.ruleSet}/${one.id}`} one={one} />
        ))}
      </Stack>
    </Paper>
  );
}

function Line({ one }: { readonly one: NamedBreakGlass }) {
  const left = Date.parse(one.expiresAt) - useNow(1_000);
  if (left <= 0) return null;
  return (
    <Group gap="sm" wrap="nowrap">
      <IconHandStop size={18} aria-hidden="true" style={{ flexShrink: 0 }} />
      <Text size="sm" flex={1} role="status">
        <b>Break-glass:</b> {scopeInWords(one)}
      </Text>
      <Text size="sm" fw={700} className="numeric unbroken" role="timer" aria-label="Time until it ends by itself">
        {countdown(left)}
      </Text>
      <TextLink to="/break-glass" size="sm" fw={600}>
        Details
      </TextLink>
    </Group>
  );
}
