import { Alert, List, Stack } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { Ticked } from '../../components/ticked.js';
import type { Stale } from './staleness.js';

/** Says that what approvers read or said no longer counts, why, and what to do. */
export function StaleBanner({ stale }: { readonly stale: readonly Stale[] }) {
  if (stale.length === 0) return null;
  const isOver = stale.some(({ weight }) => weight === 'over');
  return (
    <Alert
      role={isOver ? 'alert' : 'status'}
      icon={<IconClockExclamation />}
      color={isOver ? 'red' : 'orange'}
      variant="outline"
      title={isOver ? 'What was found and said of this version no longer counts' : 'Look at this before you decide'}
      styles={{ title: { color: 'var(--mantine-color-text)' }, message: { color: 'var(--mantine-color-text)' } }}
      data-stale={stale.map(({ code }) => code).join(' ')}
    >
      <Stack gap={4}>
        <List size="sm" spacing={4}>
          {stale.map(({ code, words, whatToDo }) => (
            <List.Item key={code}>
              <Ticked text={words} /> {whatToDo}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Alert>
  );
}
