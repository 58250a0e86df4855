import type { Evidence } from '../../../core/evidence/index.js';
import { counted, number } from '../../census/census-figures.js';

/** One gate at submission, and what it found. */
export interface Gate {
  readonly name: string;
  readonly found: string;
  /** Coverage passes only when it is whole; less is let through and is to be looked at. */
  readonly passed: boolean;
}

/** The gates in the order in which they are run. A version is submitted only when all but coverage pass. */
export function gatesOf({ cases, requirementCases, coverage, secondOpinion }: Evidence): readonly Gate[] {
  const { missing, requirements } = requirementCases;
  const { disagreements } = secondOpinion;
  return [
    { name: 'Diagnostics', found: 'none', passed: true },
    {
      name: 'Cases',
      found: `${number(cases.passed)} of ${counted(cases.total, 'case')} pass`,
      passed: cases.failed.length === 0,
    },
    {
      name: 'A case that holds and one that breaks',
      found:
        missing.length === 0
          ? `for each of ${counted(requirements, 'requirement')}`
          : `${number(missing.length)} missing for ${counted(requirements, 'requirement')}`,
      passed: missing.length === 0,
    },
    {
      name: 'Coverage',
      found: `${number(coverage.covered)} of ${counted(coverage.conditions, 'condition')} shown to matter by a case`,
      passed: coverage.covered === coverage.conditions,
    },
    {
      name: 'Two evaluators agree',
      found: `on ${counted(secondOpinion.cases, 'case')} and ${counted(secondOpinion.generatedContexts, 'generated context')}${disagreements.length === 0 ? '' : `, with ${counted(disagreements.length, 'disagreement')}`}`,
      passed: disagreements.length === 0,
    },
  ];
}
