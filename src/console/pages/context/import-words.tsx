import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconDownload,
  IconHandStop,
  IconListSearch,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import type { Look } from '../../components/badges.js';
import { choicesOf, Sign } from '../../components/badges.js';
import type { ImportState } from './import-queries.js';

const size = 14;

const states: Readonly<Record<ImportState, Look>> = {
  receiving: { tone: 'info', icon: <IconDownload size={size} />, words: 'being received' },
  staging: { tone: 'info', icon: <IconListSearch size={size} />, words: 'being read' },
  staged: { tone: 'info', icon: <IconListSearch size={size} />, words: 'being judged' },
  held: { tone: 'unsure', icon: <IconHandStop size={size} />, words: 'held for a person' },
  released: { tone: 'info', icon: <IconPlayerPlay size={size} />, words: 'released, being applied' },
  applied: { tone: 'good', icon: <IconCheck size={size} />, words: 'applied' },
  refused: { tone: 'bad', icon: <IconBan size={size} />, words: 'refused' },
  failed: { tone: 'bad', icon: <IconX size={size} />, words: 'failed' },
};

/** Of a file on its way into the context. */
export function ImportBadge({ state }: { readonly state: ImportState }) {
  return <Sign {...(states[state] ?? { tone: 'quiet', icon: <IconAlertTriangle size={size} />, words: state })} />;
}

export const importStateChoices = choicesOf(states);
