import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconCheck, IconLink, IconLinkOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { count, counted } from '../../components/numbers.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import type { ChainCheck, Entry } from './chain.js';
import { checkChain, checkWholeChain } from './chain.js';
import { wholeTrail } from './whole-trail.js';

/** Computes hashes again in this browser: of the entries that are shown, or of the whole trail as the service exports it. */
export function useChainChecks(entries: readonly Entry[]) {
  const [checked, setChecked] = useState(0);
  const going = useRef(new AbortController());
  useEffect(() => () => going.current.abort(), []);
  const shown = useMutation({ mutationFn: checkChain });
  const whole = useMutation({
    mutationFn: async () => {
      setChecked(0);
      going.current = new AbortController();
      return await checkWholeChain(wholeTrail(going.current.signal), setChecked);
    },
  });
  const buttons = (
    <>
      <Button
        variant="default"
        leftSection={<IconLink size={16} />}
        loading={shown.isPending}
        disabled={entries.length === 0}
        onClick={() => {
          whole.reset();
          shown.mutate(entries);
        }}
      >
        Check what is shown
      </Button>
      <Button
        variant="default"
        leftSection={<IconLink size={16} />}
        loading={whole.isPending}
        onClick={() => {
          shown.reset();
          whole.mutate();
        }}
      >
        Check the whole trail
      </Button>
    </>
  );
  const findings = (
    <div aria-live="polite">
      {whole.isPending && checked > 0 && (
        <Text size="sm" mt="xs">
          {count(checked)} entries checked …
        </Text>
      )}
      {shown.data !== undefined && <Finding found={shown.data} isWhole={false} />}
      {whole.data !== undefined && <Finding found={whole.data} isWhole />}
      <ProblemAlert error={shown.error ?? whole.error} />
    </div>
  );
  return { buttons, findings };
}

function Finding({
  found: { checked, linked, faults },
  isWhole,
}: {
  readonly found: ChainCheck;
  readonly isWhole: boolean;
}) {
  if (faults.length > 0) {
    return (
      <Alert mt="xs" color="red" icon={<IconLinkOff />} title="The chain is broken">
        <List size="sm">
          {faults.map((fault) => (
            <List.Item key={fault}>{fault}</List.Item>
          ))}
        </List>
        <Text size="sm" mt="xs">
          Keep an export and tell whoever runs the service: entries were altered or removed.
        </Text>
      </Alert>
    );
  }
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" mt="xs">
      <IconCheck size={16} aria-hidden="true" style={{ flexShrink: 0, marginTop: 3 }} />
      <Text size="sm">
        {isWhole
          ? `${counted(checked, 'entry', 'entries')} checked in this browser, from the first to the last: unbroken. None is missing.`
          : `${counted(checked, 'entry', 'entries')} checked in this browser, and ${counted(linked, 'link')} between neighbours: unbroken.`}
      </Text>
    </Group>
  );
}
