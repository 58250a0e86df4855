import { counted } from '../census/census-figures.js';
import type { Difference, Subject } from './differences.js';

const nouns: Readonly<Record<Exclude<Subject, 'heading'>, string>> = {
  rule: 'rule',
  condition: 'condition',
  table: 'table',
};

/** "2 rules changed, 1 added; 1 table changed": how much of what differs. */
export function differencesInWords(differences: readonly Difference[]): string {
  const parts = (['rule', 'condition', 'table'] as const).flatMap((subject) => {
    const counts = (['changed', 'added', 'removed'] as const)
      .map((kind) => ({
        kind,
        count: differences.filter((one) => one.subject === subject && one.kind === kind).length,
      }))
      .filter(({ count }) => count > 0);
    const [first, ...others] = counts;
    if (first === undefined) return [];
    const rest = others.map(({ kind, count }) => `${count} ${kind}`);
    return [[`${counted(first.count, nouns[subject])} ${first.kind}`, ...rest].join(', ')];
  });
  const heading = differences.some(({ subject, kind }) => subject === 'heading' && kind !== 'same');
  if (parts.length === 0) return heading ? 'only the title or the basis differ' : 'nothing differs';
  return parts.join('; ');
}
