import { IconArrowsShuffle, IconEqual, IconMinus, IconPencil, IconPlus, IconTag } from '@tabler/icons-react';
import { Sign } from '../components/badges.js';
import type { Delta } from '../../core/diff/index.js';
import type { Difference } from './differences.js';

const size = 14;
const looks: Readonly<Record<Delta['kind'] | Difference['kind'], Parameters<typeof Sign>[0]>> = {
  added: { tone: 'good', icon: <IconPlus size={size} />, words: 'added' },
  removed: { tone: 'bad', icon: <IconMinus size={size} />, words: 'removed' },
  changed: { tone: 'info', icon: <IconPencil size={size} />, words: 'changed' },
  renamed: { tone: 'quiet', icon: <IconTag size={size} />, words: 'renamed' },
  reordered: { tone: 'quiet', icon: <IconArrowsShuffle size={size} />, words: 'reordered' },
  moved: { tone: 'quiet', icon: <IconArrowsShuffle size={size} />, words: 'moved' },
  same: { tone: 'quiet', icon: <IconEqual size={size} />, words: 'the same' },
};

/** What became of a thing between two versions, as a word with its own sign. */
export function DifferenceSign({ kind }: { readonly kind: Delta['kind'] | Difference['kind'] }) {
  return <Sign {...looks[kind]} />;
}
