import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import type { Entry } from './chain.js';

const size = 14;

export function OutcomeSign({ outcome }: { readonly outcome: Entry['outcome'] }) {
  if (outcome === 'done') return <Sign tone="good" icon={<IconCheck size={size} />} words="done" />;
  if (outcome === 'refused') return <Sign tone="bad" icon={<IconBan size={size} />} words="refused" />;
  return <Sign tone="unsure" icon={<IconAlertTriangle size={size} />} words="failed" />;
}
