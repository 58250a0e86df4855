import { Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { count, counted } from '../../components/numbers.js';
import { StepButton } from '../../components/step-button.js';
import { useMe } from '../../session/session.js';
import type { Action, Step } from './action-queries.js';
import { useStep } from './action-queries.js';
import { isAhead, whyNot } from './action-steps.js';

type RunStep = 'start' | 'pause' | 'resume' | 'abort' | 'roll-back' | 'reconciliation' | 'withdrawal';

interface Words {
  readonly verb: string;
  readonly title: string;
  /** What will happen. */
  readonly says: (action: Action) => string;
  /** Label of the reason that the step takes. */
  readonly reason?: string;
  readonly look?: 'main' | 'danger';
}

const words: Readonly<Record<RunStep, Words>> = {
  start: {
    ...{ verb: 'Start', title: 'Start this correction', look: 'main' },
    says: ({ items, perSecond, batchSize }) =>
      `${counted(items, 'slot')} will be changed, at most ${count(perSecond)} a second and ${count(batchSize)} at once. Each is judged by the rules again right before. It can be paused, aborted and rolled back.`,
  },
  pause: {
    ...{ verb: 'Pause', title: 'Pause this correction' },
    says: () => 'No further slots are changed. What was sent is settled first. It can be resumed.',
  },
  resume: {
    ...{ verb: 'Resume', title: 'Go on with this correction', look: 'main' },
    says: ({ progress }) => `It goes on where it was, at ${count(progress.done)} of ${count(progress.of)}.`,
  },
  abort: {
    ...{ verb: 'Abort', title: 'Abort this correction', look: 'danger', reason: 'Why it is aborted' },
    says: () => 'It ends where it is and is not resumed. What was changed stays until it is rolled back.',
  },
  'roll-back': {
    ...{ verb: 'Roll back', title: 'Roll this correction back', look: 'danger', reason: 'Why it is rolled back' },
    says: () =>
      'Every slot that still holds what was placed gets back what it held before. A slot that changed since is left alone and listed.',
  },
  reconciliation: {
    ...{ verb: 'Compare again', title: 'Read every slot back and compare' },
    says: () =>
      'Every slot of the plan is read from the anchor-slot store. What differs is listed; nothing is changed.',
  },
  withdrawal: {
    ...{ verb: 'Withdraw', title: 'Withdraw this correction', look: 'danger', reason: 'Why it is withdrawn' },
    says: () => 'It goes nowhere; no slot was changed. Another can be planned.',
  },
};

const order: readonly RunStep[] = ['start', 'resume', 'pause', 'reconciliation', 'roll-back', 'abort', 'withdrawal'];
const shownEarly: ReadonlySet<RunStep> = new Set(['start', 'pause']);

/** What can be done with a corrective action as a whole; what cannot be done now, or by you, says why. */
export function RunButtons({ action }: { readonly action: Action }) {
  const me = useMe();
  const [asked, setAsked] = useState<RunStep | null>(null);
  const shown = order
    .map((step) => ({ step, reason: whyNot(step, action, me) }))
    .filter(({ step, reason }) => isAhead(step, action.state) && (fits(step, action) || reason === null));
  return (
    <>
      {shown.map(({ step, reason }) => (
        <StepButton
          key={step}
          whyNot={reason}
          {...lookOf(words[step].look, reason === null)}
          onClick={() => setAsked(step)}
        >
          {words[step].verb}
        </StepButton>
      ))}
      {asked !== null && <RunDialog key={asked} step={asked} action={action} onClose={() => setAsked(null)} />}
    </>
  );
}

/** Of what cannot be done just now, only the next one or two are worth a button. */
function fits(step: RunStep, { state }: Action): boolean {
  if (step === 'start') return state === 'planned' || state === 'approved';
  if (step === 'withdrawal') return ['planning', 'planned', 'approved'].includes(state);
  if (step === 'pause') return state === 'applying';
  if (step === 'resume') return state === 'paused';
  if (step === 'abort') return state === 'applying' || state === 'paused' || state === 'rolling-back';
  return !shownEarly.has(step) && ['paused', 'applied', 'aborted', 'rolled-back'].includes(state);
}

function lookOf(look: Words['look'], enabled: boolean): { readonly variant?: string; readonly c?: string } {
  if (look === 'main') return {};
  return look === 'danger' && enabled
    ? { variant: 'default', c: 'var(--mantine-color-error)' }
    : { variant: 'default' };
}

function RunDialog({
  step,
  action,
  onClose,
}: {
  readonly step: RunStep;
  readonly action: Action;
  readonly onClose: () => void;
}) {
  const mutation = useStep(action.id);
  const { verb, title, says, reason, look } = words[step];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={title}
      verb={verb}
      danger={look === 'danger'}
      {...(reason === undefined ? {} : { comment: { label: reason, required: true } })}
      pending={mutation.isPending}
      error={mutation.error}
      onConfirm={(text) => mutation.mutate(asStep(step, text), { onSuccess: onClose })}
    >
      <Text size="sm">{says(action)}</Text>
    </ConfirmDialog>
  );
}

function asStep(step: RunStep, reason: string): Step {
  if (step === 'abort' || step === 'withdrawal' || step === 'roll-back') return { step, body: { reason } };
  return { step };
}
