import { Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { parseServiceReferenceVariant } from '../../../core/identifiers/index.js';
import { useStart } from '../../break-glass/break-glass-queries.js';
import { scopeInWords } from '../../break-glass/scope-in-words.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { instantText, useNow } from '../../components/instant.js';
import { StepButton } from '../../components/step-button.js';
import { useMe } from '../../session/session.js';
import { DurationField } from './duration-field.js';
import { ScopeFields, useRuleSetNames } from './scope-fields.js';

const minute = 60_000;
const second = 1_000;

/** Two clicks: choose what to refuse and why, then confirm exactly that. */
export function StartForm() {
  const me = useMe();
  const start = useStart();
  const names = useRuleSetNames();
  const [chosen, setChosen] = useState<string | null>(null);
  const [variants, setVariants] = useState<string[]>([]);
  const [cohorts, setCohorts] = useState<string[]>([]);
  const [minutes, setMinutes] = useState(60);
  const [reason, setReason] = useState('');
  const [confirming, setConfirming] = useState(false);
  const ruleSet = chosen ?? names.find((name) => name.includes('critical-commands')) ?? names[0] ?? '';
  const scope = {
    ruleSet,
    serviceReferenceVariants: variants.length === 0 ? null : variants,
    cohorts: cohorts.length === 0 ? null : cohorts,
  };
  const until = instantText(new Date(useNow(second) + minutes * minute).toISOString());
  const whyNot = whyNotNow({ mayStart: me.may('activator', 'approver'), ruleSet, variants, reason });
  const confirm = (): void =>
    start.mutate(
      { ...scope, minutes, reason: reason.trim() },
      {
        onSuccess: ({ id, epoch }) => {
          setConfirming(false);
          setReason('');
          notifications.show({ message: `Break-glass ${id} is in force from epoch ${epoch} on.`, color: 'red' });
        },
      },
    );
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="start-break-glass">
      <Stack gap="md">
        <Title order={2} id="start-break-glass">
          Refuse commands now
        </Title>
        <ScopeFields
          {...{ names, ruleSet, variants, cohorts }}
          onRuleSet={setChosen}
          onVariants={setVariants}
          onCohorts={setCohorts}
        />
        <DurationField minutes={minutes} onChange={setMinutes} />
        <Textarea
          label="Why"
          description="The people concerned and the review will read it."
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Text size="sm">
          <b aria-live="polite">{scopeInWords(scope, 'will be')}</b> Until {until.slice(11, 16)} UTC at the latest.
        </Text>
        <Group gap="sm">
          <StepButton
            color="red.9"
            leftSection={<IconHandStop size={18} />}
            whyNot={whyNot}
            onClick={() => setConfirming(true)}
          >
            Refuse these commands
          </StepButton>
          {whyNot !== null && (
            <Text size="sm" c="dimmed" flex={1} miw={220}>
              {whyNot}
            </Text>
          )}
        </Group>
      </Stack>
      <ConfirmDialog
        opened={confirming}
        onClose={() => setConfirming(false)}
        title="Refuse these commands at once?"
        verb={`Refuse for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`}
        danger
        pending={start.isPending}
        error={start.error}
        onConfirm={confirm}
      >
        <Text fw={600}>{scopeInWords(scope, 'will be')}</Text>
        <Text>“{reason.trim()}”</Text>
        <Text size="sm">
          Homes that wait for one of these commands will not get it until this ends: at {until} at the latest, earlier
          when two people end it.
        </Text>
      </ConfirmDialog>
    </Paper>
  );
}

/** What still stands in the way, in words; null when nothing does. The service decides in any case. */
function whyNotNow({
  mayStart,
  ruleSet,
  variants,
  reason,
}: {
  readonly mayStart: boolean;
  readonly ruleSet: string;
  readonly variants: readonly string[];
  readonly reason: string;
}): string | null {
  if (!mayStart) return 'An activator or an approver may refuse commands by break-glass.';
  if (ruleSet === '') return 'There is no rule set yet.';
  if (variants.some((each) => parseServiceReferenceVariant(each) === undefined)) {
    return 'One of the service request variants is not one: two or three numbers joined by dots.';
  }
  return reason.trim() === '' ? 'Say why first.' : null;
}
