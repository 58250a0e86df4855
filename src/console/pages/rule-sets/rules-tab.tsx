import { Group, Select, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { conditionClause } from '../../../core/diff/index.js';
import type { RuleSet } from '../../../core/language/index.js';
import { useAddress } from '../../components/address.js';
import { CommentButton, CommentDrawer } from '../../rules/comments.js';
import { inDecisionOrder } from '../../rules/decision-order.js';
import { outcomesQuery } from '../../rules/outcome-queries.js';
import { useWordsSetting } from '../../rules/rule-in-words.js';
import type { VersionRead } from '../../rules/version-read.js';
import { RuleCard } from './rule-card.js';
import { codesOf, isShown, waiversOf } from './rule-filter.js';
import { useRuleKeys, useRuleOfAddress } from './rule-focus.js';
import { RuleJumpList } from './rule-jump-list.js';
import './rules-tab.css';

/** The rules as readable sentences, in the order in which a command is decided. */
export function RulesTab({ read, ruleSet }: { readonly read: VersionRead; readonly ruleSet: RuleSet }) {
  const { name, version, state } = read.version;
  const [filter, setFilter] = useAddress(['text', 'code', 'mode']);
  const [commented, setCommented] = useState<string | null | undefined>(undefined);
  const setting = useWordsSetting(read.documents.catalogue, ruleSet);
  const { data: outcomes } = useQuery({ ...outcomesQuery(name, version), enabled: state !== 'draft' });
  const placed = useMemo(
    () =>
      inDecisionOrder(ruleSet.rules).map((each, i) => ({
        ...each,
        place: i + 1,
        sentence: conditionClause(each.rule.conditions, setting.vocabulary),
      })),
    [ruleSet, setting.vocabulary],
  );
  const shown = placed.filter(({ rule, sentence }) => isShown(rule, sentence, filter));
  useRuleKeys();
  useRuleOfAddress(true);
  return (
    <div className="rules-columns">
      <aside className="rules-aside">
        <Stack gap="xs">
          <TextInput
            label="Find in the rules"
            size="sm"
            leftSection={<IconSearch size={14} aria-hidden />}
            defaultValue={filter.text ?? ''}
            onChange={(event) => setFilter({ text: event.currentTarget.value })}
          />
          <Group gap="xs" grow wrap="nowrap">
            <Select
              label="Code"
              size="sm"
              clearable
              placeholder="any"
              data={codesOf(ruleSet.rules)}
              value={filter.code ?? null}
              onChange={(code) => setFilter({ code: code ?? undefined })}
            />
            <Select
              label="Mode"
              size="sm"
              clearable
              placeholder="any"
              data={modes}
              value={filter.mode ?? null}
              onChange={(mode) => setFilter({ mode: mode ?? undefined })}
            />
          </Group>
          <Text size="xs" c="dimmed" role="status">
            {shown.length} of {placed.length} rules · <kbd>j</kbd> next, <kbd>k</kbd> previous
          </Text>
          <RuleJumpList rules={shown} outcomes={outcomes?.rules ?? []} />
        </Stack>
      </aside>
      <section aria-label="Rules" className="rules-list">
        <Group justify="space-between" align="baseline" mb="xs" wrap="nowrap">
          <Text size="sm" c="dimmed">
            The first requirement that is not met decides the response code. Where a fact is unknown, a requirement is
            not met.
          </Text>
          <CommentButton of={{ name, version }} rule={null} onOpen={setCommented} />
        </Group>
        {shown.length === 0 && <Text>No rule fits these filters.</Text>}
        {shown.map(({ rule, index, place }) => (
          <RuleCard
            key={rule.name}
            {...{ rule, index, place, setting }}
            waivers={waiversOf(rule.name, ruleSet.rules)}
            outcomes={outcomes?.rules.find((each) => each.rule === rule.name)}
            of={{ name, version }}
            onComments={setCommented}
          />
        ))}
        <VisuallyHidden>The end of the rules.</VisuallyHidden>
      </section>
      <CommentDrawer of={{ name, version }} about={commented} onClose={() => setCommented(undefined)} />
    </div>
  );
}

const modes = [
  { value: 'enforce', label: 'refuses' },
  { value: 'warn', label: 'warns' },
  { value: 'off', label: 'off' },
  { value: 'waiver', label: 'waiver' },
];
