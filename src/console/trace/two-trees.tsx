import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { canonicalJson } from '../../core/language/index.js';
import { RulesShownControl } from './decision-tree.js';
import type { RulesShown } from './decision-tree.js';
import { isTelling, sideBySide } from './explained.js';
import type { DecisionTold, RuleTold } from './rule-trace.js';
import { RuleInside, RuleLine, RuleOutcome, useRulesTold } from './rule-trace.js';

/** One of two decisions on the same command. */
export interface Side {
  /** `Version 1` */
  readonly name: string;
  readonly told: DecisionTold;
}

/** Two decisions rule by rule: both outcomes in a line, what differs marked; opened, both trees beside each other. */
export function TwoTrees({ one, other, label }: { readonly one: Side; readonly other: Side; readonly label: string }) {
  const [shown, setShown] = useState<RulesShown>('telling');
  const first = useRulesTold(one.told);
  const second = useRulesTold(other.told);
  const all = sideBySide(one.told.explanation, other.told.explanation);
  const telling = all.filter(({ differs, ...sides }) => {
    return differs || [sides.one, sides.other].some((each) => each !== null && isTelling(each));
  });
  const list = shown === 'all' ? all : telling;
  return (
    <Stack gap="xs" component="section" aria-label={label}>
      <RulesShownControl shown={shown} onChange={setShown} telling={telling.length} all={all.length} />
      {list.length === 0 && <Text size="sm">Every requirement held in both; no waiver was needed.</Text>}
      <div>
        {list.length > 0 && (
          <div className="trace-head" aria-hidden="true">
            <span className="trace-outcomes">
              <span className="trace-outcome">{one.name}</span>
              <span className="trace-arrow" />
              <span className="trace-outcome">{other.name}</span>
            </span>
            <span>Rule</span>
          </div>
        )}
        {list.map(({ name, differs }) => {
          const [before, after] = [first.get(name), second.get(name)];
          const told = after ?? before;
          if (told === undefined) return null;
          return (
            <RuleLine
              key={name}
              told={told}
              differs={differs}
              outcome={
                <>
                  <OutcomeIn side={one.name} told={before} />
                  <span aria-hidden="true" className="trace-arrow">
                    →
                  </span>
                  <OutcomeIn side={other.name} told={after} />
                </>
              }
            >
              <Both one={one.name} before={before} other={other.name} after={after} />
            </RuleLine>
          );
        })}
      </div>
    </Stack>
  );
}

function OutcomeIn({ side, told }: { readonly side: string; readonly told: RuleTold | undefined }) {
  return (
    <span className="trace-outcome">
      <span className="trace-unseen">{side}: </span>
      {told === undefined ? (
        <Text span size="xs" c="dimmed">
          not in it
        </Text>
      ) : (
        <RuleOutcome explained={told.explained} />
      )}
    </span>
  );
}

/** Both trees; one of them where nothing in the rule differs, so that nobody has to look for it. */
function Both({
  one,
  before,
  other,
  after,
}: {
  readonly one: string;
  readonly before: RuleTold | undefined;
  readonly other: string;
  readonly after: RuleTold | undefined;
}) {
  const told = after ?? before;
  const isOfOne = before === undefined || after === undefined;
  if (told !== undefined && (isOfOne || insideOf(before) === insideOf(after))) {
    return (
      <>
        <Text size="xs" fw={600} c="dimmed" mb={4}>
          {isOfOne ? `Only in ${lowerFirst(before === undefined ? other : one)}` : 'The same in both'}
        </Text>
        <RuleInside told={told} />
      </>
    );
  }
  return (
    <div className="trace-sides">
      <Inside side={one} told={before} />
      <Inside side={other} told={after} />
    </div>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const insideOf = ({ explained, written }: RuleTold): string =>
  canonicalJson([explained.conditions, written?.event.params.because ?? '']);

function Inside({ side, told }: { readonly side: string; readonly told: RuleTold | undefined }) {
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed" mb={4}>
        {side}
      </Text>
      {told !== undefined && <RuleInside told={told} />}
    </div>
  );
}
