import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import type { RoleChange } from './access-queries.js';

const size = 14;

export function StateSign({ state }: { readonly state: RoleChange['state'] }) {
  if (state === 'approved') return <Sign tone="good" icon={<IconCheck size={size} />} words="approved" />;
  if (state === 'rejected') return <Sign tone="bad" icon={<IconX size={size} />} words="rejected" />;
  return <Sign tone="unsure" icon={<IconClock size={size} />} words="waiting" />;
}
