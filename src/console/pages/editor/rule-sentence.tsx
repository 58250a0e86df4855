import { Paper, Text } from '@mantine/core';
import { effectLeadInWords } from '../../../core/diff/index.js';
import { ConditionInWords } from '../../rules/condition-in-words.js';
import { outlineOf } from '../../rules/condition-outline.js';
import { useWordsSetting } from '../../rules/rule-in-words.js';
import type { Spoken } from './draft-reading.js';
import { useEditor } from './editor-context.js';

/** The rule as a sentence, while it is edited; silent while it has faults, because then it says nothing certain. */
export function RuleSentence({ index }: { readonly index: number }) {
  const { spoken } = useEditor();
  return (
    <Paper p="sm" radius="sm" className="rule-words" aria-label="The rule in words" component="section">
      {spoken === null || spoken.rule(index) === null ? (
        <Text size="sm" c="dimmed">
          In words: when the faults of this rule{spoken === null ? ', the named conditions and the tables' : ''} are
          mended, it is shown here as a sentence.
        </Text>
      ) : (
        <Sentence spoken={spoken} index={index} />
      )}
    </Paper>
  );
}

function Sentence({ spoken, index }: { readonly spoken: Spoken; readonly index: number }) {
  const { documents } = useEditor();
  const setting = useWordsSetting(documents.catalogue, spoken.document);
  const rule = spoken.rule(index);
  if (rule === null) return null;
  const lead = effectLeadInWords(rule.event, 'present');
  return (
    <div className="rule-sentence">
      <Text span fw={600} size="sm">
        {`${lead.charAt(0).toUpperCase()}${lead.slice(1)}`}
      </Text>{' '}
      <ConditionInWords
        outline={outlineOf(rule.conditions, `/rules/${index}/conditions`, setting.vocabulary)}
        setting={setting}
      />
    </div>
  );
}
