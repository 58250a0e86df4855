import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelp } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { Digest } from '../../components/code-text.js';
import type { Proof } from './change-queries.js';

/** A digest, and whether what this browser received has it. */
export function DigestProof({ what, proof }: { readonly what: string; readonly proof: Proof }) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm" w={80}>
        {what}
      </Text>
      <Digest digest={proof.named} />
      <ProofSign proof={proof} />
    </Group>
  );
}

function ProofSign({ proof: { named, computed } }: { readonly proof: Proof }) {
  if (computed === null)
    return <Sign tone="unsure" icon={<IconHelp size={14} />} words="not computed: this page is not secure" />;
  return computed === named ? (
    <Sign tone="good" icon={<IconCheck size={14} />} words="matches, computed here" />
  ) : (
    <Sign tone="bad" icon={<IconAlertTriangle size={14} />} words="does not match" />
  );
}

/** Whether nothing speaks against what was read: a browser that cannot compute proves nothing either way. */
export function matches({ named, computed }: Proof): boolean {
  return computed === null || computed === named;
}
