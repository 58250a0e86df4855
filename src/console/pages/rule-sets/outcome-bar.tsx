import { Text } from '@mantine/core';
import type { RuleOutcomes } from '../../rules/outcome-queries.js';
import { outcomeHours } from '../../rules/outcome-queries.js';
import './outcome-bar.css';

const kinds = ['held', 'waived', 'undetermined', 'broken'] as const;

/** How often a rule had each outcome in the last day: a small bar, and the numbers beside it. */
export function OutcomeBar({ outcomes }: { readonly outcomes: RuleOutcomes }) {
  const total = kinds.reduce((sum, kind) => sum + outcomes[kind], 0);
  if (total === 0) {
    return (
      <Text size="xs" c="dimmed">
        no decision in the last {outcomeHours} h
      </Text>
    );
  }
  return (
    <div className="outcome-line">
      <div className="outcome-bar" aria-hidden>
        {kinds.map((kind) => (
          <span key={kind} className={`outcome-${kind}`} style={{ flexGrow: outcomes[kind] }} />
        ))}
      </div>
      <Text size="xs" className="numeric" component="div">
        {kinds
          .filter((kind) => outcomes[kind] > 0)
          .map((kind) => `${outcomes[kind].toLocaleString('en-GB')} ${wordOf(kind, outcomes)}`)
          .join(' · ')}
        <Text span inherit c="dimmed">
          {' '}
          in {outcomeHours} h
        </Text>
      </Text>
    </div>
  );
}

/** A waiver is not held or broken in plain words: it applied, or it did not. */
function wordOf(kind: (typeof kinds)[number], { kind: ruleKind }: RuleOutcomes): string {
  if (ruleKind === 'requirement') return kind;
  return kind === 'held' ? 'applied' : kind === 'broken' ? 'did not apply' : kind;
}
