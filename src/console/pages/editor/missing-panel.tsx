import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { wordsOfPhrase } from '../../../core/diff/index.js';
import { useState } from 'react';
import { useEditor } from './editor-context.js';
import type { NewCase } from './case-edits.js';
import { CaseDialog } from './case-dialog.js';

/** The requirements that no case shows to hold, or none to be broken: a draft without these is not submitted. */
export function MissingPanel() {
  const { runs, draft, goTo } = useEditor();
  const [adding, setAdding] = useState<NewCase | null>(null);
  const { run, state } = runs;
  if (run === null || state === 'waiting') {
    return (
      <Text size="sm" p="sm">
        Told when the rule set has no faults.
      </Text>
    );
  }
  if (run.missing.length === 0) {
    return (
      <Text size="sm" p="sm">
        None: each requirement has a case in which it is held and one in which it is broken. Cases show{' '}
        {run.coverage.covered} of {run.coverage.conditions} comparisons both ways.
      </Text>
    );
  }
  return (
    <Stack gap={4} p="sm">
      <Text size="sm" c="dimmed">
        Each requirement needs a case in which it is held and one in which it is broken.
      </Text>
      {run.missing.map(({ rule, outcome, pointer }) => (
        <Group key={`${rule} ${outcome}`} justify="space-between" wrap="nowrap">
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => goTo(pointer)}>
            No case in which “{wordsOfPhrase(rule)}” is {outcome}
          </Button>
          {draft.mayEdit && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setAdding({ rule, outcome })}
            >
              Add one
            </Button>
          )}
        </Group>
      ))}
      {adding !== null && <CaseDialog about={{ kind: 'new', ...adding }} onClose={() => setAdding(null)} />}
    </Stack>
  );
}
