import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconCornerUpLeft,
  IconHourglass,
  IconListCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import type { Look } from '../../components/badges.js';
import { choicesOf, Sign } from '../../components/badges.js';
import type { ActionState, Item } from './action-queries.js';

const size = 14;

const states: Readonly<Record<ActionState, Look>> = {
  planning: { tone: 'info', icon: <IconHourglass size={size} />, words: 'being planned' },
  planned: { tone: 'info', icon: <IconListCheck size={size} />, words: 'planned' },
  approved: { tone: 'good', icon: <IconCircleCheck size={size} />, words: 'approved' },
  rejected: { tone: 'bad', icon: <IconX size={size} />, words: 'rejected' },
  applying: { tone: 'info', icon: <IconPlayerPlay size={size} />, words: 'running' },
  paused: { tone: 'unsure', icon: <IconPlayerPause size={size} />, words: 'paused' },
  applied: { tone: 'good', icon: <IconCheck size={size} />, words: 'done' },
  aborted: { tone: 'bad', icon: <IconBan size={size} />, words: 'aborted' },
  'rolling-back': { tone: 'special', icon: <IconArrowBackUp size={size} />, words: 'being rolled back' },
  'rolled-back': { tone: 'special', icon: <IconArchive size={size} />, words: 'rolled back' },
  withdrawn: { tone: 'quiet', icon: <IconCornerUpLeft size={size} />, words: 'withdrawn' },
};

/** Of a corrective action in its life. */
export function ActionBadge({ state }: { readonly state: ActionState }) {
  return <Sign {...states[state]} />;
}

/** For the filter of the list. */
export const stateChoices = choicesOf(states);

const items: Readonly<Record<Item['state'], Look>> = {
  pending: { tone: 'quiet', icon: <IconHourglass size={size} />, words: 'to do' },
  sent: { tone: 'info', icon: <IconPlayerPlay size={size} />, words: 'being changed' },
  applied: { tone: 'good', icon: <IconCheck size={size} />, words: 'corrected' },
  already: { tone: 'good', icon: <IconCheck size={size} />, words: 'was right already' },
  conflict: { tone: 'unsure', icon: <IconAlertTriangle size={size} />, words: 'held something else' },
  skipped: { tone: 'unsure', icon: <IconCornerUpLeft size={size} />, words: 'left alone' },
  failed: { tone: 'bad', icon: <IconX size={size} />, words: 'failed' },
  undoing: { tone: 'info', icon: <IconArrowBackUp size={size} />, words: 'being put back' },
  undone: { tone: 'special', icon: <IconArchive size={size} />, words: 'put back' },
  'undo-refused': { tone: 'unsure', icon: <IconAlertTriangle size={size} />, words: 'changed since, not put back' },
};

/** Of one slot of a plan. */
export function ItemBadge({ state }: { readonly state: Item['state'] }) {
  return <Sign {...items[state]} />;
}

export const itemWords = (state: string): string =>
  Object.entries(items).find(([known]) => known === state)?.[1].words ?? state;

export const itemChoices: readonly { readonly value: string; readonly label: string }[] = Object.entries(items).map(
  ([value, { words }]) => ({ value, label: words }),
);
