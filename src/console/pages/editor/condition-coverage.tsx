import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Coverage } from '../../../core/evidence/index.js';
import { useEditor } from './editor-context.js';

const words: Readonly<Record<string, string>> = {
  neither: 'No case shows that this condition matters',
  'only true': 'No case shows this condition false',
  'only false': 'No case shows this condition true',
};

/** Whether the cases show that a condition matters, in both directions. */
export function ConditionCoverage({ at }: { readonly at: string }) {
  const { runs } = useEditor();
  if (runs.run === null || runs.state === 'waiting') return null;
  const gaps = gapsAt(runs.run.coverage, at);
  const [first] = gaps;
  const told =
    first === undefined
      ? 'Covered: cases show this condition both true and false'
      : gaps.length === 1
        ? (words[first] ?? first)
        : `${gaps.length} comparisons behind this condition are not covered by cases`;
  return (
    <Tooltip label={told}>
      <span
        className={`coverage-mark ${first === undefined ? 'sign-good' : 'sign-unsure'}`}
        role="img"
        aria-label={told}
      >
        {first === undefined ? <IconCheck size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
      </span>
    </Tooltip>
  );
}

/** What is not shown at a place; a place in a named condition counts wherever a rule comes to it. */
function gapsAt({ uncovered }: Coverage, at: string): readonly string[] {
  return uncovered
    .filter(({ pointer, through }) => pointer === at || (at.startsWith('/conditions/') && through.includes(at)))
    .map(({ shown }) => shown);
}
