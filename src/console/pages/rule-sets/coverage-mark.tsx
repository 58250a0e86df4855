import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import type { Shown } from './condition-marks.js';

const words: Readonly<Record<Exclude<Shown, 'covered'>, string>> = {
  neither: 'no case shows that it matters',
  'only true': 'no case shows it false',
  'only false': 'no case shows it true',
};

/** Whether the cases cover a clause, which may be several comparisons. */
export function CoverageMark({ shown }: { readonly shown: readonly Shown[] }) {
  const gaps = shown.filter((each) => each !== 'covered');
  const [first] = gaps;
  if (first === undefined) {
    return (
      <span className="sign-good covered-mark">
        <IconCheck size={14} aria-hidden />
        <VisuallyHidden>covered</VisuallyHidden>
      </span>
    );
  }
  const told =
    shown.length === 1
      ? words[first]
      : `${gaps.length} of ${shown.length} comparisons are not covered: ${words[first]}`;
  return <Sign tone="unsure" icon={<IconAlertTriangle size={14} />} words={told} />;
}
