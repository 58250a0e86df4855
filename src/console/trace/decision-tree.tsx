import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isTelling } from './explained.js';
import type { DecisionTold } from './rule-trace.js';
import { RuleInside, RuleLine, RuleOutcome, useRulesTold } from './rule-trace.js';

export interface DecisionTreeProps extends DecisionTold {
  /** Rules to mark as different from another decision, by name; guard rails as `guard rail <name>`. */
  readonly differing?: ReadonlySet<string>;
  readonly label?: string;
}

/** Every rule of a decision with its outcome; opened, its conditions down to each operand. */
export function DecisionTree({ differing, label = 'Why', ...told }: DecisionTreeProps) {
  const [shown, setShown] = useState<RulesShown>('telling');
  const all = [...useRulesTold(told)];
  const telling = all.filter(([key, { explained }]) => isTelling(explained) || differing?.has(key) === true);
  const list = shown === 'all' ? all : telling;
  return (
    <Stack gap="xs" component="section" aria-label={label}>
      <RulesShownControl shown={shown} onChange={setShown} telling={telling.length} all={all.length} />
      {list.length === 0 && <Text size="sm">Every requirement held; no waiver was needed.</Text>}
      <div>
        {list.map(([key, rule]) => (
          <RuleLine
            key={key}
            told={rule}
            outcome={<RuleOutcome explained={rule.explained} />}
            differs={differing?.has(key) === true}
          >
            <RuleInside told={rule} />
          </RuleLine>
        ))}
      </div>
    </Stack>
  );
}

export type RulesShown = 'telling' | 'all';

/** Whether only those rules are shown that say something about the verdict. */
export function RulesShownControl({
  shown,
  onChange,
  telling,
  all,
}: {
  readonly shown: RulesShown;
  readonly onChange: (shown: RulesShown) => void;
  readonly telling: number;
  readonly all: number;
}) {
  return (
    <SegmentedControl
      size="xs"
      style={{ alignSelf: 'flex-start' }}
      aria-label="Which rules are shown"
      value={shown}
      onChange={(value) => onChange(value === 'all' ? 'all' : 'telling')}
      data={[
        { value: 'telling', label: `What decided (${telling})` },
        { value: 'all', label: `Every rule (${all})` },
      ]}
    />
  );
}
