import { Text } from '@mantine/core';
import { IconCheck, IconMinus, IconShield } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ExplainedRule, Explanation } from '../../core/evaluation/index.js';
import { vocabularyOf, wordsOfPhrase } from '../../core/diff/index.js';
import type { FactCatalogue, GuardRails, Rule, RuleSet } from '../../core/language/index.js';
import { sentence } from '../api/problems.js';
import { OutcomeBadge, Sign } from '../components/badges.js';
import type { TraceSetting } from './condition-tree.js';
import { ConditionTree } from './condition-tree.js';
import type { Sources } from './explained.js';
import { keyOfRule } from './explained.js';
import './trace.css';

/** A decision as it is told: what was explained, and the documents that give it words. */
export interface DecisionTold {
  readonly explanation: Explanation;
  /** When it was decided: ages of facts are those of then. Left out of a case, whose facts have no source and no age. */
  readonly decidedAt?: string;
  /** The rule set that was decided by, for words, reasons and response codes. */
  readonly ruleSet: RuleSet;
  readonly guardRails: GuardRails | null;
  readonly catalogue: FactCatalogue;
  readonly sources?: Sources;
  /** Why a fact is unknown, by its path. */
  readonly missing?: ReadonlyMap<string, string>;
  /** Facts that were replaced by hand, by path: they have no source. */
  readonly byHand?: ReadonlySet<string>;
}

/** A rule as explained, as written, and what its conditions are told with. */
export interface RuleTold {
  readonly explained: ExplainedRule;
  readonly written: Rule | GuardRails['rules'][number] | undefined;
  readonly setting: TraceSetting;
}

const noSources: Sources = {};
const none: ReadonlyMap<string, string> = new Map();
const nothing: ReadonlySet<string> = new Set();

/** Every rule of a decision by its key, in the order of deciding. */
export function useRulesTold(told: DecisionTold): ReadonlyMap<string, RuleTold> {
  const { explanation, ruleSet, guardRails, catalogue, decidedAt = '' } = told;
  const { sources = noSources, missing = none, byHand = nothing } = told;
  return useMemo(() => {
    const own = { vocabulary: vocabularyOf(catalogue, ruleSet), sources, missing, byHand, decidedAt };
    const rails = guardRails === null ? own : { ...own, vocabulary: vocabularyOf(catalogue, guardRails) };
    return new Map(
      explanation.rules.map((explained): readonly [string, RuleTold] => {
        const isRail = explained.event === 'guard-rail';
        const rules: readonly (Rule | GuardRails['rules'][number])[] = isRail
          ? (guardRails?.rules ?? [])
          : ruleSet.rules;
        const written = rules.find(({ name }) => name === explained.rule);
        return [keyOfRule(explained), { explained, written, setting: isRail ? rails : own }];
      }),
    );
  }, [explanation, ruleSet, guardRails, catalogue, sources, missing, byHand, decidedAt]);
}

/** What became of a rule: a waiver applies or does not, anything else held or not. */
export function RuleOutcome({ explained: { event, outcome } }: { readonly explained: ExplainedRule }) {
  if (event !== 'waiver') return <OutcomeBadge outcome={outcome} />;
  return outcome === 'held' ? (
    <Sign tone="special" icon={<IconCheck size={14} />} words="applies" />
  ) : (
    <Sign
      tone="quiet"
      icon={<IconMinus size={14} />}
      words={outcome === 'undetermined' ? 'undetermined' : 'does not apply'}
    />
  );
}

/** One rule as a line, opened to what is inside it. */
export function RuleLine({
  told: { explained, written },
  outcome,
  differs,
  children,
}: {
  readonly told: RuleTold;
  readonly outcome: ReactNode;
  readonly differs: boolean;
  readonly children: ReactNode;
}) {
  const { rule, event, outcome: became, waivedBy } = explained;
  const params = written?.event.params;
  const code = params !== undefined && 'responseCode' in params ? params.responseCode : null;
  return (
    <details className={`trace-rule${differs ? ' trace-differs' : ''}`}>
      <summary>
        <span className="trace-outcomes">{outcome}</span>
        <span className="trace-name">
          <Text span fw={600} size="sm">
            {wordsOfPhrase(rule)}
          </Text>
          <Text span size="xs" c="dimmed">
            {[
              event === 'guard-rail' ? 'guard rail' : event,
              event !== 'waiver' && became !== 'held' && became !== 'waived' ? code : null,
              waivedBy === null ? null : `waived by ${wordsOfPhrase(waivedBy)}`,
              differs ? 'differs' : null,
            ]
              .filter((each) => each !== null)
              .join(' · ')}
          </Text>
          {event === 'guard-rail' && <IconShield size={14} aria-hidden="true" className="trace-shield" />}
        </span>
      </summary>
      <div className="trace-body">{children}</div>
    </details>
  );
}

/** Why a rule is there, then its conditions. */
export function RuleInside({ told: { explained, written, setting } }: { readonly told: RuleTold }) {
  const because = written?.event.params.because;
  return (
    <>
      {because !== undefined && (
        <Text size="sm" mb={4}>
          {sentence(because)}
        </Text>
      )}
      <ConditionTree condition={explained.conditions} setting={setting} />
    </>
  );
}
