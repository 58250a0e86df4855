import { Code, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPower, IconShieldOff } from '@tabler/icons-react';
import type { Rule } from '../../../core/language/index.js';
import { Sign } from '../../components/badges.js';
import type { CommentedVersion } from '../../rules/comment-queries.js';
import { CommentButton } from '../../rules/comments.js';
import type { WordsSetting } from '../../rules/condition-in-words.js';
import type { RuleOutcomes } from '../../rules/outcome-queries.js';
import { Note, RuleInWords, ruleTitle } from '../../rules/rule-in-words.js';
import { OutcomeBar } from './outcome-bar.js';
import { codeOf } from './rule-filter.js';
import { goToRule, ruleAnchor, ruleCardMark } from './rule-focus.js';

/** One rule of a version: its place in the order of decision, its sentences, how often it had which outcome. */
export function RuleCard({
  rule,
  index,
  place,
  setting,
  waivers,
  outcomes,
  of,
  onComments,
}: {
  readonly rule: Rule;
  /** In the file; pointers name it. */
  readonly index: number;
  /** In the order of decision, from 1. */
  readonly place: number;
  readonly setting: WordsSetting;
  /** Names of the waivers that may lift it. */
  readonly waivers: readonly string[];
  readonly outcomes: RuleOutcomes | undefined;
  readonly of: CommentedVersion;
  readonly onComments: (rule: string | null) => void;
}) {
  return (
    <article className="rule-card" id={ruleAnchor(rule.name)} {...{ [ruleCardMark]: rule.name }}>
      <div className="rule-place numeric" aria-hidden>
        {place}
      </div>
      <div className="rule-body">
        <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
          <Group gap="xs">
            <Title order={2} size="h3" tabIndex={-1}>
              {ruleTitle(rule.name)}
            </Title>
            <KindSign rule={rule} />
            {codeOf(rule) !== null && <Code>{codeOf(rule)}</Code>}
            <Text size="xs" c="dimmed" className="numeric">
              priority {rule.priority}
            </Text>
          </Group>
          <CommentButton of={of} rule={rule.name} onOpen={onComments} />
        </Group>
        <RuleInWords rule={rule} index={index} setting={setting}>
          {waivers.length > 0 && (
            <Note name="May be lifted">
              by <RuleLinks names={waivers} />
            </Note>
          )}
          {rule.event.type === 'waiver' && (
            <Note name="Lifts">
              <RuleLinks names={rule.event.params.waives} />
            </Note>
          )}
          {outcomes !== undefined && (
            <Note name="Outcomes">
              <OutcomeBar outcomes={outcomes} />
            </Note>
          )}
        </RuleInWords>
      </div>
    </article>
  );
}

function KindSign({ rule: { event } }: { readonly rule: Rule }) {
  if (event.type === 'waiver') return <Sign tone="special" icon={<IconShieldOff size={14} />} words="waiver" />;
  if (event.type === 'guard-rail' || event.params.mode === 'enforce') return null;
  if (event.params.mode === 'warn') {
    return <Sign tone="unsure" icon={<IconAlertTriangle size={14} />} words="warns only" />;
  }
  return <Sign tone="quiet" icon={<IconPower size={14} />} words="switched off" />;
}

function RuleLinks({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name, i) => (
        <span key={name}>
          {i > 0 && ', '}
          <button type="button" className="named-condition" onClick={() => goToRule(name)}>
            {ruleTitle(name)}
          </button>
        </span>
      ))}
    </>
  );
}
