import { Text } from '@mantine/core';
import { IconBan, IconCheck, IconCircle, IconCircleDot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Action } from './action-queries.js';
import type { StageStatus } from './stages.js';
import { stagesOf } from './stages.js';
import './action-stages.css';

const signs: Readonly<Record<StageStatus, ReactNode>> = {
  done: <IconCheck size={18} aria-hidden="true" />,
  now: <IconCircleDot size={18} aria-hidden="true" />,
  ahead: <IconCircle size={18} aria-hidden="true" />,
  never: <IconBan size={18} aria-hidden="true" />,
};
const words: Readonly<Record<StageStatus, string>> = {
  done: 'done',
  now: 'now',
  ahead: 'to come',
  never: 'will not come',
};

/** Where a corrective action is on its way, and who brought it there. */
export function ActionStages({ action }: { readonly action: Action }) {
  return (
    <ol className="stages" aria-label="The way of this correction">
      {stagesOf(action).map(({ name, status, note }) => (
        <li key={name} className={`stage stage-${status}`} aria-current={status === 'now' ? 'step' : undefined}>
          <span className="stage-name">
            {signs[status]}
            <span>{name}</span>
            <Text span size="xs" c="dimmed">
              {words[status]}
            </Text>
          </span>
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        </li>
      ))}
    </ol>
  );
}
