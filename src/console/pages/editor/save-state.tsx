import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { unreachable } from '../../../core/invariant.js';
import { inWords } from '../../api/problems.js';
import { ago, useNow } from '../../components/instant.js';
import type { Draft } from './use-draft.js';

/** Whether what is typed is saved, always in view; where it is not, why, and what happens next. */
export function SaveState({ draft }: { readonly draft: Draft }) {
  if (!draft.mayEdit) return null;
  const { icon, words, tone, why } = look(draft);
  return (
    <Group title={why} gap={6} wrap="nowrap" className={`save-state sign-${tone}`}>
      {icon}
      <Text size="sm" role="status">
        {words}
      </Text>
    </Group>
  );
}

interface Look {
  readonly icon: ReactNode;
  readonly words: ReactNode;
  readonly tone: 'quiet' | 'bad' | 'unsure';
  readonly why?: string;
}

const size = 16;
const warning = <IconAlertTriangle size={size} aria-hidden />;

function look({ saving: { state, saved }, isKept }: Draft): Look {
  const lost = isKept ? 'nothing is lost' : 'stay on this page, for it is too large to keep';
  switch (state.kind) {
    case 'saved':
      return { icon: <IconCloudCheck size={size} aria-hidden />, words: <SavedAgo at={saved.at} />, tone: 'quiet' };
    case 'typed':
      return { icon: <IconPencil size={size} aria-hidden />, words: 'Not saved yet', tone: 'quiet' };
    case 'saving':
      return { icon: <IconCloudUp size={size} aria-hidden />, words: 'Saving…', tone: 'quiet' };
    case 'waiting':
      return {
        icon: warning,
        words: (
          <>
            Not saved. <NextTry at={state.again} />; {lost}
          </>
        ),
        tone: 'unsure',
        why: inWords(state.error).detail,
      };
    case 'signed-out':
      return { icon: warning, words: `Not saved: sign in again; ${lost}`, tone: 'unsure' };
    case 'refused':
      return { icon: warning, words: 'Not saved, for the reason told below', tone: 'bad' };
    case 'conflict':
      return {
        icon: warning,
        words: `Not saved: to be merged; ${lost}`,
        tone: 'unsure',
        why: 'Somebody else saved this draft meanwhile.',
      };
    default:
      return unreachable(state);
  }
}

/** Read out once, not every second. */
function SavedAgo({ at }: { readonly at: number }) {
  const now = useNow(1_000);
  return (
    <>
      Saved<span aria-hidden="true"> {ago(Math.min(at, now), now)}</span>
    </>
  );
}

function NextTry({ at }: { readonly at: number }) {
  const now = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((at - now) / 1_000));
  return <span aria-hidden="true">{seconds === 0 ? 'Trying again now' : `Trying again in ${seconds} s`}</span>;
}
