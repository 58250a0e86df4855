import { Alert, Group, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { spanText } from '../../components/instant.js';
import { count, share } from '../../components/numbers.js';
import { Ticked } from '../../components/ticked.js';
import { TitledSection } from '../../components/titled-section.js';
import { sentence } from '../../api/problems.js';
import type { Action } from './action-queries.js';
import { goesOn } from './action-queries.js';
import { ItemBadge } from './action-words.js';
import type { Sample } from './progress-rate.js';
import { perSecond, secondsLeft, withSample } from './progress-rate.js';

const titles: Readonly<Partial<Record<Action['state'], string>>> = {
  planning: 'Planning',
  applying: 'Running',
  paused: 'Paused',
  applied: 'What became of the slots',
  aborted: 'What became of the slots',
  'rolling-back': 'Rolling back',
  'rolled-back': 'What became of the slots',
};

/** How far it is, live: a bar, the same in words, slots by state, and why nothing goes on. */
export function ProgressPanel({ action }: { readonly action: Action }) {
  const { state, progress, waitingBecause } = action;
  const rate = useRate(action);
  const title = titles[state];
  if (title === undefined) return null;
  const left = secondsLeft(rate, progress);
  const isGoing = goesOn(action) && state !== 'planned';
  return (
    <TitledSection title={title}>
      <Stack gap="sm">
        <Progress.Root size="lg" aria-hidden="true">
          <Progress.Section
            value={progress.of === 0 ? 0 : (progress.done / progress.of) * 100}
            color={state === 'paused' ? 'yellow.8' : state === 'aborted' ? 'red.8' : 'grid'}
          />
        </Progress.Root>
        <Group gap="lg" className="numeric">
          <Text fw={600}>
            {count(progress.done)} of {count(progress.of)} slots, {share(progress.done, progress.of)}
          </Text>
          {isGoing && rate !== null && <Text c="dimmed">{count(Math.round(rate))} a second</Text>}
          {isGoing && left !== null && left > 0 && <Text c="dimmed">about {spanText(left)} left</Text>}
        </Group>
        <VisuallyHidden role="status">
          {isGoing ? `${title}: ${tenths(progress)} of ten parts done` : title}
        </VisuallyHidden>
        {waitingBecause !== null && (
          <Alert icon={<IconAlertTriangle />} color="yellow" title="It waits" role="alert">
            <Ticked text={sentence(waitingBecause)} />
          </Alert>
        )}
        {state !== 'planning' && <Counts action={action} />}
      </Stack>
    </TitledSection>
  );
}

function Counts({ action: { counts, reconciled } }: { readonly action: Action }) {
  const some = Object.entries(counts).filter(([, number]) => number > 0);
  const back = Object.entries(readBack).filter(([kind]) => (reconciled[kind] ?? 0) > 0);
  return (
    <Stack gap={6}>
      <Group
        gap="md"
        component="ul"
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
        aria-label="Slots by what became of them"
      >
        {some.map(([state, number]) => (
          <Group key={state} gap={6} component="li">
            <Text span className="numeric" fw={600}>
              {count(number)}
            </Text>
            <ItemBadge state={stateNamed(state)} />
          </Group>
        ))}
      </Group>
      {back.length > 0 && (
        <Text size="sm">
          Read back and compared: {back.map(([kind, words]) => `${count(reconciled[kind] ?? 0)} ${words}`).join(', ')}.
        </Text>
      )}
    </Stack>
  );
}

const readBack = {
  right: 'hold what they should',
  drifted: 'hold something else',
  missing: 'are not known to the store',
} as const;

type ItemState = Parameters<typeof ItemBadge>[0]['state'];
const stateNames: readonly ItemState[] = [
  ...(['pending', 'sent', 'applied', 'already', 'conflict', 'skipped', 'failed', 'undoing', 'undone'] as const),
  'undo-refused',
];
const stateNamed = (text: string): ItemState => stateNames.find((name) => name === text) ?? 'pending';

const tenths = ({ done, of }: Action['progress']): number => (of === 0 ? 0 : Math.floor((done / of) * 10));

function useRate({ state, progress }: Action): number | null {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    setSamples((before) => withSample(before, { at: Date.now(), done: progress.done }));
  }, [progress]);
  return state === 'paused' ? null : perSecond(samples);
}
