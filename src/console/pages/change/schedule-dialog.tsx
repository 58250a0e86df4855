import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../core/identifiers/index.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { useNow } from '../../components/instant.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { CohortsField, cohortsOrAll } from './cohorts-field.js';
import { fieldOf, inLondon, instantOfField } from './instants-in-words.js';
import { releasesAfter } from './release-dates.js';
import { scheduleWarnings } from './schedule-warnings.js';
import type { StepDialogProps } from './step-dialogs.js';

const releasesOffered = 3;
const minute = 60_000;

/** Plans from when a version decides: an instant in UTC, with the coming releases at hand. */
export function ScheduleDialog({
  version,
  ruleSet,
  ...dialog
}: StepDialogProps & { readonly version: Version; readonly ruleSet: RuleSetInForce }) {
  const now = useNow(10_000);
  const [field, setField] = useState('');
  const [cohorts, setCohorts] = useState<readonly string[]>([]);
  const at = instantOfField(field);
  const asked = at === undefined ? null : { at, cohorts: cohortsOrAll(cohorts) };
  const warnings = asked === null ? [] : scheduleWarnings(asked, { version, coming: ruleSet.coming, now });
  const isRefused = warnings.some(({ refused }) => refused);
  return (
    <ConfirmDialog
      {...dialog}
      title={`Schedule version ${version.version}`}
      verb="Schedule"
      comment={{ label: 'Why then (optional)', required: false }}
      ready={asked !== null && !isRefused}
      onConfirm={(comment) => {
        if (asked === null) return;
        const effectiveFrom = formatInstant(asked.at);
        dialog.onAsk({ step: 'schedule', effectiveFrom, cohorts: asked.cohorts, comment });
      }}
    >
      <Stack gap="sm">
        <ReleaseChoices now={now} onChoose={setField} />
        <TextInput
          type="datetime-local"
          label="Takes effect, in UTC"
          description={at === undefined ? 'Day and time; the clock is UTC, whatever clock you have.' : inLondonText(at)}
          min={fieldOf(now + minute)}
          value={field}
          onChange={(event) => setField(event.currentTarget.value)}
          required
        />
        <CohortsField ruleSet={ruleSet} value={cohorts} onChange={setCohorts} />
        <div aria-live="polite">
          {warnings.length > 0 && (
            <List size="sm" data-schedule-warnings>
              {warnings.map(({ refused, words }) => (
                <List.Item key={words}>
                  {refused && <b>Not possible: </b>}
                  {words}
                </List.Item>
              ))}
            </List>
          )}
        </div>
      </Stack>
    </ConfirmDialog>
  );
}

function ReleaseChoices({ now, onChoose }: { readonly now: number; readonly onChoose: (field: string) => void }) {
  return (
    <div>
      <Text size="sm" fw={500} id="releases">
        Releases of the Smart Energy Code
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        Their dates are assumed and to be confirmed; choose one, then change the day where it is another.
      </Text>
      <Group gap="xs" role="group" aria-labelledby="releases">
        {releasesAfter(now, releasesOffered).map(({ name, day }) => (
          <Button key={day} size="xs" variant="default" onClick={() => onChoose(`${day}T00:00`)}>
            {name} ({day}?)
          </Button>
        ))}
      </Group>
    </div>
  );
}

const inLondonText = (at: number): string => `In London that is ${inLondon(at)}.`;
