import { Text } from '@mantine/core';
import { Digest } from '../../components/code-text.js';
import { FactList } from '../../components/fact-list.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { count, counted } from '../../components/numbers.js';
import { TitledSection } from '../../components/titled-section.js';
import type { Action } from './action-queries.js';
import { selectionWords } from './selection-words.js';

/** What was planned, by whom, by which rules. */
export function ActionFacts({ action }: { readonly action: Action }) {
  const { ruleSet, unverified } = action;
  return (
    <TitledSection title="The plan">
      <FactList
        label="The plan"
        rows={[
          { name: 'Selected', value: selectionWords(action.selection) },
          { name: 'Slots to correct', value: `${count(action.items)} of ${count(action.slotsSelected)} selected` },
          { name: 'Left out', value: counted(action.excluded, 'slot') },
          { name: 'Pace', value: `${count(action.perSecond)} a second, ${count(action.batchSize)} at once` },
          { name: 'Planned by', value: action.plannedBy },
          { name: 'Planned', value: <Instant at={action.plannedAt} /> },
          {
            name: 'Eligible by the rules',
            value: (
              <TextLink inherit to={`/rule-sets/${ruleSet.name}/versions/${ruleSet.version}`}>
                {ruleSet.name} {ruleSet.version}
              </TextLink>
            ),
          },
          { name: 'Plan digest', value: <Digest digest={action.planDigest} /> },
        ]}
      />
      {unverified.map((text) => (
        <Text key={text} size="sm" c="dimmed">
          Not confirmed by any source: {text}.
        </Text>
      ))}
    </TitledSection>
  );
}
