import { ScrollArea } from '@mantine/core';
import type { Rule } from '../../../core/language/index.js';
import type { RuleOutcomes } from '../../rules/outcome-queries.js';
import { ruleTitle } from '../../rules/rule-in-words.js';
import { codeOf, modeOf } from './rule-filter.js';
import { goToRule, useRuleInView } from './rule-focus.js';

/** The rules by name, to go to; the one that is being read is marked, and how often each refused. */
export function RuleJumpList({
  rules,
  outcomes,
}: {
  readonly rules: readonly { readonly rule: Rule; readonly place: number }[];
  readonly outcomes: readonly RuleOutcomes[];
}) {
  const inView = useRuleInView(rules.map(({ rule }) => rule.name));
  return (
    <nav aria-label="Rules to go to" className="jump-list">
      <ScrollArea.Autosize mah="calc(100vh - 330px)" type="auto" offsetScrollbars>
        <ol>
          {rules.map(({ rule, place }) => {
            const found = outcomes.find((each) => each.rule === rule.name);
            const refused = rule.event.type === 'waiver' ? 0 : (found?.broken ?? 0) + (found?.undetermined ?? 0);
            return (
              <li key={rule.name}>
                <button
                  type="button"
                  aria-current={inView === rule.name ? 'true' : undefined}
                  className={modeOf(rule) === 'off' ? 'jump-off' : undefined}
                  onClick={() => goToRule(rule.name)}
                >
                  <span className="jump-place numeric">{place}</span>
                  <span className="jump-name">{ruleTitle(rule.name)}</span>
                  <span className="jump-side numeric">
                    {refused > 0 ? `${refused.toLocaleString('en-GB')} not met` : (codeOf(rule) ?? 'waiver')}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </ScrollArea.Autosize>
    </nav>
  );
}
