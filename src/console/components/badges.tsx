import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconClock,
  IconCornerUpLeft,
  IconEye,
  IconHelp,
  IconPencil,
  IconPlayerPlay,
  IconSend,
  IconShieldOff,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Colours are in `console.css`, for light and dark alike. */
type Tone = 'good' | 'bad' | 'unsure' | 'info' | 'special' | 'quiet';

/** How a state looks. */
export interface Look {
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly words: string;
}

const size = 14;

/** Meaning is never by colour alone: each badge has a word and a sign of its own. */
export function Sign({ tone, icon, words }: Look) {
  return (
    <Badge variant="outline" leftSection={icon} tt="none" radius="sm" className={`sign sign-${tone}`}>
      {words}
    </Badge>
  );
}

/** For a filter: every state by its words. */
export const choicesOf = (looks: Readonly<Record<string, Look>>): readonly Choice[] =>
  Object.entries(looks).map(([value, { words }]) => ({ value, label: words }));

interface Choice {
  readonly value: string;
  readonly label: string;
}

const verdicts: Readonly<Record<string, Look>> = {
  permit: { tone: 'good', icon: <IconCheck size={size} />, words: 'permit' },
  refuse: { tone: 'bad', icon: <IconBan size={size} />, words: 'refuse' },
};

const outcomes: Readonly<Record<string, Look>> = {
  held: { tone: 'good', icon: <IconCheck size={size} />, words: 'held' },
  broken: { tone: 'bad', icon: <IconX size={size} />, words: 'broken' },
  undetermined: { tone: 'unsure', icon: <IconHelp size={size} />, words: 'undetermined' },
  waived: { tone: 'special', icon: <IconShieldOff size={size} />, words: 'waived' },
  off: { tone: 'quiet', icon: <IconX size={size} />, words: 'off' },
};

const truths: Readonly<Record<string, Look>> = {
  true: { tone: 'good', icon: <IconCheck size={size} />, words: 'true' },
  false: { tone: 'bad', icon: <IconX size={size} />, words: 'false' },
  unknown: { tone: 'unsure', icon: <IconHelp size={size} />, words: 'unknown' },
};

const states: Readonly<Record<string, Look>> = {
  draft: { tone: 'quiet', icon: <IconPencil size={size} />, words: 'draft' },
  submitted: { tone: 'info', icon: <IconSend size={size} />, words: 'submitted' },
  approved: { tone: 'good', icon: <IconCircleCheck size={size} />, words: 'approved' },
  scheduled: { tone: 'special', icon: <IconClock size={size} />, words: 'scheduled' },
  active: { tone: 'good', icon: <IconPlayerPlay size={size} />, words: 'active' },
  superseded: { tone: 'quiet', icon: <IconArchive size={size} />, words: 'superseded' },
  rejected: { tone: 'bad', icon: <IconX size={size} />, words: 'rejected' },
  lapsed: { tone: 'unsure', icon: <IconAlertTriangle size={size} />, words: 'lapsed' },
  withdrawn: { tone: 'quiet', icon: <IconCornerUpLeft size={size} />, words: 'withdrawn' },
};

const otherwise = (words: string): Look => ({ tone: 'quiet', icon: <IconEye size={size} />, words });

export function VerdictBadge({ verdict }: { readonly verdict: string }) {
  return <Sign {...(verdicts[verdict] ?? otherwise(verdict))} />;
}

export function OutcomeBadge({ outcome }: { readonly outcome: string }) {
  return <Sign {...(outcomes[outcome] ?? otherwise(outcome))} />;
}

/** Of a condition: three values. */
export function TruthBadge({ truth }: { readonly truth: 'true' | 'false' | 'unknown' }) {
  return <Sign {...(truths[truth] ?? otherwise(truth))} />;
}

/** Of a rule-set version in its life. */
export function StateBadge({ state }: { readonly state: string }) {
  return <Sign {...(states[state] ?? otherwise(state))} />;
}
