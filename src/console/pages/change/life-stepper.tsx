import { Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCircleDot, IconCircleDashed } from '@tabler/icons-react';
import { Ago, instantText } from '../../components/instant.js';
import type { LifeStep } from './life-steps.js';
import './life-stepper.css';

const titles: Readonly<Record<LifeStep['state'], string>> = {
  draft: 'Draft',
  submitted: 'Submitted',
  approved: 'Approved',
  scheduled: 'Scheduled',
  active: 'Active',
  superseded: 'Superseded',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
};

/** The life of a version from draft to active: what is done and by whom, where it is, what is to come. */
export function LifeStepper({ steps }: { readonly steps: readonly LifeStep[] }) {
  return (
    <ol className="life" aria-label="The life of this version">
      {steps.map((step) => (
        <li
          key={step.state}
          data-reached={step.reached}
          data-state={step.state}
          aria-current={step.reached === 'now' ? 'step' : undefined}
        >
          <span className="life-head">
            <StepIcon reached={step.reached} />
            <Text span fw={step.reached === 'now' ? 700 : 500}>
              {titles[step.state]}
            </Text>
            <VisuallyHidden>{inWords[step.reached]}</VisuallyHidden>
          </span>
          <Text size="xs" c="dimmed" component="div">
            {step.people.length > 0 && <div>{step.people.join(', ')}</div>}
            {step.at !== null && <Ago at={step.at} />}
            {step.note !== null && <div className="life-note">{noteText(step.note)}</div>}
            {step.reached === 'to come' && 'to come'}
          </Text>
        </li>
      ))}
    </ol>
  );
}

const inWords = { done: ', done', now: ', it is here', 'to come': '', never: '' } as const;

function StepIcon({ reached }: { readonly reached: LifeStep['reached'] }) {
  if (reached === 'done') return <IconCheck size={18} aria-hidden />;
  return reached === 'now' ? <IconCircleDot size={18} aria-hidden /> : <IconCircleDashed size={18} aria-hidden />;
}

function noteText(note: string): string {
  const plan = /^from (\d{4}-.*Z)$/.exec(note)?.[1];
  return plan === undefined ? note : `from ${instantText(plan)}`;
}
