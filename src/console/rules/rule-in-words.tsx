import { Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { effectLeadInWords, vocabularyOf, wordsOfPhrase } from '../../core/diff/index.js';
import type { FactCatalogue, GuardRails, Rule, RuleSet } from '../../core/language/index.js';
import { below } from '../../core/language/index.js';
import { Ticked } from '../components/ticked.js';
import type { WordsSetting } from './condition-in-words.js';
import { ConditionInWords } from './condition-in-words.js';
import { outlineOf } from './condition-outline.js';
import './rule-in-words.css';

/** What the conditions of a document are read with; made once for all its rules. */
export function useWordsSetting(
  catalogue: FactCatalogue,
  document: RuleSet | GuardRails,
  markOf?: WordsSetting['markOf'],
): WordsSetting {
  const vocabulary = useMemo(() => vocabularyOf(catalogue, document), [catalogue, document]);
  return { vocabulary, conditions: document.conditions, ...(markOf === undefined ? {} : { markOf }) };
}

/**
 * A rule as sentences: what it does unless or when what holds, why, on what basis, and what in it is not verified.
 * @param index - its position in the file, which pointers name
 */
export function RuleInWords({
  rule,
  index,
  setting,
  children,
}: {
  readonly rule: Rule;
  readonly index: number;
  readonly setting: WordsSetting;
  /** Further rows below the sentences. */
  readonly children?: ReactNode;
}) {
  const { because, basis, unverified } = rule.event.params;
  const pointer = below(below('/rules', index), 'conditions');
  const outline = outlineOf(rule.conditions, pointer, setting.vocabulary);
  return (
    <Stack gap="xs">
      <div className="rule-sentence">
        <Text span fw={600}>
          {sentenceStart(effectLeadInWords(rule.event, 'present'))}
        </Text>{' '}
        <ConditionInWords outline={outline} setting={setting} />
      </div>
      <dl className="rule-notes">
        <Note name="Because">
          <Ticked text={because} />
        </Note>
        <Note name="Basis">{basis}</Note>
        {unverified !== undefined && (
          <Note name="Unverified">
            <Group gap={4} wrap="nowrap" align="baseline" component="span">
              <IconAlertTriangle size={14} aria-hidden className="unverified-sign" />
              <span>
                <Ticked text={unverified} />
              </span>
            </Group>
          </Note>
        )}
        {children}
      </dl>
    </Stack>
  );
}

/** One row of what is said about a rule; only inside `RuleInWords`. */
export function Note({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** `sender is registered party`: a rule's name as people read it, beginning with a capital. */
export function ruleTitle(name: string): string {
  return sentenceStart(wordsOfPhrase(name));
}

function sentenceStart(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
