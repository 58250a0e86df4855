import { columns, plain, plural } from '../layout.js';
import { listIn, membersOf, numberIn, textIn } from '../server/loose-json.js';

const listedAtMost = 20;

/**
 * What the gates found, for people.
 * @param evidence as `gatherEvidence` makes it or a server sends it
 * @param all whether to list every condition that no case shows to decide, instead of the first ones
 */
export function evidenceLines(evidence: unknown, all = false): string {
  const [cases, required, coverage, second, diff] = [
    'cases',
    'requirementCases',
    'coverage',
    'secondOpinion',
    'diff',
  ].map((gate) => membersOf(evidence)[gate]);
  const missing = listIn(required, 'missing').length;
  const disagreements = listIn(second, 'disagreements').length;
  const rows = [
    ['cases', `${amount(cases, 'passed')} of ${amount(cases, 'total')} decide as they expect`],
    ['held and broken', missing === 0 ? caseForEach(required) : `${plural(missing, 'case')} missing`],
    [
      'coverage (MC/DC)',
      `${amount(coverage, 'covered')} of ${amount(coverage, 'conditions')} conditions are shown to decide their rule`,
    ],
    [
      'second opinion',
      `${disagreements === 0 ? 'no disagreement' : plural(disagreements, 'disagreement')} with json-rules-engine ${judged(second)}`,
    ],
  ];
  const differences = differenceLines(listIn(diff, 'deltas'));
  return columns(rows, 2) + uncoveredLines(coverage, all) + differences;
}

/** The sentences of a structural diff; what differs in the guard rails is told apart, for it is no part of the rule set. */
export function differenceLines(deltas: readonly unknown[]): string {
  const told = (title: string, of: readonly unknown[]): string =>
    of.length === 0
      ? ''
      : `  ${title}\n${of.map((delta) => `  - ${plain(textIn(delta, 'sentence') ?? '')}\n`).join('')}`;
  const isRail = (delta: unknown): boolean => textIn(delta, 'document') === 'guard-rails';
  return (
    told(
      'what differs from the version it was made from',
      deltas.filter((delta) => !isRail(delta)),
    ) + told('what differs in the guard rails', deltas.filter(isRail))
  );
}

function amount(gate: unknown, name: string): string {
  return String(numberIn(gate, name) ?? '?');
}

function caseForEach(required: unknown): string {
  return `each of ${amount(required, 'requirements')} requirements has a case of both`;
}

function judged(second: unknown): string {
  return `on ${amount(second, 'cases')} cases and ${amount(second, 'generatedContexts')} generated contexts`;
}

function uncoveredLines(coverage: unknown, all: boolean): string {
  const uncovered = listIn(coverage, 'uncovered');
  if (uncovered.length === 0) return '';
  const shown = all ? uncovered : uncovered.slice(0, listedAtMost);
  const more = uncovered.length - shown.length + (numberIn(coverage, 'uncoveredNotListed') ?? 0);
  const rows = shown.map((each) => [
    plain(textIn(each, 'rule') ?? '?'),
    plain(textIn(each, 'leaf') ?? '?'),
    neededCase(textIn(each, 'shown')),
    plain(textIn(each, 'pointer') ?? ''),
  ]);
  return `  conditions that no case shows to decide both ways\n${columns(rows, 4)}${more > 0 ? `    … and ${more} more\n` : ''}`;
}

/** Which case is missing. */
function neededCase(shown: string | undefined): string {
  switch (shown) {
    case 'only true':
      return 'needs a case where it alone is false';
    case 'only false':
      return 'needs a case where it alone is true';
    default:
      return 'needs a case of each';
  }
}
